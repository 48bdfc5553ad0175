import assert from 'node:assert/strict'
import { countEvents } from '../builders/events.ts'
import { guest, joke, karin, marleen, OTHER_TENANT, sanne } from '../builders/people.ts'
import { setPhase } from '../builders/phase.ts'
import { refusal } from '../builders/refusal.ts'
import { buildRonde } from '../builders/ronde.ts'
import { testRunner } from '../builders/runner.ts'

describe('Changing a ronde', () => {
  it('[V1.c] title, school, reikwijdte, reasons, goals, use and period can be changed independently', async () => {
    const { runner } = testRunner()
    const ronde = await buildRonde(runner)
    const about = () =>
      runner.read(ronde.stream, ({ title, school, scope, reasons, goals, use, period }) => ({
        ...{ title, school, scope, reasons, goals, use, period },
      }))
    const before = await about()
    const changes = {
      title: 'LOB-portret Techniek',
      school: 'ROC Noord',
      scope: { kind: 'afdeling' as const, name: 'Techniek' },
      reasons: ['Zien waar we staan'],
      goals: ['Kortere lijnen', 'Meer tijd'],
      use: { forWhom: 'teams', where: 'studiedag', renewal: 'herzien curriculum' },
      period: { from: '2026-12-07', to: '2026-12-11' },
    }
    let expected: object = before
    for (const [field, value] of Object.entries(changes)) {
      await ronde.act(marleen, 'ronde.change', { [field]: value })
      expected = { ...expected, [field]: value }
      assert.deepEqual(await about(), expected)
    }
    await ronde.act(marleen, 'ronde.change', { period: null })
    assert.equal((await about()).period, null)
    const events = await countEvents(runner, ronde.stream)
    await ronde.act(marleen, 'ronde.change', {})
    await ronde.act(marleen, 'ronde.change', { period: null })
    assert.equal(await countEvents(runner, ronde.stream), events)
    await assert.rejects(ronde.act(joke, 'ronde.change', { title: 'Van mij' }), refusal('not-allowed'))
    await assert.rejects(ronde.act(marleen, 'ronde.change', { title: ' ' }), refusal('bad-input'))
  })
})

describe('Handing a ronde over', () => {
  const toSanne = { toPersonId: sanne.oid, name: sanne.name }

  it('[V1.f] a Beheerder without a role hands a ronde over, and the new leader leads from then on', async () => {
    const { runner } = testRunner()
    const ronde = await buildRonde(runner)
    await ronde.act(karin, 'ronde.handOver', toSanne)
    await ronde.act(sanne, 'role.revoke', { personId: marleen.oid, role: 'gespreksleider' })
    await ronde.act(sanne, 'ronde.change', { title: 'Overgenomen' })
    const before = await countEvents(runner, ronde.stream)
    await ronde.act(karin, 'ronde.handOver', toSanne)
    assert.equal(await countEvents(runner, ronde.stream), before)
  })

  it('[V1.f] a Beheerder never takes a ronde over', async () => {
    const { runner } = testRunner()
    const ronde = await buildRonde(runner)
    for (const toPersonId of [karin.oid, karin.oid.toUpperCase()]) {
      const toMyself = { toPersonId, name: karin.name }
      await assert.rejects(ronde.act(karin, 'ronde.handOver', toMyself), refusal('not-to-yourself'))
    }
    const elsewhere = { ...karin, tid: OTHER_TENANT }
    await assert.rejects(ronde.act(elsewhere, 'ronde.handOver', toSanne), refusal('not-allowed'))
    await assert.rejects(ronde.act(marleen, 'ronde.handOver', toSanne), refusal('not-allowed'))
  })

  it('[V8.f] a published ronde is handed over only to a person of the own school', async () => {
    const { runner, journal } = testRunner()
    const ronde = await buildRonde(runner)
    const { oid: personId, name } = guest
    await ronde.act(karin, 'ronde.handOver', { toPersonId: personId, name, guest: true })
    assert.equal(await runner.read(ronde.stream, (state) => state.people.get(personId)?.guest), true)
    await setPhase(journal, ronde.stream, 'gepubliceerd')
    const toGuest = { toPersonId: personId, name }
    await assert.rejects(ronde.act(karin, 'ronde.handOver', toGuest), refusal('only-guests-lead'))
  })
})
