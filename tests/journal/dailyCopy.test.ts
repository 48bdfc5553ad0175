import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startDailyCopy } from '../../bot/journal/dailyCopy.ts'
import { openSqliteJournal } from '../../bot/journal/sqlite.ts'
import type { Journal } from '../../bot/ports/journal.ts'
import { bram } from '../builders/people.ts'
import { buildRonde } from '../builders/ronde.ts'
import { testRunner } from '../builders/runner.ts'

describe('The daily copy', () => {
  it('[G5.n] a copy holds everything of its day, is made once a day, and is kept for the chosen number of days', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'copy-'))
    const journal = openSqliteJournal(join(folder, 'journal.db'))
    const { runner, clock } = testRunner(journal)
    const ronde = await buildRonde(runner)
    const copies = join(folder, 'kopie')
    const copy = startDailyCopy({ journal, clock, folder: copies, days: 3, fault: assert.ifError })
    for (let day = 0; day < 5; day += 1) {
      await copy.check()
      await copy.check()
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

  it('[X3.d] a new copy is cleaned before it gets its name, and all copies when a person is erased', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'copy-'))
    const journal = openSqliteJournal(join(folder, 'journal.db'))
    const { runner, clock } = testRunner(journal)
    const ronde = await buildRonde(runner)
    await ronde.act(bram, 'notitie.add', { gesprekId: ronde.gesprekId, text: 'dit-moet-weg' })
    const copies = join(folder, 'kopie')
    const clean = async (copy: Journal): Promise<void> => {
      const entries = await copy.read(ronde.stream, 0)
      const held = entries.filter((entry) => JSON.stringify(entry).includes('dit-moet-weg'))
      await copy.redact(
        ronde.stream,
        held.map((entry) => ({ ...entry, acts: [] })),
      )
    }
    const holding = async () => {
      const names = await readdir(copies)
      const bytes = await Promise.all(names.map((name) => readFile(join(copies, name))))
      return names.filter((_, index) => bytes[index]?.includes('dit-moet-weg'))
    }
    const parts = { journal, clock, folder: copies, days: 9, fault: assert.ifError }
    const plain = startDailyCopy(parts)
    await plain.check()
    assert.equal((await holding()).length, 1)
    await plain.each(clean)
    assert.deepEqual(await holding(), [])
    await plain.stop()
    clock.time += 24 * 60 * 60_000
    const cleaning = startDailyCopy({ ...parts, clean })
    await cleaning.check()
    await cleaning.stop()
    assert.equal((await readdir(copies)).length, 2, 'no other file is left')
    assert.deepEqual(await holding(), [])
    await journal.close()
    await rm(folder, { recursive: true })
  })

  it('[X3.d] what a killed process left of a copy is gone after an erasure; a copy that is still made delays it', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'copy-'))
    const database = join(folder, 'journal.db')
    const journal = openSqliteJournal(database)
    const { runner, clock } = testRunner(journal)
    const ronde = await buildRonde(runner)
    await ronde.act(bram, 'notitie.add', { gesprekId: ronde.gesprekId, text: 'dit-moet-weg' })
    const copies = join(folder, 'kopie')
    const child = spawn(process.execPath, [join(import.meta.dirname, 'copyKilled.ts'), database, copies], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    await once(child.stdout, 'data')
    const left = await readdir(copies)
    assert.ok(left.includes(`journal-2026-12-08.db.${child.pid}.bezig`))
    const copy = startDailyCopy({ journal, clock, folder: copies, days: 0, fault: assert.ifError })
    const seen: Journal[] = []
    const each = () => copy.each(async (one) => void seen.push(one))
    await assert.rejects(each(), /another process is making a copy/)
    const exit = once(child, 'exit')
    child.kill('SIGKILL')
    await exit
    // As a container, where every process has the same id.
    await writeFile(join(copies, `journal-2026-12-07.db.${process.pid}.bezig`), 'dit-moet-weg')
    await writeFile(join(copies, 'journal-2026-12-01.db-wal'), 'dit-moet-weg')
    await each()
    assert.deepEqual([await readdir(copies), seen.length], [[], 0])
    await copy.stop()
    await journal.close()
    await rm(folder, { recursive: true })
  })
})
