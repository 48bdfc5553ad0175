import assert from 'node:assert/strict'
import { standOf, themaCardOf } from '../../bot/cards/ofRonde/index.ts'
import { sittingOf } from '../../bot/domain/ronde/anonymous.ts'
import { runKey } from '../../bot/domain/ronde/state.ts'
import { marleen } from '../builders/people.ts'
import { buildRonde } from '../builders/ronde.ts'
import { testRunner } from '../builders/runner.ts'

const VISIE = 'groep-2.visie'

describe('What cards of an anonymous thema tell of numbers', () => {
  it('[G15.e] no card changes when the only answer is withdrawn, and none tells how many there are', async () => {
    const { runner } = testRunner()
    const { stream, gesprekId, act } = await buildRonde(runner)
    await act(marleen, 'anoniem.set', { groepId: 'groep-2', themaId: null, anonymous: true })
    await act(marleen, 'gesprek.start', { gesprekId })
    await act(marleen, 'thema.open', { gesprekId, themaId: VISIE })
    const cards = () =>
      runner.read(stream, (state) => {
        const gesprek = state.gesprekken.get(gesprekId)
        const run = state.runs.get(runKey(gesprekId, VISIE))
        assert.ok(gesprek && run)
        const closed = { ...run, status: 'gesloten', closedAt: 0 } as const
        const thema = { id: VISIE, title: 'Visie', vragen: [] }
        const all = [standOf(state, gesprek, 0), themaCardOf(state, gesprek, closed, thema as never)]
        return JSON.stringify(all)
      })
    const sitting = await runner.read(stream, (state) => {
      const gesprek = state.gesprekken.get(gesprekId)
      return gesprek === undefined ? '' : sittingOf(state, gesprek)
    })
    const by = (pseudonym: string) =>
      ({ kind: 'anonymous', tid: marleen.tid, pseudonym, sitting, takesPart: true }) as const
    const run = (action: string, input: object, pseudonym = 'anoniem-x') =>
      runner.run({ action, stream, input, who: by(pseudonym), requestId: crypto.randomUUID() })
    const give = (pseudonym: string) => {
      const answers = [{ vraagId: `${VISIE}.1`, text: `Van ${pseudonym}.` }]
      return run('antwoord.give', { gesprekId, themaId: VISIE, answers }, pseudonym)
    }
    const none = await cards()
    await give('anoniem-x')
    const one = await cards()
    assert.notEqual(one, none)
    const [antwoordId = ''] = await runner.read(stream, ({ antwoorden }) => [...antwoorden.keys()])
    await run('antwoord.withdraw', { antwoordId })
    assert.equal(await cards(), one)
    await give('anoniem-y')
    await give('anoniem-z')
    assert.equal(await cards(), one)
    await runner.close()
  })
})
