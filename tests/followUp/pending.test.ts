// Long, because it tests every kind of pending message on its own.
import assert from 'node:assert/strict'
import { type DeliveryKey, keyText } from '../../bot/domain/ronde/deliveryKey.ts'
import type { RondeState } from '../../bot/domain/ronde/state.ts'
import { gesprekOverSentences } from '../../bot/followUp/pending/gesprekOver.ts'
import type { PendingMessage } from '../../bot/followUp/pending/pendingMessage.ts'
import { pendingMessages } from '../../bot/followUp/pending/pendingMessages.ts'
import { samenvattingen } from '../../bot/followUp/pending/samenvattingen.ts'
import { themaCards } from '../../bot/followUp/pending/themas.ts'
import { bram, marleen } from '../builders/people.ts'
import { type BuiltRonde, buildRonde, type RondeOptions } from '../builders/ronde.ts'
import { GESPREK_TIME, type TestRunner, testRunner } from '../builders/runner.ts'

const VISIE = 'groep-2.visie'
const PROFESSIONALITEIT = 'groep-2.professionaliteit'
const CHAT = '19:meeting_a@thread.v2'
const MINUTE = 60_000

describe('Lists of pending messages', () => {
  let test: TestRunner

  beforeEach(() => {
    test = testRunner()
  })

  afterEach(() => test.runner.close())

  const build = (options: RondeOptions = {}) => buildRonde(test.runner, { chatId: CHAT, ...options })
  const list = <T>(ronde: BuiltRonde, use: (state: RondeState) => T) => test.runner.read(ronde.stream, use)
  const all = (ronde: BuiltRonde, now = GESPREK_TIME) =>
    list(ronde, (state) => pendingMessages(state, { now }))
  const keys = (messages: readonly PendingMessage[]) => messages.map(({ key }) => keyText(key))
  const system = (ronde: BuiltRonde, action: string, input: object) =>
    test.runner.run({
      action,
      stream: ronde.stream,
      input,
      who: { kind: 'system', part: 'delivery' },
      requestId: crypto.randomUUID(),
    })
  const sent = (ronde: BuiltRonde, key: DeliveryKey, shows: string) =>
    system(ronde, 'delivery.finish', { key: keyText(key), activityId: 'message-1', shows })
  const summarize = (ronde: BuiltRonde, text: string) =>
    ronde.act(marleen, 'samenvatting.post', { gesprekId: ronde.gesprekId, text })

  it('[G2.b] nothing is pending before the gesprek begins, then the opening, in the chat of the gesprek', async () => {
    const ronde = await build()
    assert.deepEqual(await all(ronde), [])
    await ronde.act(bram, 'gesprek.start', { gesprekId: ronde.gesprekId })
    const [opening, ...others] = await all(ronde)
    assert.deepEqual(opening?.key, { kind: 'opening', gesprekId: ronde.gesprekId })
    assert.deepEqual(opening?.recipient, { kind: 'chat', chatId: CHAT })
    assert.equal(opening?.activityId, null)
    assert.deepEqual(others, [])
  })

  it('[G14.a] nothing is pending for a gesprek without a chat', async () => {
    const ronde = await buildRonde(test.runner, { started: true, open: VISIE })
    await summarize(ronde, 'Het rooster knelt.')
    assert.deepEqual(await all(ronde), [])
  })

  it('[G3.f] the card of the thema that closes is edited before that of the next thema is posted', async () => {
    // The next thema comes first in the leidraad, so that the order of the leidraad is not enough.
    const ronde = await build({ open: PROFESSIONALITEIT })
    const { gesprekId } = ronde
    await sent(ronde, { kind: 'thema', gesprekId, themaId: PROFESSIONALITEIT }, 'open')
    await ronde.act(marleen, 'thema.open', { gesprekId, themaId: VISIE })
    const messages = await list(ronde, (state) => themaCards(state, { now: GESPREK_TIME }))
    assert.deepEqual(
      messages.map(({ key, activityId }) => [keyText(key), activityId]),
      [
        [`thema:${gesprekId}:${PROFESSIONALITEIT}`, 'message-1'],
        [`thema:${gesprekId}:${VISIE}`, null],
      ],
    )
  })

  it('[G14.c] a thema that closed before its card was posted gets no card', async () => {
    const ronde = await build({ open: VISIE })
    await ronde.act(marleen, 'thema.close', { gesprekId: ronde.gesprekId, themaId: VISIE })
    assert.deepEqual(await list(ronde, (state) => themaCards(state, { now: GESPREK_TIME })), [])
  })

  it('[G12.c] a samenvatting from before the link stays out of the chat, a later one is posted there', async () => {
    const ronde = await buildRonde(test.runner, { started: true, open: VISIE })
    await summarize(ronde, 'Van voor de koppeling.')
    test.clock.time += MINUTE
    await ronde.act(bram, 'gesprek.link', { gesprekId: ronde.gesprekId, chatId: CHAT })
    const pending = () => list(ronde, (state) => samenvattingen(state, { now: test.clock.time }))
    assert.deepEqual(await pending(), [])
    await summarize(ronde, 'Van na de koppeling.')
    const [message, ...others] = await pending()
    assert.deepEqual(others, [])
    const content = await list(ronde, (state) => samenvattingen(state, { now: 0 })[0]?.content?.())
    assert.match(JSON.stringify(content), /Van na de koppeling/)
    assert.equal(message?.activityId, null)
  })

  it('[G12.a] a samenvatting is pending only in the chat of its own gesprek', async () => {
    const ronde = await build({ started: true })
    const [, other] = [...ronde.gesprekken.values()].filter((id) => id !== ronde.gesprekId)
    await ronde.act(marleen, 'gesprek.link', { gesprekId: other ?? '', chatId: '19:meeting_b@thread.v2' })
    await summarize(ronde, 'Het rooster knelt.')
    const messages = await list(ronde, (state) => samenvattingen(state, { now: GESPREK_TIME }))
    assert.deepEqual(
      messages.map(({ recipient }) => recipient),
      [{ kind: 'chat', chatId: CHAT }],
    )
  })

  it('[G3.e] a thema card is edited when other vragen are shown, and is right when the same ones are', async () => {
    const ronde = await build({ started: true })
    const { gesprekId } = ronde
    const cards = () =>
      list(ronde, (state) => themaCards(state, { now: GESPREK_TIME }).map(({ shows }) => shows))
    await ronde.act(marleen, 'thema.open', { gesprekId, themaId: VISIE, vragen: [`${VISIE}.2`] })
    assert.deepEqual(await cards(), ['open:2'])
    await sent(ronde, { kind: 'thema', gesprekId, themaId: VISIE }, 'open:2')
    assert.deepEqual(await cards(), [])
    await sent(ronde, { kind: 'thema', gesprekId, themaId: VISIE }, 'open')
    assert.deepEqual(await cards(), ['open:2'])
  })

  it('[G3.h] a thema card with all vragen that is in the chat is right as it is', async () => {
    const ronde = await build({ open: VISIE })
    await sent(ronde, { kind: 'thema', gesprekId: ronde.gesprekId, themaId: VISIE }, 'open')
    assert.deepEqual(await list(ronde, (state) => themaCards(state, { now: GESPREK_TIME })), [])
  })

  it('[G3.h] a thema card that shows a former close is edited after the thema reopened and closed again', async () => {
    const ronde = await build({ open: VISIE })
    const input = { gesprekId: ronde.gesprekId, themaId: VISIE }
    const cards = () =>
      list(ronde, (state) => themaCards(state, { now: GESPREK_TIME }).map(({ shows }) => shows))
    await sent(ronde, { kind: 'thema', ...input }, 'open')
    await ronde.act(marleen, 'thema.close', input)
    const [closed] = await cards()
    assert.ok(closed !== undefined)
    await sent(ronde, { kind: 'thema', ...input }, closed)
    assert.deepEqual(await cards(), [])
    test.clock.time += MINUTE
    await ronde.act(marleen, 'thema.open', input)
    await ronde.act(marleen, 'thema.close', input)
    const again = await cards()
    assert.equal(again.length, 1)
    assert.notEqual(again[0], closed)
  })

  it('[G6.e] the warning that a thema closes is pending for a minute, and only where its card is in the chat', async () => {
    const ronde = await build({ open: VISIE })
    const { gesprekId } = ronde
    await ronde.act(marleen, 'thema.warn', { gesprekId, themaId: VISIE })
    const warned = async (now: number) =>
      keys(await all(ronde, now)).filter((key) => key.startsWith('closesSoon'))
    assert.deepEqual(await warned(GESPREK_TIME), [])
    await sent(ronde, { kind: 'thema', gesprekId, themaId: VISIE }, 'open')
    assert.equal((await warned(GESPREK_TIME)).length, 1)
    assert.equal((await warned(GESPREK_TIME + MINUTE - 1)).length, 1)
    assert.deepEqual(await warned(GESPREK_TIME + MINUTE), [])
  })

  it('[G1.g] a meeting after the end is answered once, within an hour', async () => {
    const ronde = await build({ started: true })
    const { gesprekId } = ronde
    await ronde.act(bram, 'gesprek.end', { gesprekId })
    const ended = await list(ronde, (state) => state.gesprekken.get(gesprekId))
    const later = (askedAgainAt: number | null, now: number) =>
      list(ronde, (state) => {
        const gesprekken = new Map([[gesprekId, { ...(ended as NonNullable<typeof ended>), askedAgainAt }]])
        return keys(gesprekOverSentences({ ...state, gesprekken }, { now }))
      })
    const asked = GESPREK_TIME + MINUTE
    assert.deepEqual(await later(null, asked), [])
    assert.deepEqual(await later(GESPREK_TIME, asked), [], 'not for a meeting before the end')
    const reopened = {
      ...(ended as NonNullable<typeof ended>),
      askedAgainAt: asked,
      status: 'bezig' as const,
    }
    const whileOpen = await list(ronde, (state) =>
      gesprekOverSentences({ ...state, gesprekken: new Map([[gesprekId, reopened]]) }, { now: asked }),
    )
    assert.deepEqual(whileOpen, [])
    assert.deepEqual(await later(asked, asked), [`gesprekOver:${gesprekId}:${GESPREK_TIME}`])
    assert.deepEqual(await later(asked, asked + 60 * MINUTE), [])
    await sent(ronde, { kind: 'gesprekOver', gesprekId, endedAt: String(GESPREK_TIME) }, 'asked')
    assert.deepEqual(await later(asked, asked), [])
  })

  it('[X7.c] in a channel the first message says so, once, and only until the gesprek is over', async () => {
    const channel = '19:team@thread.tacv2;messageid=1'
    const ronde = await build({ chatId: channel })
    const { gesprekId } = ronde
    assert.deepEqual(keys(await all(ronde)), [`inChannel:${gesprekId}`])
    await ronde.act(bram, 'gesprek.start', { gesprekId })
    assert.deepEqual(keys(await all(ronde)), [`inChannel:${gesprekId}`, `opening:${gesprekId}`])
    await sent(ronde, { kind: 'inChannel', gesprekId }, 'told')
    assert.deepEqual(keys(await all(ronde)), [`opening:${gesprekId}`])
    const other = await build({ chatId: `${channel}2`, started: true })
    await other.act(bram, 'gesprek.end', { gesprekId: other.gesprekId })
    assert.deepEqual(await all(other), [])
  })

  it('[G2.e] an early meeting is asked about once, and no more when the gesprek has started', async () => {
    const ronde = await build({ start: '2026-12-08T16:00:00+01:00' })
    const { gesprekId } = ronde
    const early = { ...{ action: 'gesprek.start', stream: ronde.stream }, input: { gesprekId } }
    await test.runner.run({ ...early, who: { kind: 'system', part: 'meeting' }, requestId: 'request-early' })
    assert.deepEqual(keys(await all(ronde)), [`startsEarly:${gesprekId}`])
    await sent(ronde, { kind: 'startsEarly', gesprekId }, 'asked')
    assert.deepEqual(await all(ronde), [])
    const other = await build({ chatId: '19:meeting_b@thread.v2', start: '2026-12-08T16:00:00+01:00' })
    const begin = { ...early, stream: other.stream, input: { gesprekId: other.gesprekId } }
    await test.runner.run({ ...begin, who: { kind: 'system', part: 'meeting' }, requestId: 'request-early' })
    await other.act(bram, 'gesprek.start', { gesprekId: other.gesprekId })
    assert.deepEqual(keys(await all(other)), [`opening:${other.gesprekId}`])
  })

  it('[G2.h] an opening that could not be posted before the end of the gesprek is settled', async () => {
    const ronde = await build({ started: true })
    const { gesprekId } = ronde
    const key = { kind: 'opening', gesprekId } as const
    await ronde.act(bram, 'gesprek.end', { gesprekId })
    assert.deepEqual(await all(ronde), [])
    await system(ronde, 'delivery.fail', { key: keyText(key), retryAt: null, reason: 'unreachable' })
    const [message] = await all(ronde)
    assert.deepEqual([message?.key, message?.content], [key, null])
  })

  it('[G12.c] a samenvatting that was removed before it was posted is not pending', async () => {
    const ronde = await build({ started: true })
    await sent(ronde, { kind: 'opening', gesprekId: ronde.gesprekId }, 'opening')
    const { result } = await summarize(ronde, 'Toch niet.')
    const notitieId = 'notitieId' in result ? String(result.notitieId) : ''
    assert.deepEqual(keys(await all(ronde)), [`samenvatting:${notitieId}`])
    await ronde.act(marleen, 'notitie.remove', { notitieId })
    assert.deepEqual(await all(ronde), [])
  })

  it('[G12.c] a samenvatting that lost its label before it was posted is not pending', async () => {
    const ronde = await build({ started: true })
    await sent(ronde, { kind: 'opening', gesprekId: ronde.gesprekId }, 'opening')
    const { result } = await summarize(ronde, 'Toch een notitie.')
    const notitieId = 'notitieId' in result ? String(result.notitieId) : ''
    await ronde.act(marleen, 'notitie.edit', { notitieId, text: 'Toch een notitie.', labels: ['actie'] })
    assert.deepEqual(await all(ronde), [])
  })

  it('[G3.h] a failed edit that is no longer needed is settled, and its card keeps what it shows', async () => {
    const ronde = await build({ open: VISIE })
    const { gesprekId } = ronde
    const key = { kind: 'thema', gesprekId, themaId: VISIE } as const
    await sent(ronde, { kind: 'opening', gesprekId }, 'opening')
    await sent(ronde, key, 'open')
    await ronde.act(marleen, 'thema.close', { gesprekId, themaId: VISIE })
    await system(ronde, 'delivery.fail', { key: keyText(key), retryAt: null, reason: 'refused' })
    await ronde.act(marleen, 'thema.open', { gesprekId, themaId: VISIE })
    const [settled, ...others] = await all(ronde)
    assert.deepEqual([settled?.content, settled?.shows, settled?.renew], [null, 'open', false])
    assert.deepEqual(others, [])
    await sent(ronde, key, 'open')
    assert.deepEqual(await all(ronde), [])
  })

  it('[G3.h] when it was deleted only the card of an open thema is posted again', async () => {
    const ronde = await build({ open: VISIE })
    const { gesprekId } = ronde
    const { result } = await summarize(ronde, 'Het rooster knelt.')
    const notitieId = 'notitieId' in result ? String(result.notitieId) : ''
    await ronde.act(marleen, 'thema.warn', { gesprekId, themaId: VISIE })
    await sent(ronde, { kind: 'linkQuestion', gesprekId, activityId: 'message-1' }, 'asked')
    await sent(ronde, { kind: 'samenvatting', notitieId }, 'v1')
    await ronde.act(marleen, 'notitie.edit', { notitieId, text: 'Het rooster knelt niet.' })
    const renewed = async () => (await all(ronde)).filter(({ renew }) => renew)
    assert.ok((await all(ronde)).length >= 4)
    assert.deepEqual(keys(await renewed()), [`thema:${gesprekId}:${VISIE}`])
    await sent(ronde, { kind: 'thema', gesprekId, themaId: VISIE }, 'open')
    await ronde.act(marleen, 'thema.close', { gesprekId, themaId: VISIE })
    assert.deepEqual(await renewed(), [])
  })

  it('[X3.k] after an erasure the opening and every samenvatting in the chat are pending for an edit', async () => {
    const ronde = await build({ started: true })
    const { gesprekId } = ronde
    const { result } = await summarize(ronde, 'Het rooster knelt.')
    const notitieId = 'notitieId' in result ? String(result.notitieId) : ''
    await sent(ronde, { kind: 'opening', gesprekId }, 'opening')
    await sent(ronde, { kind: 'samenvatting', notitieId }, 'v1')
    // Also a samenvatting that is no longer on the board.
    await ronde.act(marleen, 'notitie.remove', { notitieId })
    assert.deepEqual(await all(ronde), [])
    await system(ronde, 'ronde.announceRedaction', { why: 'erasure', erasureId: 'e-1' })
    assert.deepEqual(
      (await all(ronde)).map(({ key, activityId }) => [keyText(key), activityId]),
      [
        [`opening:${gesprekId}`, 'message-1'],
        [`samenvatting:${notitieId}`, 'message-1'],
      ],
    )
  })

  it('[G1.f] the cards in a chat that the gesprek was unlinked from are edited there', async () => {
    const ronde = await build({ open: VISIE })
    const { gesprekId } = ronde
    await sent(ronde, { kind: 'thema', gesprekId, themaId: VISIE }, 'open')
    await ronde.act(marleen, 'gesprek.unlink', { gesprekId })
    const [message, ...others] = await all(ronde)
    assert.deepEqual(others, [])
    assert.deepEqual(message?.key, { kind: 'leftBehind', gesprekId, activityId: 'message-1' })
    assert.deepEqual(message?.recipient, { kind: 'chat', chatId: CHAT })
    assert.equal(message?.activityId, 'message-1')
    // Once edited it is settled, also when the gesprek is unlinked from another chat afterwards.
    await system(ronde, 'delivery.finish', {
      key: keyText({ kind: 'leftBehind', gesprekId, activityId: 'message-1' }),
      activityId: null,
      shows: 'unlinked',
    })
    await ronde.act(bram, 'gesprek.link', { gesprekId, chatId: '19:meeting_b@thread.v2' })
    await ronde.act(marleen, 'gesprek.unlink', { gesprekId })
    assert.deepEqual(await all(ronde), [])
  })
})
