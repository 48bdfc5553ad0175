import assert from 'node:assert/strict'
import type { ServerResponse } from 'node:http'
import { Writable } from 'node:stream'
import { setImmediate as nextTurn } from 'node:timers/promises'
import sinon from 'sinon'
import { registry } from '../../bot/actions/index.ts'
import { rightsOnRonde } from '../../bot/api/actionRights.ts'
import { ChangeStream } from '../../bot/api/changes/changeStream.ts'
import { SendBudget } from '../../bot/api/changes/sendBudget.ts'
import { openSqliteKeys } from '../../bot/journal/sqliteKeys.ts'
import type { ChangeMessage } from '../../bot/protocol/view.ts'
import { kindsOf } from '../../bot/views/index.ts'
import { bram } from '../builders/people.ts'
import { buildRonde } from '../builders/ronde.ts'
import { testRunner } from '../builders/runner.ts'

/** A response whose connection accepts nothing until `resume`, so that its buffer fills without a kernel in between. */
class StalledResponse extends Writable {
  written = ''
  #release: (() => void) | null = null
  #stalled = true

  writeHead(): void {}

  /** Accepts what waits, and stalls again. */
  step(): void {
    const release = this.#release
    this.#release = null
    release?.()
  }

  resume(): void {
    this.#stalled = false
    this.#release?.()
  }

  /** Everything the stream handed over so far, in bytes: accepted and buffered. */
  get handedOver(): number {
    return this.written.length + this.writableLength
  }

  get messages(): ChangeMessage[] {
    return this.written
      .split('\n')
      .filter((line) => line.startsWith('data: '))
      .map((line) => JSON.parse(line.slice(6)))
  }

  override _write(chunk: Buffer, _encoding: string, accepted: () => void): void {
    const accept = (): void => {
      this.written += chunk.toString('utf8')
      accepted()
    }
    if (this.#stalled) this.#release = accept
    else accept()
  }
}

describe('A reader of the change stream that accepts nothing', () => {
  it('[B2.e] a reader that accepts nothing gets nothing more written until it drains, and then misses nothing', async () => {
    const { runner, clock } = testRunner()
    const ronde = await buildRonde(runner, { started: true })
    const now = await runner.read(ronde.stream, (_state, seq) => seq)
    const faults: unknown[] = []
    const parts = {
      runner,
      keys: openSqliteKeys(':memory:'),
      clock,
      rights: rightsOnRonde(registry),
      budget: new SendBudget(1_000_000),
      fault: (error: unknown) => faults.push(error),
    }
    const stream = new ChangeStream(parts, {
      rondeId: ronde.rondeId,
      signed: { who: bram, until: clock.now() + 60_000 },
      after: now,
      kinds: kindsOf(['gesprek']),
      once: false,
      budget: new SendBudget(1_000_000),
    })
    const response = new StalledResponse()
    await stream.open(response as unknown as ServerResponse, () => {})
    const note = (text: string) => ronde.act(bram, 'notitie.add', { gesprekId: ronde.gesprekId, text })
    const long = 'x'.repeat(3900)
    for (let count = 0; !response.writableNeedDrain; count += 1) {
      assert.ok(count < 50, 'a stalled response asks for a drain')
      await note(`eerst ${count} ${long}`)
      await nextTurn()
    }
    const before = response.handedOver
    for (let count = 0; count < 100; count += 1) await note(`later ${count} ${long}`)
    await nextTurn()
    assert.equal(response.handedOver, before)

    response.resume()
    const last = `later 99 ${long}`
    while (!response.written.includes(last)) await nextTurn()
    const texts = response.messages.flatMap(({ changes }) =>
      changes.flatMap(({ value }) =>
        value !== null && 'text' in value && typeof value.text === 'string' ? [value.text] : [],
      ),
    )
    assert.equal(texts.filter((text) => text.startsWith('later ')).length, 100)
    assert.equal(new Set(texts).size, texts.length)
    stream.end()
    assert.deepEqual(faults, [])
  })

  /** A ronde of about 300 kB, and streams of readers that start with its whole view. */
  async function setUp(limits: { person: number; server: number }) {
    const { runner, clock } = testRunner()
    const ronde = await buildRonde(runner, { started: true })
    const text = 'x'.repeat(3900)
    for (let n = 0; n < 80; n += 1)
      await ronde.act(bram, 'notitie.add', { gesprekId: ronde.gesprekId, text: `${n} ${text}` })
    const budget = new SendBudget(limits.server)
    const ofPerson = new SendBudget(limits.person)
    const parts = {
      ...{ runner, clock, budget },
      keys: openSqliteKeys(':memory:'),
      rights: rightsOnRonde(registry),
      fault: assert.ifError,
    }
    async function open(own = new SendBudget(limits.person)) {
      const response = new StalledResponse()
      const stream = new ChangeStream(parts, {
        rondeId: ronde.rondeId,
        signed: { who: bram, until: clock.now() + 3_600_000 },
        after: 999_999,
        kinds: kindsOf(['gesprek', 'bord']),
        once: false,
        budget: own,
      })
      await stream.open(response as unknown as ServerResponse, () => {})
      return { response, stream }
    }
    return { open, ofPerson, ronde }
  }

  const settle = async () => {
    for (let turn = 0; turn < 50; turn += 1) await nextTurn()
  }

  it('[B2.k] a reader that takes in nothing for 30 s is disconnected, one that takes in a large message slowly is not', async () => {
    const { open } = await setUp({ person: 1e9, server: 1e9 })
    const time = sinon.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    try {
      const [silent, slow] = [await open(), await open()]
      await settle()
      for (let seconds = 0; seconds < 29; seconds += 1) time.tick(1000)
      slow.response.step()
      await settle()
      slow.response.step()
      await settle()
      assert.deepEqual([silent.response.destroyed, slow.response.destroyed], [false, false])
      time.tick(1000)
      assert.deepEqual([silent.response.destroyed, slow.response.destroyed], [true, false])
      for (let steps = 0; steps < 20; steps += 1) {
        time.tick(20_000)
        slow.response.step()
        await settle()
      }
      assert.equal(slow.response.destroyed, false)
      const [whole] = slow.response.messages
      assert.equal(whole?.changes.filter(({ kind }) => kind === 'notitie').length, 80)
      slow.stream.end()
    } finally {
      time.restore()
    }
  })

  it('[B2.k] what readers that take in nothing keep waiting is bounded, for the server and for one person', async () => {
    const { open, ofPerson } = await setUp({ person: 500_000, server: 1_000_000 })
    const started = (readers: { response: StalledResponse }[]) =>
      readers.filter(({ response }) => response.handedOver > 1000).length
    const greedy = await Promise.all(Array.from({ length: 20 }, () => open(ofPerson)))
    await settle()
    assert.equal(started(greedy), 2, 'one of about 300 kB above a limit of 500 kB')
    const others = await Promise.all(Array.from({ length: 20 }, () => open()))
    await settle()
    assert.ok(started(others) >= 1 && started([...greedy, ...others]) <= 6)
    // Those that leave make room.
    for (const { response } of greedy) response.destroy()
    await settle()
    assert.ok(started(others) >= 3)
    for (const { response } of others) response.resume()
    while (others.some(({ response }) => response.messages.length === 0)) await nextTurn()
    for (const { stream } of others) stream.end()
  })

  it('[B2.k] a reader that takes in a little now and then is disconnected when others wait for its room', async () => {
    const { open } = await setUp({ person: 1e9, server: 100_000 })
    const time = sinon.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    try {
      const slow = await open()
      await settle()
      const other = await open()
      other.response.resume()
      await settle()
      for (let steps = 0; steps < 2; steps += 1) {
        time.tick(14_000)
        slow.response.step()
        await settle()
      }
      assert.deepEqual([slow.response.destroyed, other.response.messages.length], [false, 0])
      time.tick(2_000)
      await settle()

      assert.equal(slow.response.destroyed, true)
      assert.equal(other.response.messages.length, 1)
      other.stream.end()
    } finally {
      time.restore()
    }
  })

  it('[B2.k] a stream that ends while its reader is slow still sends what it had to send', async () => {
    const { open } = await setUp({ person: 1e9, server: 1e9 })
    const { response, stream } = await open()
    await settle()
    stream.end()
    assert.equal(response.writableEnded, false)
    response.resume()
    while (!response.writableFinished) await nextTurn()
    assert.equal(response.messages[0]?.reset, true)
  })
})
