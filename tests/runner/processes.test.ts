import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { openSqliteJournal } from '../../bot/journal/sqlite.ts'
import { bram } from '../builders/people.ts'
import { buildRonde } from '../builders/ronde.ts'
import { testRunner } from '../builders/runner.ts'

const WORKER = fileURLToPath(new URL('./worker.ts', import.meta.url))

/** A worker process, and every note that it acknowledged. */
class Worker {
  readonly kept: string[] = []
  readonly #process: ChildProcess
  #wanted = { count: 0, reached: () => {} }

  constructor(database: string, rondeId: string, gesprekId: string, name: string) {
    const stdio: ['pipe', 'pipe', 'inherit'] = ['pipe', 'pipe', 'inherit']
    this.#process = spawn(process.execPath, [WORKER, database, rondeId, gesprekId, name], { stdio })
    assert.ok(this.#process.stdout)
    createInterface({ input: this.#process.stdout }).on('line', (line) => {
      if (line !== 'ready') this.kept.push(line)
      if (this.kept.length >= this.#wanted.count) this.#wanted.reached()
    })
  }

  /** Resolves when this many more notes were acknowledged. */
  keeps(count: number): Promise<void> {
    return new Promise((resolve) => {
      this.#wanted = { count: this.kept.length + count, reached: resolve }
    })
  }

  async end(signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null> {
    const closed = once(this.#process, 'close')
    this.#process.kill(signal)
    const [code] = await closed
    return code
  }
}

describe('Two processes on one SQLite file', function () {
  this.timeout(60_000)
  let folder: string

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'processes-'))
  })

  afterEach(() => rm(folder, { recursive: true }))

  it('[G5.e] what was acknowledged is stored once and without a gap when one process is killed again and again', async () => {
    const database = join(folder, 'journal.db')
    const journal = openSqliteJournal(database)
    const { runner } = testRunner(journal)
    const ronde = await buildRonde(runner, { started: true })
    const start = (name: string) => new Worker(database, ronde.rondeId, ronde.gesprekId, name)
    const steady = start('steady')
    const killed: Worker[] = []
    await steady.keeps(20)
    for (let round = 0; round < 5; round += 1) {
      const victim = start(`victim${round}`)
      await victim.keeps(30)
      await victim.end('SIGKILL')
      killed.push(victim)
      await steady.keeps(20)
    }
    assert.equal(await steady.end('SIGTERM'), 0)

    const acknowledged = [steady, ...killed].flatMap((worker) => worker.kept)
    const stored = await runner.read(ronde.stream, (state) => [...state.notities.values()].map((n) => n.text))
    assert.equal(new Set(stored).size, stored.length, 'a note is stored twice')
    const found = new Set(stored)
    assert.deepEqual(
      acknowledged.filter((text) => !found.has(text)),
      [],
      'acknowledged but not there',
    )
    // Each kill may leave at most one unacknowledged note per lane.
    assert.ok(stored.length - acknowledged.length <= 8 * killed.length)

    // Repeating an acknowledged request changes nothing.
    const seqBefore = await runner.read(ronde.stream, (_state, seq) => seq)
    const last = steady.kept.at(-1) ?? ''
    const input = { gesprekId: ronde.gesprekId, text: last }
    await runner.run({
      action: 'notitie.add',
      stream: ronde.stream,
      input,
      who: bram,
      requestId: `request ${last}`,
    })
    assert.equal(await runner.read(ronde.stream, (_state, seq) => seq), seqBefore)

    const seqs = (await runner.history(ronde.stream, 0)).map((commit) => commit.seq)
    assert.deepEqual(
      seqs,
      seqs.map((_, index) => index + 1),
    )
    await journal.close()
  })
})
