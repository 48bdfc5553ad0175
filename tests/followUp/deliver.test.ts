import assert from 'node:assert/strict'
import { keyText } from '../../bot/domain/ronde/deliveryKey.ts'
import { type DeliverParts, deliver } from '../../bot/followUp/delivery/deliver.ts'
import { planOf } from '../../bot/followUp/delivery/plan.ts'
import { openSqliteJournal } from '../../bot/journal/sqlite.ts'
import { JournalFailed } from '../../bot/ports/journal.ts'
import { type ChatContent, SendError } from '../../bot/ports/messageSender.ts'
import { chatStreamName } from '../../bot/ports/runner.ts'
import { noMeter } from '../../bot/ports/telemetry.ts'
import { marleen, TENANT } from '../builders/people.ts'
import { type BuiltRonde, buildRonde } from '../builders/ronde.ts'
import { GESPREK_TIME, type TestRunner, testRunner } from '../builders/runner.ts'
import { FaultyJournal } from '../doubles/faultyJournal.ts'

const CHAT = '19:meeting_a@thread.v2'
const VISIE = 'groep-2.visie'
const SECOND = 1_000

describe('Delivering one pending message', () => {
  let journal: FaultyJournal
  let test: TestRunner
  let ronde: BuiltRonde
  let sent: string[]
  let faults: { error: unknown; where: unknown }[]
  let pauses: number[]
  let delays: [string, string, number][]
  /** The errors of the next calls to Teams; later calls succeed. */
  let answers: Error[]

  beforeEach(async () => {
    journal = new FaultyJournal(openSqliteJournal(':memory:'))
    test = testRunner(journal)
    ;[sent, faults, pauses, delays, answers] = [[], [], [], [], []]
    await inChat('chat.recordReference', {
      ...{ conversationId: CHAT, tenantId: TENANT, serviceUrl: 'https://teams.test/', botId: '28:bot' },
    })
    ronde = await buildRonde(test.runner, { chatId: CHAT, started: true })
    await deliverNext()
    await ronde.act(marleen, 'thema.open', thema())
    ;[sent, faults, delays] = [[], [], []]
  })

  afterEach(() => test.runner.close())

  const inChat = (action: string, input: object) =>
    test.runner.run({
      ...{ action, stream: chatStreamName(CHAT), input, requestId: crypto.randomUUID() },
      who: { kind: 'system', part: 'delivery' },
    })
  const thema = () => ({ gesprekId: ronde.gesprekId, themaId: VISIE })
  const key = () => keyText({ kind: 'thema', ...thema() })
  const isPresent = () => test.runner.read(chatStreamName(CHAT), ({ present }) => present)
  const delivery = () => test.runner.read(ronde.stream, (state) => state.deliveries.get(key()))

  function parts(): DeliverParts {
    const answer = (what: string, content: ChatContent): void => {
      sent.push(`${what} ${'text' in content ? content.text : content.summary}`)
      const error = answers.shift()
      if (error !== undefined) throw error
    }
    return {
      ...{ runner: test.runner, clock: test.clock },
      log: { fault: (error, fields) => faults.push({ error, where: fields?.where }) },
      meter: { ...noMeter, took: (...measured) => delays.push(measured as [string, string, number]) },
      pause: async (ms) => void pauses.push(ms),
      messageSender: {
        async post(_chat, content) {
          answer('post', content)
          return `message-${sent.length}`
        },
        async update(_chat, activityId, content) {
          answer(`edit ${activityId}`, content)
        },
      },
    }
  }

  /** Delivers the first task that is due, if any. */
  async function deliverNext(since = GESPREK_TIME): Promise<boolean | null> {
    const now = test.clock.now()
    const [task] = await test.runner.read(ronde.stream, (state) => planOf(state, now, false).tasks)
    return task === undefined ? null : deliver(parts(), ronde.rondeId, task, since)
  }

  it('[G2.i] a post is recorded with its message, as an act of the app, and its delay is measured', async () => {
    test.clock.time += 3 * SECOND
    assert.equal(await deliverNext(GESPREK_TIME + SECOND), false)
    assert.match(sent.join(), /^post Thema 1 van 7/)
    assert.equal((await delivery())?.activityId, 'message-1')
    assert.deepEqual(delays, [['delivery.delay', 'post', 2 * SECOND]])
    const acts = (await journal.read(ronde.stream, 0)).flatMap((entry) => entry.acts)
    const own = acts.filter(({ action }) => action.startsWith('delivery.')).map(({ by }) => by)
    assert.deepEqual([...new Set(own)], ['system:delivery'])
    assert.equal(await deliverNext(), null, 'nothing is left to do')
  })

  it('[G2.i] the delay of an edit is measured as that of an edit', async () => {
    await deliverNext()
    await ronde.act(marleen, 'thema.close', thema())
    test.clock.time += SECOND
    delays = []
    await deliverNext()
    assert.match(sent[1] ?? '', /^edit message-1 /)
    assert.deepEqual(delays, [['delivery.delay', 'edit', SECOND]])
  })

  it('[G2.h] only a refusal of the chat itself says that the bot is not in it', async () => {
    answers.push(new SendError('later'))
    assert.equal(await deliverNext(), true)
    assert.equal(await isPresent(), true)
    test.clock.time += 3_600 * SECOND
    answers.push(new SendError('unreachable'))
    assert.equal(await deliverNext(), true)
    assert.equal(await isPresent(), false)
    assert.deepEqual([faults, delays], [[], []], 'both are expected, and nothing was delivered')
  })

  it('[G2.h] an edit that reaches the chat says that the bot is back, and a message that is gone does not', async () => {
    await deliverNext()
    await inChat('chat.leave', {})
    await ronde.act(marleen, 'thema.close', thema())
    assert.equal(await deliverNext(), true, 'the first try skips a chat without the bot')
    assert.equal(sent.length, 1)
    test.clock.time += 3_600 * SECOND
    await deliverNext()
    assert.equal(sent.length, 2)
    assert.equal(await isPresent(), true)
  })

  it('[G3.h] a deleted card is posted again while its thema is open, and its closing is not', async () => {
    await deliverNext()
    await ronde.act(marleen, 'thema.close', thema())
    await deliverNext()
    await ronde.act(marleen, 'thema.open', thema())
    answers.push(new SendError('gone'))
    await deliverNext()
    assert.deepEqual(
      sent.map((one) => one.split(' ')[0]),
      ['post', 'edit', 'edit', 'post'],
    )
    assert.equal((await delivery())?.activityId, 'message-4')
    await ronde.act(marleen, 'thema.close', thema())
    answers.push(new SendError('gone'))
    assert.equal(await deliverNext(), false)
    assert.equal(sent.length, 5)
    assert.equal((await delivery())?.activityId, 'message-4')
    assert.equal(await deliverNext(), null)
  })

  it('[G2.i] an edit that fails is tried again, and never posted as a second card', async () => {
    await deliverNext()
    await ronde.act(marleen, 'thema.close', thema())
    answers.push(new SendError('later'))
    assert.equal(await deliverNext(), true)
    assert.deepEqual(
      sent.map((one) => one.split(' ')[0]),
      ['post', 'edit'],
    )
    test.clock.time += 3_600 * SECOND
    assert.equal(await deliverNext(), false)
    assert.match(sent[2] ?? '', /^edit message-1 /)
  })

  it('[G2.i] a fault of ours is logged with the message it was about, and the message is tried again', async () => {
    const error = new TypeError('a fault of ours')
    answers.push(error)
    assert.equal(await deliverNext(), true)
    assert.deepEqual(faults, [{ error, where: key() }])
    assert.equal((await delivery())?.failed, 'later')
  })

  it('[G3.i] a refused card is logged, because it is our fault, and is not tried again by itself', async () => {
    answers.push(new SendError('refused'))
    assert.equal(await deliverNext(), false)
    assert.equal(faults[0]?.where, key())
    assert.deepEqual([(await delivery())?.failed, (await delivery())?.retryAt], ['refused', null])
  })

  it('[G5.i] a message that another instance has leased, or whose link is gone, is left alone', async () => {
    const now = test.clock.now()
    const [task] = await test.runner.read(ronde.stream, (state) => planOf(state, now, false).tasks)
    assert.ok(task !== undefined)
    const lease = { key: task.key, leaseMs: 60_000 }
    const who = { kind: 'system', part: 'delivery' } as const
    await test.runner.run({
      ...{ action: 'delivery.lease', stream: ronde.stream, input: lease, who, requestId: 'other-instance' },
    })
    assert.equal(await deliver(parts(), ronde.rondeId, task, now), false)
    test.clock.time += 60 * SECOND
    await ronde.act(marleen, 'gesprek.unlink', { gesprekId: ronde.gesprekId })
    assert.equal(await deliver(parts(), ronde.rondeId, task, now), false)
    assert.deepEqual([sent, faults], [[], []])
  })

  it('[G5.c] a lease that the store refuses is reported, and nothing is sent', async () => {
    journal.faults.push('failed')
    await assert.rejects(deliverNext(), /store-failed/)
    assert.deepEqual(sent, [])
  })

  it('[G5.h] the record of a post is retried with pauses that double, eight times at most', async () => {
    journal.beforeAppend = ({ acts }) => {
      if (acts.some(({ action }) => action === 'delivery.finish')) throw new JournalFailed('no room')
    }
    await assert.rejects(deliverNext(), /store-failed/)
    assert.deepEqual(pauses, [100, 200, 400, 800, 1600, 3200, 6400])
    assert.equal(sent.length, 1)
  })
})
