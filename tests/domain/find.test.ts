import assert from 'node:assert/strict'
import { AFSLUITING } from '../../bot/domain/leidraad.ts'
import {
  anonymousPart,
  isAnonymous,
  isUnlisted,
  mayNameSpeaker,
  themaIdsOf,
} from '../../bot/domain/ronde/anonymous.ts'
import { nextThema, themaIn } from '../../bot/domain/ronde/find.ts'
import type { Gesprek, RondeState } from '../../bot/domain/ronde/state.ts'
import { marleen } from '../builders/people.ts'
import { type BuiltRonde, buildRonde } from '../builders/ronde.ts'
import { type TestRunner, testRunner } from '../builders/runner.ts'

describe('What a gesprek has in its groep', () => {
  let test: TestRunner
  let ronde: BuiltRonde

  beforeEach(async () => {
    test = testRunner()
    ronde = await buildRonde(test.runner, { started: true })
  })

  afterEach(() => test.runner.close())

  const see = <T>(use: (state: RondeState, gesprek: Gesprek) => T, groep = 'groep-2') =>
    test.runner.read(ronde.stream, (state) => {
      const gesprek = state.gesprekken.get(ronde.gesprekken.get(groep) ?? '')
      return use(state, gesprek ?? assert.fail())
    })
  const ids = () => see((state, gesprek) => themaIdsOf(state, gesprek))
  const open = (themaId: string) => ronde.act(marleen, 'thema.open', { gesprekId: ronde.gesprekId, themaId })
  const setAnonymous = (themaId: string | null, anonymous = true) =>
    ronde.act(marleen, 'anoniem.set', { groepId: 'groep-3', themaId, anonymous })

  it('[G3.b] the next thema is the first that was never opened, then the closing one, then none', async () => {
    const all = await ids()
    assert.equal(all.at(-1), AFSLUITING)
    const next = () => see(nextThema)
    const first = all[0] ?? ''
    assert.equal(await next(), first)
    await open(all[1] ?? '')
    assert.equal(await next(), first, 'one that was skipped comes first')
    for (const themaId of all.slice(0, -1)) await open(themaId)
    assert.equal(await next(), AFSLUITING)
    await open(AFSLUITING)
    assert.equal(await next(), null)
    assert.notEqual(await see(nextThema, 'groep-3'), null, 'other gesprekken have their own course')
  })

  it('[V2.e] a thema is found in its own groep only, and the closing one in every groep', async () => {
    const found = (themaId: string, groep?: string) =>
      see((state, gesprek) => themaIn(state, gesprek, themaId)?.id, groep)
    assert.equal(await found('groep-2.visie'), 'groep-2.visie')
    assert.equal(await found('groep-2.visie', 'groep-3'), undefined)
    assert.equal(await found(AFSLUITING, 'groep-3'), AFSLUITING)
  })

  it('[G15.a] a groep is anonymous in all, some or none of its thema’s, and a choice for a thema goes first', async () => {
    const part = () => see(anonymousPart, 'groep-3')
    const [first = '', ...others] = await see((state, gesprek) => themaIdsOf(state, gesprek), 'groep-3')
    const is = (themaId: string) => see((state, gesprek) => isAnonymous(state, gesprek, themaId), 'groep-3')
    assert.equal(await part(), 'none')
    await setAnonymous(first)
    assert.deepEqual([await part(), await is(first), await is(AFSLUITING)], ['some', true, false])
    for (const themaId of others) await setAnonymous(themaId)
    assert.equal(await part(), 'all')
    await setAnonymous(null)
    assert.equal(await part(), 'all')
    await setAnonymous(first, false)
    assert.deepEqual([await part(), await is(first), await is(AFSLUITING)], ['some', false, true])
    assert.equal(await see(anonymousPart, 'groep-4'), 'none')
  })

  it('[G15.p] a note names its speaker only where neither its thema’s nor the whole groep are anonymous', async () => {
    const [first = '', second = ''] = await see((state, gesprek) => themaIdsOf(state, gesprek), 'groep-3')
    const may = (...themaIds: string[]) =>
      see((state, gesprek) => mayNameSpeaker(state, gesprek, themaIds), 'groep-3')
    await setAnonymous(first)
    assert.deepEqual([await may(), await may(second), await may(second, first)], [true, true, false])
    await setAnonymous(null)
    assert.equal(await may(), false)
    await setAnonymous(second, false)
    assert.deepEqual([await may(), await may(second), await may(first)], [true, true, false])
  })

  it('[G15.j] a groep takes part unlisted when it is anonymous as a whole and has no deelnemers', async () => {
    assert.equal(await see(isUnlisted, 'groep-3'), false)
    await setAnonymous(null)
    assert.equal(await see(isUnlisted, 'groep-3'), true)
    const [first = ''] = await see((state, gesprek) => themaIdsOf(state, gesprek), 'groep-3')
    await setAnonymous(first, false)
    assert.equal(await see(isUnlisted, 'groep-3'), false, 'one thema has names')
    assert.equal(await see(isUnlisted, 'groep-2'), false)
  })
})
