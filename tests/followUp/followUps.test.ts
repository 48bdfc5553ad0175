// Long, because every follow-up is tried on the same chats.
import assert from 'node:assert/strict'
import { type FollowUps, startFollowUps } from '../../bot/followUp/followUps.ts'
import { openSqliteJournal } from '../../bot/journal/sqlite.ts'
import { type ChatContent, type MessageSender, SendError } from '../../bot/ports/messageSender.ts'
import { chatStreamName } from '../../bot/ports/runner.ts'
import { noMeter } from '../../bot/ports/telemetry.ts'
import { bram, marleen, TENANT } from '../builders/people.ts'
import { type BuiltRonde, buildRonde } from '../builders/ronde.ts'
import { type TestRunner, testRunner } from '../builders/runner.ts'
import { turns } from '../builders/turns.ts'
import { FaultyJournal } from '../doubles/faultyJournal.ts'

const CHAT = '19:meeting_a@thread.v2'
const OTHER_CHAT = '19:meeting_b@thread.v2'
const VISIE = 'groep-2.visie'
const SECOND = 1_000

describe('Following commits', () => {
  let journal: FaultyJournal
  let test: TestRunner
  let ronde: BuiltRonde
  let followUps: FollowUps
  let sent: string[]
  let faults: { message: string; where: unknown }[]
  let delays: [string, number][]
  /** What Teams says to every call; null for a message that is accepted. */
  let fault: Error | null
  /** Promises that calls to Teams wait for, by chat. */
  let held: Map<string, Promise<void>>

  beforeEach(async () => {
    journal = new FaultyJournal(openSqliteJournal(':memory:'))
    test = testRunner(journal)
    ;[sent, faults, delays, held, fault] = [[], [], [], new Map(), null]
    for (const chatId of [CHAT, OTHER_CHAT]) await meet(chatId)
    ronde = await buildRonde(test.runner, { chatId: CHAT })
    const { runner, clock } = test
    followUps = startFollowUps({
      ...{ runner, clock, messageSender, rondes: async () => [ronde.rondeId] },
      log: { fault: (error, fields) => faults.push({ message: String(error), where: fields?.where }) },
      meter: { ...noMeter, took: (_measure, kind, ms) => delays.push([kind, ms]) },
    })
  })

  afterEach(async () => {
    await followUps.stop()
    await test.runner.close()
  })

  const messageSender: MessageSender = {
    async post({ conversationId }, content) {
      await call('post', conversationId, content)
      return `message-${sent.length}`
    },
    update: ({ conversationId }, _activityId, content) => call('edit', conversationId, content),
  }
  async function call(what: string, chatId: string, content: ChatContent): Promise<void> {
    const text = 'text' in content ? content.text : content.summary
    sent.push(`${what} ${chatId === CHAT ? 'first' : 'other'} ${text.split(' ')[0]}`)
    await held.get(chatId)
    if (fault !== null) throw fault
  }
  /** Holds calls to this chat. @returns releases them */
  function hold(chatId: string): () => void {
    let release = (): void => undefined
    held.set(
      chatId,
      new Promise((resolve) => {
        release = resolve
      }),
    )
    return () => {
      held.delete(chatId)
      release()
    }
  }
  const meet = (conversationId: string) =>
    test.runner.run({
      action: 'chat.recordReference',
      stream: chatStreamName(conversationId),
      input: { conversationId, tenantId: TENANT, serviceUrl: 'https://teams.test/', botId: '28:bot' },
      who: { kind: 'system', part: 'delivery' },
      requestId: crypto.randomUUID(),
    })
  const begin = () => ronde.act(bram, 'gesprek.start', { gesprekId: ronde.gesprekId })
  const open = (themaId = VISIE) => ronde.act(marleen, 'thema.open', { gesprekId: ronde.gesprekId, themaId })
  const note = () => ronde.act(bram, 'notitie.add', { gesprekId: ronde.gesprekId, text: 'een notitie' })

  it('[G2.i] posts to one chat are sent one after the other, and a slow chat holds up no other', async () => {
    const gesprekId = ronde.gesprekken.get('groep-3') ?? ''
    await ronde.act(marleen, 'gesprek.link', { gesprekId, chatId: OTHER_CHAT })
    const release = hold(CHAT)
    await begin()
    await open()
    await ronde.act(bram, 'gesprek.start', { gesprekId })
    await turns()
    assert.deepEqual(sent, ['post first Welkom', 'post other Welkom'])
    release()
    await followUps.idle()
    assert.deepEqual(sent.slice(2), ['post first Thema'])
  })

  it('[G2.i] the delay of a message that waits for another one counts from its own commit', async () => {
    const release = hold(CHAT)
    await begin()
    await turns()
    test.clock.time += 5 * SECOND
    await open()
    await turns()
    test.clock.time += 20 * SECOND
    release()
    await followUps.idle()
    assert.deepEqual(delays, [
      ['post', 25 * SECOND],
      ['post', 20 * SECOND],
    ])
  })

  it('[G2.i] the delay of a message that was tried again counts from when it became pending', async () => {
    fault = new SendError('later')
    await begin()
    await followUps.idle()
    fault = null
    test.clock.time += 30 * SECOND
    followUps.due()
    await followUps.idle()
    assert.deepEqual(delays, [['post', 30 * SECOND]])
  })

  it('[G1.e] a question card that arrives in a linked chat is edited at once, without a sweep', async () => {
    await test.runner.run({
      ...{ action: 'chat.askPost', stream: chatStreamName(CHAT), input: { activityId: 'question-1' } },
      ...{ who: { kind: 'system', part: 'link' }, requestId: 'ask' },
    })
    await followUps.idle()
    assert.deepEqual(sent, ['edit first Dit'])
  })

  it('[G5.k] a server that leaves finishes the message that is being sent, and begins no other', async () => {
    const release = hold(CHAT)
    await begin()
    await open()
    await turns()
    const stopping = followUps.stop()
    release()
    await stopping
    await open('groep-2.professionaliteit')
    followUps.due()
    await followUps.sweep()
    await turns()
    assert.deepEqual(sent, ['post first Welkom'])
    const opening = await test.runner.read(ronde.stream, (state) =>
      state.deliveries.get(`opening:${ronde.gesprekId}`),
    )
    assert.equal(opening?.activityId, 'message-1')
  })

  it('[G5.i] a ronde in which people act is looked at once in half a minute, unless a message may be pending', async () => {
    await begin()
    await followUps.idle()
    const looks = async (act: () => Promise<unknown>) => {
      const before = journal.reads
      await act()
      await followUps.idle()
      return journal.reads - before
    }
    const quiet = await looks(note)
    test.clock.time += 30 * SECOND - 1
    assert.equal(await looks(note), quiet)
    test.clock.time += 1
    assert.ok((await looks(note)) > quiet)
    assert.equal(await looks(note), quiet)
    assert.ok((await looks(open)) > quiet)
  })

  it('[G5.i] a ronde that could not be read is reported, and looked at again after half a minute', async () => {
    journal.failReads = 1
    await begin()
    await followUps.idle()
    // Its messages and its links are looked at in one read.
    assert.deepEqual(
      faults.map(({ where }) => where),
      [ronde.rondeId, ronde.rondeId],
    )
    assert.deepEqual(sent, [])
    test.clock.time += 30 * SECOND - 1
    followUps.due()
    await followUps.idle()
    assert.deepEqual(sent, [])
    test.clock.time += 1
    followUps.due()
    await followUps.idle()
    assert.deepEqual(sent, ['post first Welkom'])
    test.clock.time += 60 * SECOND
    const before = journal.reads
    followUps.due()
    await followUps.idle()
    assert.equal(journal.reads, before, 'nothing waits any more')
  })

  it('[G5.i] a message that could not be leased is reported by name, and taken up after half a minute', async () => {
    let fails = true
    journal.beforeAppend = ({ acts }) => {
      if (fails && acts.some(({ action }) => action === 'delivery.lease')) journal.faults.push('failed')
    }
    await begin()
    await followUps.idle()
    assert.deepEqual(
      faults.map(({ where }) => where),
      [`opening:${ronde.gesprekId}`],
    )
    fails = false
    test.clock.time += 30 * SECOND
    followUps.due()
    await followUps.idle()
    assert.deepEqual(sent, ['post first Welkom'])
  })

  it('[G5.i] links that could not be followed are reported, and followed by the next sweep', async () => {
    await test.runner.run({
      ...{ action: 'chat.recordMeeting', stream: chatStreamName(CHAT), input: { going: true } },
      ...{ who: { kind: 'system', part: 'meeting' }, requestId: 'meeting' },
    })
    await followUps.idle()
    const status = () =>
      test.runner.read(ronde.stream, ({ gesprekken }) => gesprekken.get(ronde.gesprekId)?.status)
    const gesprek = { gesprekId: ronde.gesprekId }
    await ronde.act(marleen, 'gesprek.unlink', gesprek)
    await followUps.idle()
    test.clock.time += 1
    let fails = true
    journal.beforeAppend = ({ acts }) => {
      if (fails && acts.some(({ action }) => action === 'gesprek.start')) journal.faults.push('failed')
    }
    await ronde.act(marleen, 'gesprek.link', { ...gesprek, chatId: CHAT })
    await followUps.idle()
    assert.equal(await status(), 'gepland')
    assert.ok(faults.some(({ message, where }) => /store-failed/.test(message) && where === ronde.rondeId))
    fails = false
    await followUps.sweep()
    assert.equal(await status(), 'bezig')
  })

  it('[G6.e] the clock watches a ronde while a gesprek runs in a chat', async () => {
    assert.deepEqual(followUps.live(), [])
    await begin()
    await followUps.idle()
    assert.deepEqual(followUps.live(), [ronde.rondeId])
    await ronde.act(bram, 'gesprek.end', { gesprekId: ronde.gesprekId })
    await followUps.idle()
    assert.deepEqual(followUps.live(), [])
  })
})
