import assert from 'node:assert/strict'
import { keyText } from '../../bot/domain/ronde/deliveryKey.ts'
import { deliveryOf } from '../../bot/domain/ronde/deliveryLookup.ts'
import { planOf } from '../../bot/followUp/delivery/plan.ts'
import { type FollowUps, startFollowUps } from '../../bot/followUp/followUps.ts'
import type { PendingMessage, Recipient } from '../../bot/followUp/pending/pendingMessage.ts'
import { type PendingKinds, pendingKinds } from '../../bot/followUp/pending/pendingMessages.ts'
import { type MessageSender, SendError } from '../../bot/ports/messageSender.ts'
import { chatStreamName } from '../../bot/ports/runner.ts'
import { joke, TENANT } from '../builders/people.ts'
import { type BuiltRonde, buildRonde } from '../builders/ronde.ts'
import { GESPREK_TIME, type TestRunner, testRunner } from '../builders/runner.ts'

const HOUR = 3_600_000
const DUE = GESPREK_TIME + HOUR
const PERSONAL = 'a:joke'
const CHANNEL = '19:team@thread.tacv2'

describe('Messages with a due time, for a person or a channel', () => {
  let test: TestRunner
  let ronde: BuiltRonde
  let followUps: FollowUps
  let sent: { chatId: string; text: string }[]
  let unreachable: boolean

  beforeEach(async () => {
    test = testRunner()
    sent = []
    unreachable = false
    ronde = await buildRonde(test.runner, { chatId: '19:meeting_a@thread.v2' })
  })

  afterEach(async () => {
    await followUps?.stop()
    await test.runner.close()
    assert.deepEqual(test.faults, [])
  })

  /** A message that no list of the app makes: to this recipient, due in an hour. */
  function kindsWith(recipient: Recipient): PendingKinds {
    const key = { kind: 'opening', gesprekId: ronde.gesprekId } as const
    const message: PendingMessage = {
      ...{ key, recipient, dueAt: DUE, shows: 'sent', activityId: null, renew: false },
      content: () => ({ text: 'Herinnering' }),
    }
    return {
      ...pendingKinds,
      opening: (state) => (deliveryOf(state, key)?.shows === 'sent' ? [] : [message]),
    }
  }

  const messageSender: MessageSender = {
    async post({ conversationId }, content) {
      if (unreachable) throw new SendError('unreachable')
      sent.push({ chatId: conversationId, text: 'text' in content ? content.text : content.summary })
      return 'message-1'
    },
    async update() {},
  }

  function start(recipient: Recipient): FollowUps {
    const { runner, clock, faults } = test
    followUps = startFollowUps({
      ...{ runner, clock, messageSender, kinds: kindsWith(recipient) },
      log: { fault: (error) => faults.push(error) },
      rondes: async () => [ronde.rondeId],
      personalChats: {
        find: async (tenantId, personId) => (tenantId === TENANT && personId === joke.oid ? PERSONAL : null),
      },
    })
    return followUps
  }

  const meet = (conversationId: string) =>
    test.runner.run({
      action: 'chat.recordReference',
      stream: chatStreamName(conversationId),
      input: { conversationId, tenantId: TENANT, serviceUrl: 'https://teams.test/', botId: '28:bot' },
      who: { kind: 'system', part: 'delivery' },
      requestId: crypto.randomUUID(),
    })

  async function dueAfter(ms: number): Promise<void> {
    test.clock.time = GESPREK_TIME + ms
    followUps.due()
    await followUps.idle()
  }

  it('a message waits for its due time, is sent to the personal chat of the person, and is sent once', async () => {
    await meet(PERSONAL)
    await start({ kind: 'person', personId: joke.oid }).sweep()
    await dueAfter(HOUR - 1)
    assert.deepEqual(sent, [])
    await dueAfter(HOUR)
    assert.deepEqual(sent, [{ chatId: PERSONAL, text: 'Herinnering' }])
    await followUps.sweep()
    await dueAfter(2 * HOUR)
    assert.equal(sent.length, 1)
  })

  it('a message for a person without a known personal chat is unreachable, and is retried', async () => {
    await start({ kind: 'person', personId: 'oid-onbekend' }).sweep()
    await dueAfter(HOUR)
    assert.deepEqual(sent, [])
    const key = { kind: 'opening', gesprekId: ronde.gesprekId } as const
    const delivery = await test.runner.read(ronde.stream, (state) => deliveryOf(state, key))
    assert.equal(delivery?.failed, 'unreachable')
    assert.ok((delivery?.retryAt ?? 0) > DUE)
  })

  it('a message for a channel is sent to the channel, also when it is named by one of its threads', async () => {
    await meet(CHANNEL)
    await start({ kind: 'channel', channelId: `${CHANNEL};messageid=1` }).sweep()
    await dueAfter(HOUR)
    assert.deepEqual(sent, [{ chatId: CHANNEL, text: 'Herinnering' }])
  })

  it('the plan names the due time as the moment to look again, and queues posts per recipient', async () => {
    const kinds = kindsWith({ kind: 'person', personId: joke.oid })
    const planAt = (now: number) =>
      test.runner.read(ronde.stream, (state) => planOf(state, now, false, kinds))
    assert.deepEqual(await planAt(DUE - 1), { tasks: [], lookAgainAt: DUE })
    const { tasks } = await planAt(DUE)
    assert.deepEqual(tasks, [
      { key: `opening:${ronde.gesprekId}`, recipient: `person ${joke.oid}`, kind: 'post' },
    ])
  })

  it('[G2.h] a failed post records that the bot is not in the chat, and a later retry that it is back', async () => {
    await meet(PERSONAL)
    const present = () => test.runner.read(chatStreamName(PERSONAL), (chat) => chat.present)
    await start({ kind: 'person', personId: joke.oid }).sweep()
    unreachable = true
    await dueAfter(HOUR)
    assert.equal(await present(), false)
    unreachable = false
    await dueAfter(2 * HOUR)
    assert.equal(sent.length, 1)
    assert.equal(await present(), true)
  })

  it('[G2.h] when a chat becomes reachable the plan retries what failed for that, but nothing that is leased', async () => {
    const { gesprekId, stream } = ronde
    const key = keyText({ kind: 'opening', gesprekId })
    const kinds = kindsWith({ kind: 'person', personId: joke.oid })
    const system = (action: string, input: object) =>
      test.runner.run({
        action,
        stream,
        input: { key, ...input },
        who: { kind: 'system', part: 'delivery' },
        requestId: crypto.randomUUID(),
      })
    const tasks = (reachable: boolean) =>
      test.runner.read(stream, (state) => planOf(state, DUE, reachable, kinds).tasks.length)
    for (const [reason, retried] of [
      ['unreachable', 1],
      ['stopped', 1],
      ['unsure', 0],
    ] as const) {
      await system('delivery.fail', { retryAt: null, reason })
      assert.equal(await tasks(false), 0, reason)
      assert.equal(await tasks(true), retried, reason)
    }
    await system('delivery.fail', { retryAt: null, reason: 'unreachable' })
    test.clock.time = DUE
    await system('delivery.lease', { leaseMs: 60_000 })
    assert.equal(await tasks(true), 0)
  })
})
