import assert from 'node:assert/strict'
import { Change } from '../../bot/domain/change.ts'
import { keyText } from '../../bot/domain/ronde/deliveryKey.ts'
import type { RondeEvent } from '../../bot/domain/ronde/events.ts'
import { rondeStream } from '../../bot/domain/ronde/rondeStream.ts'
import { emptyRonde, type RondeState } from '../../bot/domain/ronde/state.ts'
import { pendingMessages } from '../../bot/followUp/pending/pendingMessages.ts'
import { mayChangeLinks, mayChangeMessages } from '../../bot/followUp/relevantEvents.ts'
import { chatStreamName } from '../../bot/ports/runner.ts'
import { marleen, TENANT } from '../builders/people.ts'
import { richRonde } from '../builders/richRonde.ts'
import { buildRonde } from '../builders/ronde.ts'
import { testRunner } from '../builders/runner.ts'

const finished = (key: Parameters<typeof keyText>[0]): RondeEvent => ({
  ...{ type: 'delivery.finished', v: 1, activityId: 'message-1', shows: 'asked' },
  key: keyText(key),
})

describe('Events after which there is something to do', () => {
  it('[G5.i] every act after which another message is pending has an event that makes the app look', async () => {
    const { journal, stream } = await richRonde()
    const state = emptyRonde()
    const pendingIn = (now: number) =>
      pendingMessages(state, { now }).map(({ key, shows, recipient }) =>
        JSON.stringify([keyText(key), shows, recipient]),
      )
    let tried = 0
    for (const { acts } of await journal.read(stream, 0)) {
      for (const act of acts) {
        const before = new Set(pendingIn(act.at))
        for (const event of act.events as RondeEvent[]) rondeStream.fold(state, event, act, new Change())
        const added = pendingIn(act.at).filter((one) => !before.has(one))
        // After its own deliveries the app looks again anyway.
        if (added.length === 0 || act.action.startsWith('delivery.')) continue
        tried += 1
        assert.ok((act.events as RondeEvent[]).some(mayChangeMessages), `${act.action}: ${added.join()}`)
      }
    }
    assert.ok(tried >= 5, `${tried} acts made messages pending`)
  })

  it('[G5.i] acts of which no message can come are not looked at, so that answering stays quick', () => {
    const types = ['antwoord.given', 'notitie.added', 'bord.tagged', 'vraag.ticked', 'delivery.leased']
    const relevant = types.filter((type) => mayChangeMessages({ type } as never) || mayChangeLinks({ type }))
    assert.deepEqual(relevant, [])
  })

  it('[G1.e] a question card that was found makes the app look, and no other delivery does', () => {
    const gesprekId = 'g-1'
    assert.equal(mayChangeMessages(finished({ kind: 'linkQuestion', gesprekId, activityId: 'a' })), true)
    assert.equal(mayChangeMessages(finished({ kind: 'opening', gesprekId })), false)
    assert.equal(
      mayChangeMessages({ ...finished({ kind: 'opening', gesprekId }), key: 'none' } as never),
      false,
    )
  })

  it('[G1.e] an answered question card is pending for an edit once, while its gesprek is linked', async () => {
    const CHAT = '19:meeting_a@thread.v2'
    const { runner } = testRunner()
    const ronde = await buildRonde(runner, { chatId: CHAT })
    const { gesprekId } = ronde
    const key = { kind: 'linkQuestion', gesprekId, activityId: 'question-1' } as const
    const finish = (shows: string, of = keyText(key)) =>
      runner.run({
        ...{ action: 'delivery.finish', stream: ronde.stream, requestId: crypto.randomUUID() },
        input: { key: of, activityId: 'question-1', shows },
        who: { kind: 'system', part: 'delivery' },
      })
    const pending = () =>
      runner.read(ronde.stream, (state: RondeState) =>
        pendingMessages(state, { now: 0 }).map(({ key, recipient, activityId, renew, shows }) => ({
          ...{ key, recipient, activityId, renew, shows },
        })),
      )
    await finish('opening', keyText({ kind: 'opening', gesprekId }))
    assert.deepEqual(await pending(), [])
    await finish('asked')
    const edit = { recipient: { kind: 'chat', chatId: CHAT }, activityId: 'question-1', renew: false }
    assert.deepEqual(await pending(), [{ key, ...edit, shows: 'linked' }])
    await finish('linked')
    assert.deepEqual(await pending(), [])
    await finish('asked')
    await ronde.act(marleen, 'gesprek.unlink', { gesprekId })
    const left = (await pending()).filter((one) => one.key.kind === 'linkQuestion')
    assert.deepEqual(left, [], 'it says nothing about a chat that is unlinked')
  })

  it('[G1.f] [G2.g] what happens in a chat or to its link makes the app follow the link', async () => {
    const { runner } = testRunner()
    const seen: string[] = []
    runner.onCommitted(({ acts }) => {
      for (const { events } of acts)
        seen.push(...events.map(({ type }) => type).filter((type) => mayChangeLinks({ type })))
    })
    const chatId = '19:meeting_b@thread.v2'
    const inChat = (action: string, input: object) =>
      runner.run({
        ...{ action, stream: chatStreamName(chatId), input, requestId: crypto.randomUUID() },
        who: { kind: 'system', part: 'meeting' },
      })
    const ronde = await buildRonde(runner, { chatId })
    await inChat('chat.recordReference', {
      ...{ conversationId: chatId, tenantId: TENANT, serviceUrl: 'https://teams.test/', botId: 'b' },
    })
    await inChat('chat.askPost', { activityId: 'message-1' })
    await inChat('chat.recordMeeting', { going: true })
    await inChat('chat.recordMeeting', { going: false })
    await ronde.act(marleen, 'gesprek.start', { gesprekId: ronde.gesprekId })
    await ronde.act(marleen, 'gesprek.unlink', { gesprekId: ronde.gesprekId })
    assert.deepEqual(seen, [
      ...['gesprek.linked', 'gesprek.linkConfirmed', 'chat.askPosted', 'chat.meetingStarted'],
      ...['gesprek.started', 'gesprek.unlinked'],
    ])
  })
})
