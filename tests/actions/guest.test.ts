import assert from 'node:assert/strict'
import { registry } from '../../bot/actions/index.ts'
import { rondeLine, viewAll, viewSome } from '../../bot/views/index.ts'
import { guest, joke, marleen } from '../builders/people.ts'
import { setPhase } from '../builders/phase.ts'
import { refusal } from '../builders/refusal.ts'
import { type BuiltRonde, buildRonde } from '../builders/ronde.ts'
import { type TestRunner, testRunner } from '../builders/runner.ts'
import { ArrayJournal } from '../doubles/arrayJournal.ts'
import { type Stage, setStage } from '../rights/cast.ts'
import { examplesFor } from '../rights/examples.ts'

const despite = ['not-planned' as const, 'no-deelnemers' as const]
const bare = { ...guest, guest: false }

/** A ronde led by a guest and Marleen. */
async function ledByGuest(
  marked: boolean,
): Promise<{ ronde: BuiltRonde } & Pick<TestRunner, 'runner' | 'journal'>> {
  const { runner, journal } = testRunner()
  const ronde = await buildRonde(runner)
  const { oid: personId, name } = guest
  await ronde.act(marleen, 'role.grant', { personId, name, role: 'gespreksleider', guest: marked })
  return { ronde, runner, journal }
}

describe('A guest who leads', () => {
  it('[V8.a] a guest can lead like any other gespreksleider until publication', async () => {
    const { ronde } = await ledByGuest(true)
    await ronde.act(guest, 'ronde.advance', { phase: 'gesprekken', despite })
    await ronde.act(guest, 'groep.change', { groepId: 'groep-2', kort: 'Eerste lijn' })
  })

  for (const [name, who, marked] of [
    ['noted when the role was given, also where no token tells', bare, true],
    ['whom nobody noted, by what the sign-in says', guest, false],
  ] as const) {
    it(`[V8.b] a guest sees and does nothing once the ronde is published: one ${name}`, async () => {
      const { ronde, runner, journal } = await ledByGuest(marked)
      await setPhase(journal, ronde.stream, 'gepubliceerd')
      await assert.rejects(ronde.act(who, 'groep.omit', { groepId: 'groep-5' }), refusal('not-allowed'))
      await runner.read(ronde.stream, (state) => {
        assert.deepEqual(viewAll(state, who), [])
        assert.deepEqual(viewSome(state, who, [{ kind: 'gesprek', id: '*' }]), [])
        assert.equal(rondeLine(state, who), null)
        assert.notDeepEqual(viewAll(state, marleen), [])
      })
    })
  }

  it('[V8.b] a guest is refused every action in every phase from publication on', async () => {
    const stage: Stage = await setStage()
    const { runner, journal } = testRunner(new ArrayJournal(stage.journal))
    const { stream } = stage.ronde
    const examples = examplesFor(stage)
    for (const phase of ['gepubliceerd', 'opvolging', 'afgesloten'] as const) {
      await setPhase(journal, stream, phase)
      for (const [name, example] of Object.entries(examples)) {
        // `ronde.create` makes another ronde, and `guest.mark` about oneself is what ends the access.
        if (name === 'guest.mark' || example.stream !== stream || !registry.has(name)) continue
        const command = { action: name, stream, input: example.input, requestId: `${phase}-${name}` }
        await assert.rejects(runner.run({ ...command, who: guest }), refusal('not-allowed'), name)
      }
    }
  })

  it('[V8.c] publication is refused while only guests lead', async () => {
    const { ronde, journal } = await ledByGuest(true)
    await ronde.act(marleen, 'role.revoke', { personId: marleen.oid, role: 'gespreksleider' })
    for (const phase of ['gepubliceerd', 'afgesloten'] as const) {
      await assert.rejects(ronde.act(guest, 'ronde.advance', { phase }), refusal('only-guests-lead'))
    }
    const { oid: personId, name } = joke
    await ronde.act(guest, 'role.grant', { personId, name, role: 'gespreksleider' })
    const publish = ronde.act(guest, 'ronde.advance', { phase: 'gepubliceerd' })
    await assert.rejects(publish, refusal('phase-not-open'))
    await setPhase(journal, ronde.stream, 'gepubliceerd')
    const last = { personId, role: 'gespreksleider' } as const
    await assert.rejects(ronde.act(joke, 'role.revoke', last), refusal('last-gespreksleider'))
  })

  it('[V8.d] a guest whom nobody marked does not count as a gespreksleider of the school itself', async () => {
    const { ronde } = await ledByGuest(false)
    await ronde.act(marleen, 'role.revoke', { personId: marleen.oid, role: 'gespreksleider' })
    await assert.rejects(
      ronde.act(guest, 'ronde.advance', { phase: 'gepubliceerd' }),
      refusal('only-guests-lead'),
    )
  })

  it('[V8.d] a gespreksleider marks a guest and corrects a mistake; nobody changes that mark about themselves', async () => {
    const { ronde, runner } = await ledByGuest(false)
    const mark = (who: typeof guest, marked: boolean) =>
      ronde.act(who, 'guest.mark', { personId: guest.oid, guest: marked })
    const noted = () => runner.read(ronde.stream, (state) => state.people.get(guest.oid)?.guest)
    await mark(marleen, true)
    assert.equal(await noted(), true)
    await assert.rejects(mark(bare, false), refusal('not-allowed'))
    assert.equal(await noted(), true)
    await mark(marleen, false)
    assert.equal(await noted(), false)
    await mark(guest, true)
    assert.equal(await noted(), true)
    await assert.rejects(mark({ ...joke, guest: true }, true), refusal('not-allowed'))
  })

  it('[V8.b] a guest answers no more after publication, though anybody of the school may', async () => {
    const { ronde, journal } = await ledByGuest(true)
    await ronde.act(marleen, 'thema.open', { gesprekId: ronde.gesprekId, themaId: 'groep-2.visie' })
    await setPhase(journal, ronde.stream, 'gepubliceerd')
    const input = {
      gesprekId: ronde.gesprekId,
      themaId: 'groep-2.visie',
      answers: [{ vraagId: 'groep-2.visie.1', text: 'nog iets' }],
    }
    await assert.rejects(ronde.act(guest, 'antwoord.give', input), refusal('not-allowed'))
  })
})
