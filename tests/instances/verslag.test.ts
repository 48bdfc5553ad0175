import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { asNoted } from '../../bot/actions/paragraph/asNoted.ts'
import { plainText, type RichText } from '../../bot/domain/richText.ts'
import type { RondeState } from '../../bot/domain/ronde/state.ts'
import { layOut, sourceVersion } from '../../bot/domain/ronde/verslagLayout.ts'
import { openSqliteJournal } from '../../bot/journal/sqlite.ts'
import { testRunner } from '../builders/runner.ts'
import { buildVerslag } from '../builders/verslag.ts'

const WORKER = fileURLToPath(new URL('./verslagWorker.ts', import.meta.url))

/** A process that writes, and every sentence that it got an answer about. */
class Writer {
  readonly kept: string[] = []
  readonly #process: ChildProcess
  #wanted = { count: 0, reached: () => {} }

  constructor(...args: string[]) {
    const stdio: ['pipe', 'pipe', 'inherit'] = ['pipe', 'pipe', 'inherit']
    this.#process = spawn(process.execPath, [WORKER, ...args], { stdio })
    assert.ok(this.#process.stdout)
    createInterface({ input: this.#process.stdout }).on('line', (line) => {
      if (line !== 'ready') this.kept.push(line)
      if (this.kept.length >= this.#wanted.count) this.#wanted.reached()
    })
  }

  keeps(count: number): Promise<void> {
    return new Promise((resolve) => {
      this.#wanted = { count, reached: resolve }
    })
  }

  async kill(): Promise<void> {
    const closed = once(this.#process, 'close')
    this.#process.kill('SIGKILL')
    await closed
  }
}

describe('Two processes that write one verslag', function () {
  this.timeout(60_000)
  let folder: string

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'verslag-'))
  })
  afterEach(() => rm(folder, { recursive: true }))

  it('[R1.i] [R1.k] lose no sentence that was acknowledged, while both are killed again and again', async () => {
    const database = join(folder, 'journal.db')
    const journal = openSqliteJournal(database)
    const { rondeId, gesprekId, stream } = await buildVerslag(testRunner(journal))
    const kept: string[] = []
    for (let round = 0; round < 4; round += 1) {
      const writers = ['one', 'other'].map(
        (name) => new Writer(database, rondeId, gesprekId, name, String(round)),
      )
      await Promise.all(writers.map((writer) => writer.keeps(15)))
      for (const writer of writers) await writer.kill()
      kept.push(...writers.flatMap((writer) => writer.kept))
    }
    assert.ok(kept.length >= 120, `${kept.length}`)
    const reader = testRunner(journal).runner
    await reader.read(stream, (state) => {
      const lost = lostIn(state, gesprekId, kept)
      assert.deepEqual(lost, [])
    })
    const requests = (await reader.history(stream, 0)).flatMap(({ acts }) =>
      acts.map(({ requestId }) => requestId),
    )
    assert.equal(new Set(requests).size, requests.length)
    await journal.close()
  })
})

/** Sentences that a writer of the verslag can see nowhere any more. */
function lostIn(state: RondeState, gesprekId: string, kept: readonly string[]): string[] {
  const gesprek = state.gesprekken.get(gesprekId)
  assert.ok(gesprek)
  const paragraphs = [...state.paragraphs.values()].filter(({ joinedInto }) => joinedInto === null)
  const written = (texts: readonly RichText[]): string => texts.map(plainText).join('\n')
  const shown = written(
    paragraphs.flatMap(({ text, sources, rivals }) => [
      text ?? asNoted(state, gesprek, sources),
      ...rivals.map((rival) => rival.text),
    ]),
  )
  const untouched = layOut(state, gesprek)
    .themas.flatMap((thema) => thema.paragraphs)
    .filter(({ paragraph }) => paragraph === null)
  const followed = written(untouched.map(({ sources }) => asNoted(state, gesprek, sources)))
  const newer = paragraphs
    .flatMap(({ sources }) => sources)
    .filter((source) => (sourceVersion(state, source) ?? 0) > source.version)
    .map(({ id }) => state.notities.get(id)?.text ?? '')
    .join('\n')
  return kept.filter((line) => {
    const [kind = '', sentence = ''] = line.split(' ')
    if (shown.includes(sentence)) return false
    // A note that changed after the text was made from it is newer than its paragraph says, which the screen shows.
    return kind === 'paragraph' || !(followed.includes(sentence) || newer.includes(sentence))
  })
}
