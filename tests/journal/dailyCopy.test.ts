import assert from 'node:assert/strict'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startDailyCopy } from '../../bot/journal/dailyCopy.ts'
import { openSqliteJournal } from '../../bot/journal/sqlite.ts'
import { buildRonde } from '../builders/ronde.ts'
import { testRunner } from '../builders/runner.ts'

describe('The daily copy', () => {
  it('[G5] holds everything of its day, is made once a day, and is kept for the chosen number of days', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'copy-'))
    const journal = openSqliteJournal(join(folder, 'journal.db'))
    const { runner, clock } = testRunner(journal)
    const ronde = await buildRonde(runner)
    const copies = join(folder, 'kopie')
    const copy = startDailyCopy({ journal, clock, folder: copies, days: 3, fault: assert.ifError })
    for (let day = 0; day < 5; day += 1) {
      await copy.look()
      await copy.look()
      clock.time += 24 * 60 * 60_000
    }
    await copy.stop()
    assert.deepEqual((await readdir(copies)).sort(), [
      'journal-2026-12-10.db',
      'journal-2026-12-11.db',
      'journal-2026-12-12.db',
    ])
    const kept = openSqliteJournal(join(copies, 'journal-2026-12-12.db'))
    assert.deepEqual(await kept.read(ronde.stream, 0), await journal.read(ronde.stream, 0))
    await kept.close()
    await journal.close()
    await rm(folder, { recursive: true })
  })
})
