import assert from 'node:assert/strict'
import { keyText } from '../../bot/domain/ronde/deliveryKey.ts'
import { type RondeState, runKey } from '../../bot/domain/ronde/state.ts'
import { themasToWarn } from '../../bot/followUp/clock/themasToWarn.ts'
import { closesSoonSentences } from '../../bot/followUp/pending/closesSoon.ts'
import { bram, marleen } from '../builders/people.ts'
import { type BuiltRonde, buildRonde } from '../builders/ronde.ts'
import { GESPREK_TIME, type TestRunner, testRunner } from '../builders/runner.ts'
import { ArrayJournal } from '../doubles/arrayJournal.ts'

const VISIE = 'groep-2.visie'
const CHAT = '19:meeting_a@thread.v2'
const MINUTE = 60_000

describe('The warning that a thema closes', () => {
  let test: TestRunner

  beforeEach(() => {
    test = testRunner(new ArrayJournal())
  })

  afterEach(() => test.runner.close())

  const list = <T>(ronde: BuiltRonde, use: (state: RondeState) => T) => test.runner.read(ronde.stream, use)
  const finish = (ronde: BuiltRonde, key: string, shows: string, activityId: string | null = 'message-1') =>
    test.runner.run({
      action: 'delivery.finish',
      stream: ronde.stream,
      input: { key, activityId, shows },
      who: { kind: 'system', part: 'delivery' },
      requestId: crypto.randomUUID(),
    })
  async function withCard(chatId: string | undefined = CHAT): Promise<BuiltRonde> {
    const ronde = await buildRonde(test.runner, { chatId, open: VISIE })
    await finish(ronde, keyText({ kind: 'thema', gesprekId: ronde.gesprekId, themaId: VISIE }), 'open')
    return ronde
  }
  /** A minute before the thema reaches its planned minutes. */
  const warnAt = (ronde: BuiltRonde) =>
    list(ronde, (state) => {
      const minuten = state.groepen.get('groep-2')?.themas.find(({ id }) => id === VISIE)?.minuten ?? 0
      return GESPREK_TIME + (minuten - 1) * MINUTE
    })
  const due = (ronde: BuiltRonde, now: number, change: Partial<RondeState> = {}) =>
    list(ronde, (state) => themasToWarn({ ...state, ...change }, now))

  it('[G6.e] a thema is due for its warning in the last minute of its planned time, and not outside it', async () => {
    const ronde = await withCard()
    const at = await warnAt(ronde)
    const thema = { gesprekId: ronde.gesprekId, themaId: VISIE }
    assert.deepEqual(await due(ronde, at - 1), [])
    assert.deepEqual(await due(ronde, at), [thema])
    assert.deepEqual(await due(ronde, at + MINUTE - 1), [thema])
    assert.deepEqual(await due(ronde, at + MINUTE), [])
  })

  it('[G6.e] a thema without a card in the chat is not due for a warning', async () => {
    const ronde = await buildRonde(test.runner, { chatId: CHAT, open: VISIE })
    assert.deepEqual(await due(ronde, await warnAt(ronde)), [])
    const key = keyText({ kind: 'thema', gesprekId: ronde.gesprekId, themaId: VISIE })
    await finish(ronde, key, 'open', null)
    assert.deepEqual(await due(ronde, await warnAt(ronde)), [])
  })

  it('[G6.e] a thema that was warned, was closed, or whose gesprek ended is not due for a warning', async () => {
    const warned = await withCard()
    const at = await warnAt(warned)
    await warned.act(marleen, 'thema.warn', { gesprekId: warned.gesprekId, themaId: VISIE })
    assert.deepEqual(await due(warned, at), [])
    const closed = await withCard('19:meeting_b@thread.v2')
    await closed.act(marleen, 'thema.close', { gesprekId: closed.gesprekId, themaId: VISIE })
    assert.deepEqual(await due(closed, at), [])
    const ended = await withCard('19:meeting_c@thread.v2')
    await ended.act(bram, 'gesprek.end', { gesprekId: ended.gesprekId })
    assert.deepEqual(await due(ended, at), [])
  })

  it('[G6.e] a gesprek that lost its chat is not due for a warning', async () => {
    const ronde = await withCard()
    const at = await warnAt(ronde)
    await ronde.act(marleen, 'gesprek.unlink', { gesprekId: ronde.gesprekId })
    assert.deepEqual(await due(ronde, at), [])
  })

  it('[G6.e] a thema of two planned minutes is warned after one, a thema of one minute is not', async () => {
    const ronde = await withCard()
    const ofMinutes = (minuten: number, now: number) =>
      list(ronde, (state) => {
        const groep = state.groepen.get('groep-2')
        assert.ok(groep !== undefined)
        const themas = groep.themas.map((thema) => (thema.id === VISIE ? { ...thema, minuten } : thema))
        const groepen = new Map(state.groepen).set('groep-2', { ...groep, themas })
        return themasToWarn({ ...state, groepen }, now).length
      })
    assert.equal(await ofMinutes(2, GESPREK_TIME + MINUTE), 1)
    assert.equal(await ofMinutes(1, GESPREK_TIME), 0)
  })

  it('[G6.e] the warning goes once to the chat of the gesprek', async () => {
    const ronde = await withCard()
    const { gesprekId } = ronde
    await ronde.act(marleen, 'thema.warn', { gesprekId, themaId: VISIE })
    const pending = () => list(ronde, (state) => closesSoonSentences(state, { now: GESPREK_TIME }))
    const [warning, ...others] = await pending()
    assert.ok(warning !== undefined)
    assert.deepEqual(others, [])
    assert.deepEqual(warning.recipient, { kind: 'chat', chatId: CHAT })
    assert.deepEqual([warning.activityId, warning.renew], [null, false])
    const content = warning.content?.()
    assert.match(content && 'text' in content ? content.text : '', /^Dit thema sluit over een minuut/)
    await finish(ronde, keyText(warning.key), warning.shows, 'message-2')
    assert.deepEqual(await pending(), [])
  })

  it('[G6.e] a warning is no longer pending once its thema closed', async () => {
    const ronde = await withCard()
    const input = { gesprekId: ronde.gesprekId, themaId: VISIE }
    await ronde.act(marleen, 'thema.warn', input)
    await ronde.act(marleen, 'thema.close', input)
    const closed = await list(ronde, (state) => [
      state.runs.get(runKey(input.gesprekId, VISIE))?.warnedAt,
      closesSoonSentences(state, { now: GESPREK_TIME }).length,
    ])
    assert.deepEqual(closed, [GESPREK_TIME, 0])
  })
})
