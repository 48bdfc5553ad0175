import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { restore } from '../../bot/backup/backup.ts'
import { EVENT_TYPES } from '../../bot/domain/streams.ts'
import { openSqliteJournal } from '../../bot/journal/sqlite.ts'
import type { Entry } from '../../bot/ports/journal.ts'
import { foldedOf } from './readable.ts'

const FOLDER = fileURLToPath(new URL('./journals/', import.meta.url))
const releases = readdirSync(FOLDER).filter((name) => name.endsWith('.jsonl'))

/**
 * Every release leaves a journal in which everything happens that can happen, and what it folded to. They are never
 * changed: an event's shape lives as long as the journals that hold it. `npx node tests/golden/make.ts <release>` adds one.
 */
describe('Journals of former releases', () => {
  for (const name of releases) {
    it(`[X8.e] the golden journal of ${name} folds to the state that it had then`, async () => {
      const journal = openSqliteJournal(':memory:')
      await restore(journal, FOLDER + name)
      const folded = await foldedOf(journal)
      const expected = JSON.parse(readFileSync(`${FOLDER}${name.replace('.jsonl', '.state.json')}`, 'utf8'))
      // New fields may have come; what was known then must read the same now.
      assert.partialDeepStrictEqual(folded, expected)
    })
  }

  it('[X8.l] the newest golden journal holds every event type of ronde, chat and tenant', () => {
    const newest = releases.toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true })).at(-1) ?? ''
    const held = new Set<string>()
    for (const line of readFileSync(FOLDER + newest, 'utf8')
      .trim()
      .split('\n')) {
      const { entry } = JSON.parse(line) as { entry?: Entry }
      for (const { events } of entry?.acts ?? []) for (const { type } of events) held.add(type)
    }
    assert.deepEqual([...held].toSorted(), EVENT_TYPES.toSorted())
  })
})
