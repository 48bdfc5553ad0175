import assert from 'node:assert/strict'
import { MISSING_KINDS, type MissingKind, missingFor } from '../../bot/domain/ronde/missing.ts'
import type { PersonWho } from '../../bot/domain/who.ts'
import { rondeStreamName, tenantStreamName } from '../../bot/ports/runner.ts'
import { viewSome } from '../../bot/views/index.ts'
import { bram, joke, marleen, nadia, sanne, TENANT } from '../builders/people.ts'
import { setPhase } from '../builders/phase.ts'
import { refusal } from '../builders/refusal.ts'
import { buildRonde } from '../builders/ronde.ts'
import { testRunner } from '../builders/runner.ts'

describe('A new ronde', () => {
  it('[V1.a] only a person with Ronde.Maken can create a ronde', async () => {
    const { runner } = testRunner()
    const input = {
      rondeId: 'r-00000001',
      title: 'Ronde',
      school: 'ROC',
      scope: { kind: 'college', name: 'Het hele college' },
    }
    const command = { action: 'ronde.create', stream: rondeStreamName('r-00000001'), requestId: 'q', input }
    await assert.rejects(runner.run({ ...command, who: bram }), refusal('not-allowed'))
    await runner.run({ ...command, who: marleen })
    const roles = await runner.read(command.stream, (state) => state.people.get(marleen.oid)?.roles)
    assert.deepEqual(roles, ['gespreksleider'])
  })

  it('[V1.b] [V1.d] a new ronde keeps title, school, reikwijdte, reasons, goals, use and period, and begins in voorbereiding', async () => {
    const { runner } = testRunner()
    const input = {
      rondeId: 'r-00000001',
      title: 'LOB-portret Techniek',
      school: 'ROC De Waterlinie',
      scope: { kind: 'afdeling' as const, name: 'Techniek' },
      reasons: ['Zien waar we staan', 'Een eigen reden'],
      goals: ['Kortere lijnen'],
      use: { forWhom: 'teams', where: 'studiedag', renewal: 'herzien curriculum' },
      period: { from: '2026-12-07', to: '2026-12-11' },
    }
    const stream = rondeStreamName('r-00000001')
    await runner.run({ action: 'ronde.create', stream, requestId: 'q', input, who: marleen })
    await runner.read(stream, (state) => {
      const { title, school, scope, reasons, goals, use, period, phase } = state
      const { rondeId: _, ...expected } = input
      assert.deepEqual({ title, school, scope, reasons, goals, use, period }, expected)
      assert.equal(phase, 'voorbereiding')
    })
  })

  it('[V2.a] a new ronde has five groepen from the leidraad, each with a gesprek, and the studenten on request', async () => {
    const { runner } = testRunner()
    const ronde = await buildRonde(runner)
    assert.deepEqual([...ronde.gesprekken.keys()], ['groep-1', 'groep-2', 'groep-3', 'groep-4', 'groep-5'])
    await ronde.act(marleen, 'groep.add', { from: 'studenten' })
    await runner.read(ronde.stream, (state) => {
      const studenten = state.groepen.get('studenten')
      assert.equal(studenten?.anoniem, true)
      assert.equal(studenten?.kaarten, false)
      assert.equal(state.gesprekken.size, 6)
      assert.equal(state.groepen.get('groep-2')?.themas.length, 7)
    })
  })

  it('[V2.f] a new ronde fills in the renewal of the school and leaves no placeholder', async () => {
    const { runner } = testRunner()
    const ronde = await buildRonde(runner)
    const text = await runner.read(ronde.stream, (state) => JSON.stringify([...state.groepen.values()]))
    assert.doesNotMatch(text, /\{\{/)
    assert.match(text, /de vernieuwing van het onderwijs/)
  })

  it('[V2.b] groepen are added, renamed and left out', async () => {
    const { runner } = testRunner()
    const ronde = await buildRonde(runner)
    await ronde.act(marleen, 'groep.change', { groepId: 'groep-2', titel: 'Mentoren', kort: 'Mentoren' })
    await ronde.act(marleen, 'groep.omit', { groepId: 'groep-5' })
    await ronde.act(marleen, 'groep.add', { titel: 'Stagebureau' })
    await runner.read(ronde.stream, (state) => {
      assert.equal(state.groepen.get('groep-2')?.titel, 'Mentoren')
      assert.equal(state.omitted.has('groep-5'), true)
      const added = [...state.groepen.values()].at(-1)
      assert.equal(added?.titel, 'Stagebureau')
      const ids = [...state.groepen.values()].flatMap((groep) => groep.themas.map((thema) => thema.id))
      assert.equal(new Set(ids).size, ids.length, 'two groepen share a thema')
    })
  })

  it('[V1.d] the phase moves only forward, by an explicit act', async () => {
    const { runner, journal } = testRunner()
    const ronde = await buildRonde(runner)
    await setPhase(journal, ronde.stream, 'verslagen')
    await assert.rejects(
      ronde.act(marleen, 'ronde.advance', { phase: 'gesprekken' }),
      refusal('only-forward'),
    )
  })

  it('[V1.i] a phase that is not built yet is refused, whatever is confirmed', async () => {
    const { runner } = testRunner()
    const ronde = await buildRonde(runner)
    const despite = [...MISSING_KINDS]
    for (const phase of ['verslagen', 'portret', 'opvolging', 'afgesloten'] as const) {
      const refused = ronde.act(marleen, 'ronde.advance', { phase, despite })
      await assert.rejects(refused, refusal('phase-not-open'), phase)
    }
    assert.equal(await runner.read(ronde.stream, ({ phase }) => phase), 'voorbereiding')
  })

  it('[V1.h] `ronde.advance` never publishes, so no retention term starts without a portret', async () => {
    const { runner } = testRunner()
    const ronde = await buildRonde(runner)
    const despite = [...MISSING_KINDS]
    const publish = ronde.act(marleen, 'ronde.advance', { phase: 'gepubliceerd', despite })
    await assert.rejects(publish, refusal('phase-not-open'))
    assert.equal(await runner.read(ronde.stream, ({ publishedAt }) => publishedAt), null)
  })

  it('[V1.i] the next phase names every gesprek that lacks a plan or deelnemers, and that nobody notes', async () => {
    const { runner } = testRunner()
    const ronde = await buildRonde(runner)
    await ronde.act(marleen, 'groep.omit', { groepId: 'groep-5', omitted: true })
    await ronde.act(marleen, 'anoniem.set', { groepId: 'groep-4', themaId: null, anonymous: true })
    await ronde.act(marleen, 'role.revoke', { personId: bram.oid, role: 'verslaggever' })
    const next = () => runner.read(ronde.stream, (state) => missingFor(state, 'gesprekken'))
    const of = (...groepen: string[]) => groepen.map((groep) => ronde.gesprekken.get(groep))
    assert.deepEqual(await next(), [
      { kind: 'no-verslaggever', gesprekIds: [] },
      { kind: 'not-planned', gesprekIds: of('groep-1', 'groep-3', 'groep-4') },
      // In an anonymous groep without a list everyone in the chat takes part.
      { kind: 'no-deelnemers', gesprekIds: of('groep-1', 'groep-3') },
    ])
    const held = await runner.read(ronde.stream, (state) => missingFor(state, 'verslagen'))
    assert.deepEqual(held, [{ kind: 'not-held', gesprekIds: of('groep-1', 'groep-2', 'groep-3', 'groep-4') }])
  })

  it('[V1.i] a phase opens only when everything that is missing was named by who opens it', async () => {
    const { runner } = testRunner()
    const ronde = await buildRonde(runner)
    const advance = (...despite: MissingKind[]) =>
      ronde.act(marleen, 'ronde.advance', { phase: 'gesprekken', despite })
    await assert.rejects(advance(), refusal('phase-incomplete'))
    await assert.rejects(advance('not-planned'), refusal('phase-incomplete'))
    await advance('not-planned', 'no-deelnemers')
    assert.equal(await runner.read(ronde.stream, ({ phase }) => phase), 'gesprekken')
  })

  it('[V1.i] only those who see how far the ronde is read what is missing for its next phase', async () => {
    const { runner } = testRunner()
    const ronde = await buildRonde(runner)
    const seen = (who: PersonWho) =>
      runner.read(ronde.stream, (state) => {
        const [entity] = viewSome(state, who, [{ kind: 'ronde', id: ronde.rondeId }])
        return entity?.kind === 'ronde' ? entity.value?.next : undefined
      })
    const next = await seen(nadia)
    assert.deepEqual([next?.phase, next?.open], ['gesprekken', true])
    assert.deepEqual(
      next?.missing.map(({ kind }) => kind),
      ['not-planned', 'no-deelnemers'],
    )
    assert.equal(await seen(joke), null)
  })

  it('[V1.g] a ronde created twice with the same id is created once, also after eviction from memory', async () => {
    const { runner, journal } = testRunner()
    const ronde = await buildRonde(runner)
    const input = {
      rondeId: ronde.rondeId,
      title: 'Nog een',
      school: 'x',
      scope: { kind: 'college', name: 'x' },
    }
    const again = { action: 'ronde.create', stream: ronde.stream, input, who: marleen, requestId: 'again' }
    await assert.rejects(runner.run(again), refusal('exists-already'))
    await assert.rejects(testRunner(journal).runner.run(again), refusal('exists-already'))
  })

  it('[X1.a] a ronde is in the directory of its tenant for everybody who got a role', async () => {
    const { runner } = testRunner()
    const ronde = await buildRonde(runner)
    await runner.read(tenantStreamName(TENANT), (state) => {
      assert.ok(state.rondes.has(ronde.rondeId))
      for (const { oid } of [marleen, bram, nadia, joke]) {
        assert.deepEqual(state.rondesOf.get(oid), [ronde.rondeId])
      }
      assert.equal(state.rondesOf.get(sanne.oid), undefined)
    })
  })

  it('[V3.b] a ronde keeps at least one gespreksleider', async () => {
    const { runner } = testRunner()
    const ronde = await buildRonde(runner)
    const revoke = { personId: marleen.oid, role: 'gespreksleider' as const }
    await assert.rejects(ronde.act(marleen, 'role.revoke', revoke), refusal('last-gespreksleider'))
    await ronde.act(marleen, 'role.grant', { personId: bram.oid, name: bram.name, role: 'gespreksleider' })
    await ronde.act(marleen, 'role.revoke', revoke)
    await assert.rejects(ronde.act(marleen, 'groep.omit', { groepId: 'groep-5' }), refusal('not-allowed'))
  })

  it('[V3.e] a role is revoked as it was granted: deelnemer per gesprek, any other role for the ronde', async () => {
    const { runner } = testRunner()
    const { act, gesprekId } = await buildRonde(runner)
    const personId = joke.oid
    await assert.rejects(act(marleen, 'role.revoke', { personId, role: 'deelnemer' }), refusal('bad-input'))
    const mixed = { personId, role: 'gespreksleider' as const, gesprekId }
    await assert.rejects(act(marleen, 'role.revoke', mixed), refusal('bad-input'))
  })

  it('[V3.e] a deelnemer removed from one gesprek keeps the place in another', async () => {
    const { runner } = testRunner()
    const ronde = await buildRonde(runner)
    const { gesprekId } = ronde
    const other = ronde.gesprekken.get('groep-3') ?? ''
    await ronde.act(marleen, 'role.grant', {
      personId: joke.oid,
      name: joke.name,
      role: 'deelnemer',
      gesprekId: other,
    })
    await ronde.act(marleen, 'role.revoke', { personId: joke.oid, role: 'deelnemer', gesprekId })
    await runner.read(ronde.stream, (state) => {
      assert.deepEqual(state.people.get(joke.oid)?.deelnemerIn, [other])
      assert.deepEqual(state.people.get(joke.oid)?.roles, ['deelnemer'])
      assert.equal(state.gesprekken.get(gesprekId)?.deelnemers.includes(joke.oid), false)
    })
  })

  it('[V2.b] [X5.a] a thirteenth groep is refused', async () => {
    const { runner } = testRunner()
    const ronde = await buildRonde(runner)
    const add = (titel: string) => ronde.act(marleen, 'groep.add', { titel })
    for (let count = 6; count <= 12; count += 1) await add(`Groep ${count}`)
    await assert.rejects(add('Groep 13'), refusal('bad-input'))
    assert.equal(await runner.read(ronde.stream, (state) => state.groepen.size), 12)
  })
})
