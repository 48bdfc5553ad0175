// Long, because all work of the clock is tried under the same fake time.
import assert from 'node:assert/strict'
import sinon, { type SinonFakeTimers } from 'sinon'
import { startClock } from '../../bot/followUp/clock/startClock.ts'
import { type FollowUps, startFollowUps } from '../../bot/followUp/followUps.ts'
import { type Keeping, startKeeping } from '../../bot/followUp/keeping/startKeeping.ts'
import type { MessageSender } from '../../bot/ports/messageSender.ts'
import { chatStreamName } from '../../bot/ports/runner.ts'
import { bram, joke, marleen, TENANT } from '../builders/people.ts'
import { type BuiltRonde, buildRonde } from '../builders/ronde.ts'
import { GESPREK_TIME, type TestRunner, testRunner } from '../builders/runner.ts'
import { buildVerslag } from '../builders/verslag.ts'
import { ArrayJournal } from '../doubles/arrayJournal.ts'

const SECOND = 1_000
const MINUTE = 60 * SECOND
const YEAR = 366 * 24 * 60 * MINUTE
const VISIE = 'groep-2.visie'
const CHAT = '19:meeting_a@thread.v2'
const BROKEN = 'ronde:r-kapot'

describe('Follow-ups by the clock', () => {
  let timers: SinonFakeTimers
  let journal: ArrayJournal
  let test: TestRunner
  let faults: unknown[]
  let stop: () => Promise<void>

  beforeEach(async () => {
    timers = sinon.useFakeTimers({ now: GESPREK_TIME, toFake: ['Date', 'setInterval', 'clearInterval'] })
    journal = new ArrayJournal()
    faults = []
    stop = async () => undefined
    // A ronde that cannot be read, before all others: a newer release wrote an event that this one does not know.
    const events = [{ type: 'later.invented', v: 1 } as never]
    const act = { requestId: 'request-1', action: 'later.invent', by: 'system:link', at: 0, events }
    await journal.append(0, { stream: BROKEN, seq: 1, entryId: 'entry-1', acts: [act] })
    test = instance()
  })

  afterEach(async () => {
    await stop()
    await test.runner.close()
    timers.restore()
  })

  /** A runner on the shared journal, with the fake time. */
  function instance(): TestRunner {
    const one = testRunner(journal)
    one.clock.now = () => Date.now()
    return one
  }

  const log = { fault: (error: unknown) => faults.push(error) }
  const meet = ({ runner }: TestRunner, chatId = CHAT) =>
    runner.run({
      action: 'chat.recordReference',
      stream: chatStreamName(chatId),
      input: { conversationId: chatId, tenantId: TENANT, serviceUrl: 'https://teams.test/', botId: '28:bot' },
      who: { kind: 'system', part: 'delivery' },
      requestId: crypto.randomUUID(),
    })

  describe('messages', () => {
    let posted: string[]
    let followUps: FollowUps

    const messageSender: MessageSender = {
      async post(_chat, content) {
        posted.push('text' in content ? content.text : content.summary)
        return `message-${posted.length}`
      },
      async update() {},
    }

    function start(rondes: () => Promise<string[]>): void {
      const { runner, clock } = test
      posted = []
      followUps = startFollowUps({ runner, clock, log, messageSender, rondes })
      const ticking = startClock({ runner, followUps, clock, log })
      stop = async () => {
        ticking.stop()
        await followUps.stop()
      }
    }
    const allRondes = async () => (await journal.streams('ronde:')).map((name) => name.slice('ronde:'.length))
    async function pass(ms: number): Promise<void> {
      await timers.tickAsync(ms)
      // The sweep starts in the tick; let it reach its work before waiting for that.
      for (let turn = 0; turn < 20; turn += 1) {
        await new Promise((resolve) => setImmediate(resolve))
        await followUps.idle()
      }
    }

    it('[G5.i] the sweep runs every quarter of an hour, and an unreadable ronde does not stop it', async () => {
      await meet(test)
      // Another instance started the gesprek and ended before it sent anything.
      await buildRonde(test.runner, { chatId: CHAT, started: true })
      start(allRondes)
      await pass(15 * MINUTE - SECOND)
      assert.deepEqual(posted, [])
      await pass(SECOND)
      assert.match(posted[0] ?? '', /^Welkom bij dit gesprek/)
      assert.equal(posted.length, 1)
      assert.match(String(faults[0]), /later\.invented|update|newer|AppError/i)
      await pass(15 * MINUTE)
      assert.equal(posted.length, 1, 'and a second sweep posts nothing again')
    })

    it('[G5.i] a sweep that fails as a whole is logged, and the clock keeps running', async () => {
      let fails = true
      start(async () => {
        if (fails) throw new Error('the store is away')
        return allRondes()
      })
      await meet(test)
      await pass(15 * MINUTE)
      assert.match(String(faults[0]), /the store is away/)
      fails = false
      await buildRonde(instance().runner, { chatId: CHAT, started: true })
      await pass(15 * MINUTE)
      assert.equal(posted.length, 1)
    })

    it('[X8.r] [R4.c] the last day ends by the clock of the system, also where that was set forward', async () => {
      Object.assign(test.clock, { steady: { now: () => Date.now() - 2 * 60 * MINUTE } })
      start(async () => [])
      const { act, gesprekId, verslag } = await buildVerslag(test)
      await act(marleen, 'verslag.send', { gesprekId, until: '2026-12-08' })
      await pass(SECOND)
      assert.equal((await verslag())?.closed, false)
      await pass(11 * 60 * MINUTE + MINUTE)
      assert.equal((await verslag())?.closed, true)
    })

    it('[G6.e] a thema that another instance has just closed does not keep the warning from other rondes', async () => {
      const chats = [CHAT, '19:meeting_b@thread.v2']
      start(allRondes)
      for (const chatId of chats) await meet(test, chatId)
      const [first, second] = [
        await buildRonde(test.runner, { chatId: chats[0] ?? '', open: VISIE }),
        await buildRonde(test.runner, { chatId: chats[1] ?? '', open: VISIE }),
      ]
      await pass(SECOND)
      const warnings = () => posted.filter((text) => text.startsWith('Dit thema sluit over een minuut'))
      const minutes = await test.runner.read(
        second.stream,
        (state) => state.groepen.get('groep-2')?.themas.find(({ id }) => id === VISIE)?.minuten ?? 0,
      )
      const other = instance()
      await other.runner.run({
        action: 'thema.close',
        stream: first.stream,
        input: { gesprekId: first.gesprekId, themaId: VISIE },
        who: marleen,
        requestId: 'request-close',
      })
      await other.runner.close()
      await pass((minutes - 1) * MINUTE - 2 * SECOND)
      assert.deepEqual(warnings(), [])
      await pass(2 * SECOND)
      assert.equal(warnings().length, 1)
      assert.deepEqual(faults, [])
    })
  })

  describe('erasure and retention', () => {
    let held: number
    let keeping: Keeping

    function start(): void {
      const { runner, clock } = test
      held = 0
      const eraser = {
        work: async () => undefined,
        holdAgainstRegister: async () => {
          held += 1
        },
      }
      const deleter = { finish: async () => undefined, holdAgainstRegister: async () => undefined }
      keeping = startKeeping({ runner, journal, eraser, deleter, clock, log })
      stop = () => keeping.stop()
    }
    async function pass(ms: number): Promise<void> {
      await timers.tickAsync(ms)
      await keeping.idle()
    }
    const textsOf = ({ stream }: BuiltRonde) =>
      test.runner.read(stream, (state) => [...state.antwoorden.values()].map(({ text }) => text))

    it('[X4.a] words expire by the quarter-hour sweep, and an unreadable ronde keeps no other from it', async () => {
      const ronde = await buildRonde(test.runner, { open: VISIE })
      const answers = [{ vraagId: `${VISIE}.1`, text: 'een woord' }]
      await ronde.act(joke, 'antwoord.give', { gesprekId: ronde.gesprekId, themaId: VISIE, answers })
      await ronde.act(bram, 'gesprek.end', { gesprekId: ronde.gesprekId })
      timers.setSystemTime(GESPREK_TIME + YEAR)
      start()
      await pass(14 * MINUTE)
      assert.deepEqual(await textsOf(ronde), ['een woord'])
      await pass(MINUTE)
      assert.deepEqual(await textsOf(ronde), [''])
      assert.equal(faults.length, 1, 'the unreadable ronde is reported')
    })

    it('[X3.i] the quarter-hour sweep holds the journal against the register of erasures', async () => {
      start()
      await pass(14 * MINUTE)
      assert.equal(held, 0)
      await pass(MINUTE)
      assert.equal(held, 1)
      await pass(15 * MINUTE)
      assert.equal(held, 2)
    })

    it('[X3.d] a chat in memory is read on by the sweep, so that what another instance erased there goes', async () => {
      await meet(test)
      start()
      const other = instance()
      const stream = chatStreamName(CHAT)
      await other.runner.run({
        action: 'chat.leave',
        stream,
        input: {},
        who: { kind: 'system', part: 'delivery' },
        requestId: crypto.randomUUID(),
      })
      await other.runner.close()
      assert.equal(test.runner.peek(stream)?.present, true)
      await pass(15 * MINUTE)
      assert.equal(test.runner.peek(stream)?.present, false)
    })
  })

  describe('once a second', () => {
    it('[G5.i] rondes with something due are looked at every second, one tick at a time, also after a failure', async () => {
      const { runner, clock } = test
      let looks = 0
      let ends = (): void => undefined
      const due = () => {
        looks += 1
        if (looks === 2) throw new Error('a fault of ours')
      }
      let live: string[] = []
      let sweeps = 0
      const sweep = () => {
        sweeps += 1
        return new Promise<void>((resolve) => {
          ends = resolve
        })
      }
      const ticking = startClock({ runner, followUps: { due, live: () => live, sweep }, clock, log })
      stop = async () => ticking.stop()
      await timers.tickAsync(SECOND - 1)
      assert.equal(looks, 0)
      await timers.tickAsync(1)
      assert.equal(looks, 1)
      await timers.tickAsync(2 * SECOND)
      assert.deepEqual([looks, faults.length], [3, 1])
      live = ['r-unknown']
      await timers.tickAsync(15 * MINUTE - 3 * SECOND)
      assert.deepEqual([looks, sweeps], [15 * 60, 1])
      await timers.tickAsync(MINUTE)
      assert.equal(looks, 15 * 60, 'the sweep is still going on')
      ends()
      await timers.tickAsync(SECOND)
      assert.deepEqual([looks, faults.length], [15 * 60 + 1, 1])
      ticking.stop()
      await timers.tickAsync(MINUTE)
      assert.equal(looks, 15 * 60 + 1)
    })
  })
})
