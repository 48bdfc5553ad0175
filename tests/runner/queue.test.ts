import assert from 'node:assert/strict'
import { openSqliteJournal } from '../../bot/journal/sqlite.ts'
import { type Entry, type Journal, JournalConflict } from '../../bot/ports/journal.ts'
import type { Commit } from '../../bot/ports/runner.ts'
import { CONFLICT_ROUNDS, QUEUE_LENGTH } from '../../bot/runner/limits.ts'
import { bram, marleen } from '../builders/people.ts'
import { refusal } from '../builders/refusal.ts'
import { buildRonde } from '../builders/ronde.ts'
import { testRunner } from '../builders/runner.ts'
import { FaultyJournal } from '../doubles/faultyJournal.ts'

/** A ronde whose appends wait until `release` is called. */
async function heldRonde() {
  const journal = new FaultyJournal(openSqliteJournal(':memory:'))
  const test = testRunner(journal)
  const ronde = await buildRonde(test.runner, { started: true })
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  const hold = () => {
    journal.beforeAppend = () => held
  }
  const note = (text: string, requestId = text) =>
    ronde.act(bram, 'notitie.add', { gesprekId: ronde.gesprekId, text }, requestId)
  const texts = () =>
    test.runner.read(ronde.stream, (state) => [...state.notities.values()].map((one) => one.text))
  return { ...test, journal, ronde, hold, release, note, texts }
}

const turn = () => new Promise((resolve) => setImmediate(resolve))

describe('The queue of a stream', () => {
  it('[G5.f] acts that arrive during an append are stored together in the next entry', async () => {
    const { runner, ronde, hold, release, note, texts } = await heldRonde()
    const before = await runner.read(ronde.stream, (_state, seq) => seq)
    hold()
    const first = note('een')
    await turn()
    await turn()
    const later = [note('twee'), note('drie'), note('vier')]
    release()
    await Promise.all([first, ...later])
    assert.deepEqual(await texts(), ['een', 'twee', 'drie', 'vier'])
    assert.equal(await runner.read(ronde.stream, (_state, seq) => seq), before + 2)
  })

  it('[G5.a] a repeat while the first delivery is being stored gets the same answer', async () => {
    const { hold, release, note, texts } = await heldRonde()
    hold()
    const first = note('een', 'q-1')
    await turn()
    await turn()
    const again = note('een', 'q-1')
    release()
    assert.deepEqual(await first, await again)
    assert.deepEqual(await texts(), ['een'])
  })

  it('[X5.h] an act is refused with "busy" when the queue is full, and never happens', async () => {
    const { hold, release, note, texts } = await heldRonde()
    hold()
    const first = note('eerste')
    await turn()
    await turn()
    const queued = Array.from({ length: QUEUE_LENGTH }, (_, n) => note(`${n}`))
    await assert.rejects(note('te veel'), refusal('busy'))
    release()
    await Promise.all([first, ...queued])
    const stored = await texts()
    assert.equal(stored.length, QUEUE_LENGTH + 1)
    assert.ok(!stored.includes('te veel'))
    await note('te veel')
  })

  it('[X8.d] an act that meets a conflict each time is refused with "busy" after a bounded number of rounds', async () => {
    const { runner, journal, ronde, note, texts } = await heldRonde()
    let conflicts = 0
    const inner = journal.append.bind(journal)
    const conflicting: Journal['append'] = async (_after: number, entry: Entry) => {
      conflicts += 1
      throw new JournalConflict(entry.stream, entry.seq)
    }
    // Another entry has the seq, so that the append is certainly not this one.
    const read = journal.read.bind(journal)
    journal.append = conflicting
    journal.read = async (stream, after, limit) =>
      limit === 1
        ? [{ stream, seq: after + 1, entryId: 'of another instance', acts: [] }]
        : read(stream, after, limit)
    await assert.rejects(note('een'), refusal('busy'))
    assert.equal(conflicts, CONFLICT_ROUNDS + 1)
    journal.append = inner
    journal.read = read
    assert.deepEqual(await texts(), [])
    await note('een')
    assert.deepEqual(await texts(), ['een'])
    assert.ok(runner.peek(ronde.stream) !== undefined)
  })

  it('[G5.k] closing waits for running acts, refuses new ones, and stores what was acknowledged', async () => {
    const { runner, journal, ronde, hold, release, note } = await heldRonde()
    hold()
    const running = note('een')
    await turn()
    let closed = false
    const closing = runner.close().then(() => {
      closed = true
    })
    await turn()
    await assert.rejects(note('twee'), refusal('busy'))
    assert.equal(closed, false)
    release()
    await running
    await closing
    const entries = await journal.read(ronde.stream, 0)
    assert.equal(entries.at(-1)?.acts[0]?.action, 'notitie.add')
  })

  it('[G5.g] an act that changes nothing reads on before it is answered', async () => {
    const journal = openSqliteJournal(':memory:')
    const one = testRunner(journal).runner
    const other = testRunner(journal).runner
    const ronde = await buildRonde(one, { started: true })
    const { gesprekId, stream } = ronde
    const notitieId = 'n-0123456789'
    await ronde.act(bram, 'notitie.add', { notitieId, gesprekId, text: 'een' })
    await other.read(stream, () => undefined)
    await ronde.act(bram, 'notitie.edit', { notitieId, text: 'twee' })
    // On the stale state of the other instance the text is 'een' already.
    const command = { action: 'notitie.edit', stream, who: bram, requestId: 'q-1' }
    await other.run({ ...command, input: { notitieId, text: 'een' } })
    assert.equal(await one.read(stream, (state) => state.notities.get(notitieId)?.text), 'een')
  })

  it('[B2.b] listeners of own commits and followers hear each commit once, with the seq of the journal', async () => {
    const { runner, ronde, note, faults } = await heldRonde()
    const own: Commit[] = []
    const followed: Commit[] = []
    const stopOwn = runner.onCommitted((commit) => own.push(commit))
    runner.onCommitted(() => {
      throw new Error('a listener that fails')
    })
    const stop = runner.follow(ronde.stream, (commit) => followed.push(commit))
    const { seq } = await note('een')
    assert.deepEqual(
      [own, followed].map((commits) => commits.map((commit) => [commit.seq, commit.own, commit.stream])),
      [[[seq, true, ronde.stream]], [[seq, true, ronde.stream]]],
    )
    stopOwn()
    stop()
    await note('twee')
    assert.deepEqual([own.length, followed.length], [1, 1])
    assert.equal(faults.length, 2)
  })

  it('[B2.b] history gives every commit after a seq, also more than one page of them', async () => {
    const { runner, ronde, journal, note } = await heldRonde()
    const { seq } = await note('een')
    for (let n = 0; n < 4; n += 1) await note(`later ${n}`)
    const read = journal.read.bind(journal)
    journal.read = (stream, after) => read(stream, after, 2)
    const commits = await runner.history(ronde.stream, seq)
    assert.deepEqual(
      commits.map((commit) => commit.seq),
      [1, 2, 3, 4].map((n) => seq + n),
    )
    assert.deepEqual(await runner.history(ronde.stream, seq + 4), [])
  })

  it('[X5.k] an action on a stream of another kind, or on a name of no kind, is refused', async () => {
    const { runner } = await heldRonde()
    const command = { action: 'gesprek.start', who: marleen, requestId: 'q', input: {} }
    await assert.rejects(runner.run({ ...command, stream: 'chat:19:x' }), refusal('bad-request'))
    await assert.rejects(runner.run({ ...command, stream: 'ronde:' }), refusal('bad-request'))
    assert.throws(() => runner.read('boek:1' as 'ronde:1', () => 0), refusal('not-found'))
  })
})
