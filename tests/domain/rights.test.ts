import assert from 'node:assert/strict'
import {
  administers,
  anyoneInTenant,
  holds,
  holdsAnyRole,
  isTheGuest,
  oneself,
  type Right,
  takesPart,
  theAppItself,
} from '../../bot/domain/rights.ts'
import type { RondeState } from '../../bot/domain/ronde/state.ts'
import { holdsSalt } from '../../bot/domain/streams.ts'
import type { PersonWho, Who } from '../../bot/domain/who.ts'
import { bram, joke, karin, marleen, nadia, OTHER_TENANT, personIdOf, TENANT } from '../builders/people.ts'
import { type BuiltRonde, buildRonde } from '../builders/ronde.ts'
import { type TestRunner, testRunner } from '../builders/runner.ts'

const APP: Who = { kind: 'system', part: 'link' }
const HIDDEN: Who = {
  ...{ kind: 'anonymous', tid: TENANT, pseudonym: personIdOf('pseudonym'), sitting: 's', takesPart: true },
}
const stranger: PersonWho = { ...bram, oid: personIdOf('stranger'), name: 'Vreemde' }
const elsewhere = (who: PersonWho): PersonWho => ({ ...who, tid: OTHER_TENANT })
const asGuest = (who: PersonWho): PersonWho => ({ ...who, guest: true })

describe('Who may', () => {
  let test: TestRunner
  let ronde: BuiltRonde

  before(async () => {
    test = testRunner()
    ronde = await buildRonde(test.runner)
  })

  after(() => test.runner.close())

  const may = <I>(right: Right<RondeState, I>, input: I, ...people: Who[]) =>
    test.runner.read(ronde.stream, (state) => people.map((who) => right.allows(who, state, input)))

  it('[X1.b] a role counts for its holder in the own school, and never for the app or a pseudonym', async () => {
    const people = [marleen, bram, nadia, joke, stranger, elsewhere(marleen), APP, HIDDEN]
    assert.deepEqual(await may(holds('gespreksleider', 'verslaggever'), undefined, ...people), [
      true,
      true,
      false,
      false,
      false,
      false,
      false,
      false,
    ])
    assert.deepEqual(await may(holdsAnyRole(), undefined, ...people), [
      true,
      true,
      true,
      true,
      false,
      false,
      false,
      false,
    ])
  })

  it('[G4.f] [G4.g] anyone of the own school may answer, also by a pseudonym; the app and other schools may not', async () => {
    const people = [marleen, stranger, HIDDEN, elsewhere(joke), { ...HIDDEN, tid: OTHER_TENANT }, APP]
    assert.deepEqual(await may(anyoneInTenant(), undefined, ...people), [
      true,
      true,
      true,
      false,
      false,
      false,
    ])
  })

  it('[X1.a] a deelnemer takes part in the own gesprek only', async () => {
    const own = { gesprekId: ronde.gesprekId }
    const other = { gesprekId: ronde.gesprekken.get('groep-3') ?? '' }
    assert.deepEqual(await may(takesPart(), own, joke, bram, elsewhere(joke), APP), [
      true,
      false,
      false,
      false,
    ])
    assert.deepEqual(await may(takesPart(), other, joke), [false])
  })

  it('[V9.b] a role about oneself does not reach another person', async () => {
    assert.deepEqual(await may(oneself('deelnemer'), { personId: joke.oid }, joke, bram, APP), [
      true,
      false,
      false,
    ])
    assert.deepEqual(await may(oneself('deelnemer'), { personId: bram.oid }, joke, bram), [false, false])
  })

  it('[V1.e] a Beheerder administers rondes of the own school', async () => {
    assert.deepEqual(await may(administers(), undefined, karin, elsewhere(karin), marleen, APP), [
      true,
      false,
      false,
      false,
    ])
  })

  it('[V8.d] a guest marks only the own account, and in the own school', async () => {
    const about = { personId: joke.oid }
    assert.deepEqual(
      await may(isTheGuest(), about, asGuest(joke), joke, asGuest(bram), asGuest(elsewhere(joke)), APP),
      [true, false, false, false, false],
    )
  })

  it('[X2.a] what the app itself may is allowed to no person', async () => {
    assert.deepEqual(await may(theAppItself(), undefined, APP, marleen, HIDDEN), [true, false, false])
  })

  it('[V3.a] a deelnemer who gets the role again is in the gesprek once', async () => {
    const { gesprekId } = ronde
    const places = () =>
      test.runner.read(ronde.stream, (state) => ({
        deelnemers: state.gesprekken.get(gesprekId)?.deelnemers.filter((id) => id === joke.oid).length,
        gesprekken: state.people.get(joke.oid)?.deelnemerIn,
      }))
    const before = await places()
    // Another name makes it an event: the same grant again changes nothing.
    const events = [
      { type: 'role.granted', v: 1, personId: joke.oid, name: 'J. Vermeulen', role: 'deelnemer', gesprekId },
    ]
    const entries = await test.journal.read(ronde.stream, 0)
    const seq = entries.length + 1
    const acts = [{ requestId: 'again', action: 'role.grant', by: marleen.oid, at: 1, events }] as never
    await test.journal.append(entries.length, { stream: ronde.stream, seq, entryId: 'again', acts })
    assert.deepEqual(before, { deelnemers: 1, gesprekken: [gesprekId] })
    assert.deepEqual(await places(), before)
  })

  it('[X3.g] the events that start an erasure or a removal hold a salt, and others do not', () => {
    const started = {
      type: 'erasure.started',
      v: 1,
      erasureId: 'w',
      personId: '',
      byName: '',
      salt: 'z',
      until: null,
    }
    assert.equal(holdsSalt(started as never), true)
    assert.equal(holdsSalt({ type: 'retention.started', v: 1, salt: 'z' } as never), true)
    assert.equal(holdsSalt({ type: 'erasure.finished', v: 1 } as never), false)
  })
})
