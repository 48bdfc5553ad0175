import assert from 'node:assert/strict'
import type { DatabaseSync } from 'node:sqlite'
import sinon from 'sinon'
import { AppError } from '../../bot/errors/appError.ts'
import { openSqliteJournal, SqliteJournal } from '../../bot/journal/sqlite.ts'
import { openDatabase } from '../../bot/journal/sqliteFile.ts'
import type { StreamName } from '../../bot/ports/runner.ts'
import { FOLLOW_EVERY } from '../../bot/runner/limits.ts'
import { bram } from '../builders/people.ts'
import { refusal } from '../builders/refusal.ts'
import { buildRonde } from '../builders/ronde.ts'
import { testRunner } from '../builders/runner.ts'

const newer = {
  requestId: 'q',
  action: 'ronde.sing',
  by: 'system:link',
  at: 0,
  events: [{ type: 'ronde.sung', v: 1 }],
}

describe('A stream that cannot be served', () => {
  afterEach(() => sinon.restore())
  const setUp = async () => {
    const db: DatabaseSync = openDatabase(':memory:')
    const journal = new SqliteJournal(db)
    const first = testRunner(journal)
    const ronde = await buildRonde(first.runner, { started: true })
    const other = await buildRonde(first.runner, { started: true })
    const note = (text: string) => ronde.act(bram, 'notitie.add', { gesprekId: ronde.gesprekId, text })
    const lose = (seq: number) =>
      db.prepare('delete from entries where stream = ? and seq = ?').run(ronde.stream, seq)
    const add = (entry: object, seq: number) =>
      db
        .prepare('insert into entries (stream, seq, entry_id, acts) values (?, ?, ?, ?)')
        .run(ronde.stream, seq, `e-${seq}`, JSON.stringify([entry]))
    const entries = () =>
      db
        .prepare('select seq from entries where stream = ? order by seq')
        .all(ronde.stream)
        .map((row) => row.seq)
    return { ...first, ronde, other, note, lose, add, entries }
  }

  it('[X8.m] a stream with a missing entry is refused, stores nothing, is logged once, and other streams go on', async () => {
    const { journal, ronde, other, lose, entries } = await setUp()
    lose(4)
    const { runner, faults } = testRunner(journal)
    const before = entries()
    for (let n = 0; n < 3; n += 1) {
      await assert.rejects(
        runner.read(ronde.stream, () => 0),
        refusal('stream-damaged'),
      )
      const input = { gesprekId: ronde.gesprekId, text: 'x' }
      const command = { action: 'notitie.add', stream: ronde.stream, who: bram, requestId: `q-${n}`, input }
      await assert.rejects(runner.run(command), refusal('stream-damaged'))
    }
    assert.deepEqual(entries(), before)
    assert.equal(faults.length, 1)
    assert.notEqual(await runner.read(other.stream, (state) => state.id), '')
  })

  it('[X8.m] a journal that ends before the snapshot of its stream is damaged', async () => {
    const { runner, journal, ronde, note, lose, entries } = await setUp()
    await Promise.all(Array.from({ length: 600 }, (_, n) => note(`notitie ${n}`)))
    await runner.close()
    assert.ok(await journal.snapshot.get(ronde.stream))
    lose(Number(entries().at(-1)))
    const later = testRunner(journal).runner
    await assert.rejects(
      later.read(ronde.stream, () => 0),
      refusal('stream-damaged'),
    )
  })

  for (const [what, spoil, code] of [
    ['a newer release adds an event', 'newer', 'newer-release'],
    ['an entry is lost', 'lost', 'stream-damaged'],
  ] as const) {
    it(`[X8.o] followers of a stream are told when ${what}, and it is logged once`, async () => {
      const time = sinon.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] })
      const { runner, faults, ronde, add, entries } = await setUp()
      const codes: string[] = []
      const ended = new Promise<void>((resolve) => {
        runner.follow(
          ronde.stream as StreamName,
          () => undefined,
          (reason) => {
            if (reason instanceof AppError) codes.push(reason.code)
            resolve()
          },
        )
      })
      const end = Number(entries().at(-1))
      add(newer, spoil === 'newer' ? end + 1 : end + 2)
      time.tick(FOLLOW_EVERY)
      await ended
      assert.equal(codes[0], code)
      for (let n = 0; n < 3; n += 1) {
        await assert.rejects(
          runner.read(ronde.stream, () => 0),
          refusal(code),
        )
      }
      time.tick(2 * FOLLOW_EVERY)
      await runner.close()
      assert.equal(faults.length, 1)
    })
  }

  it('[X8.o] a store that fails is logged once until it answers again', async () => {
    const journal = openSqliteJournal(':memory:')
    const { runner, faults } = testRunner(journal)
    const ronde = await buildRonde(runner)
    const read = journal.read.bind(journal)
    journal.read = () => Promise.reject(new Error('no answer'))
    for (let n = 0; n < 3; n += 1) await assert.rejects(runner.read(ronde.stream, () => 0))
    assert.equal(faults.length, 1)
    journal.read = read
    await runner.read(ronde.stream, () => 0)
    journal.read = () => Promise.reject(new Error('no answer'))
    await assert.rejects(runner.read(ronde.stream, () => 0))
    assert.equal(faults.length, 2)
  })
})
