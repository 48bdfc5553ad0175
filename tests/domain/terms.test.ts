import assert from 'node:assert/strict'
import { isAnonymous } from '../../bot/domain/ronde/anonymous.ts'
import { linkableIn } from '../../bot/domain/ronde/linkable.ts'
import { addMonths, removalAt } from '../../bot/domain/ronde/retention.ts'
import { karin, marleen } from '../builders/people.ts'
import { setPhase } from '../builders/phase.ts'
import { type BuiltRonde, buildRonde } from '../builders/ronde.ts'
import { testRunner } from '../builders/runner.ts'

describe('What the events of a ronde add up to', () => {
  let test: ReturnType<typeof testRunner>
  let ronde: BuiltRonde

  beforeEach(async () => {
    test = testRunner()
    ronde = await buildRonde(test.runner)
  })
  afterEach(() => test.runner.close())

  it('[X4.a] a published ronde counts its term from that moment', async () => {
    await setPhase(test.journal, ronde.stream, 'gepubliceerd')
    const { publishedAt, at } = await test.runner.read(ronde.stream, (state) => ({
      publishedAt: state.publishedAt,
      at: removalAt(state),
    }))
    assert.equal(publishedAt, test.clock.time)
    assert.equal(at, addMonths(test.clock.time, 6))
  })

  it('[X4.a] [X4.b] the term that a Beheerder set counts instead of six months', async () => {
    await ronde.act(karin, 'retention.set', { months: 3 })
    await setPhase(test.journal, ronde.stream, 'gepubliceerd')
    const at = await test.runner.read(ronde.stream, removalAt)
    assert.equal(at, addMonths(test.clock.time, 3))
  })

  it('[X4.a] an unpublished ronde counts a gesprek that started and never ended from its start, not from its plan', async () => {
    const started = test.clock.time
    const later = await buildRonde(test.runner, { start: '2027-02-01T13:00:00+01:00' })
    await later.act(marleen, 'gesprek.start', { gesprekId: later.gesprekId })
    const at = await test.runner.read(later.stream, removalAt)
    assert.equal(at, addMonths(started, 12))
  })

  it('[G1.b] a gesprek of a groep that takes no part is not offered for linking', async () => {
    const offered = () =>
      test.runner.read(ronde.stream, (state) =>
        linkableIn(state)
          .map(({ groep }) => groep.id)
          .toSorted(),
      )
    assert.ok((await offered()).includes('groep-3'))
    await ronde.act(marleen, 'groep.omit', { groepId: 'groep-3', omitted: true })
    assert.ok(!(await offered()).includes('groep-3'))
  })

  it('[G15.a] a groep that is added takes the setting of the whole ronde, on and off', async () => {
    const isAnonymousIn = (groepId: string) =>
      test.runner.read(ronde.stream, (state) => {
        const gesprek = [...state.gesprekken.values()].find((one) => one.groepId === groepId)
        return gesprek === undefined ? null : isAnonymous(state, gesprek, 'afsluiting')
      })
    await ronde.act(marleen, 'anoniem.set', { groepId: null, themaId: null, anonymous: true })
    await ronde.act(marleen, 'groep.add', { from: 'groep-2', titel: 'Nog een groep' })
    const state = await test.runner.read(ronde.stream, ({ groepen, anonymous }) => ({
      anonymous,
      added: [...groepen.values()].find(({ titel }) => titel === 'Nog een groep'),
    }))
    assert.equal(state.anonymous, true)
    assert.equal(state.added?.anoniem, true)
    assert.equal(await isAnonymousIn('groep-2'), true)
    await ronde.act(marleen, 'anoniem.set', { groepId: null, themaId: null, anonymous: false })
    await ronde.act(marleen, 'groep.add', { from: 'groep-2', titel: 'En nog een' })
    const last = await test.runner.read(ronde.stream, ({ groepen }) =>
      [...groepen.values()].find(({ titel }) => titel === 'En nog een'),
    )
    assert.equal(last?.anoniem, false)
    assert.equal(await isAnonymousIn('groep-2'), false)
  })
})
