import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openSqliteJournal } from '../../bot/journal/sqlite.ts'
import type { Journal } from '../../bot/ports/journal.ts'
import { ACTS_PER_SNAPSHOT } from '../../bot/runner/limits.ts'
import { unpackSnapshot } from '../../bot/runner/snapshot.ts'
import { bram } from '../builders/people.ts'
import { type BuiltRonde, buildRonde } from '../builders/ronde.ts'
import { type TestRunner, testRunner } from '../builders/runner.ts'

const SECRET = 'dit-moet-weg'

describe('An instance that has a ronde in memory when entries of it are redacted', () => {
  let folder: string
  let journal: Journal
  let beside: Journal
  let one: TestRunner
  let other: TestRunner
  let ronde: BuiltRonde

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'redacted-'))
    journal = openSqliteJournal(join(folder, 'journal.db'))
    beside = openSqliteJournal(join(folder, 'journal.db'))
    one = testRunner(journal)
    other = testRunner(beside)
    ronde = await buildRonde(one.runner)
    await note('n-00000001', SECRET, 'een-verzoek-1')
  })
  afterEach(async () => {
    await Promise.all([one.runner.close(), other.runner.close()])
    assert.deepEqual([...one.faults, ...other.faults], [])
    await Promise.all([journal.close(), beside.close()])
    await rm(folder, { recursive: true })
  })

  const note = (notitieId: string, text: string, requestId?: string) =>
    ronde.act(bram, 'notitie.add', { notitieId, gesprekId: ronde.gesprekId, text }, requestId)
  const textsIn = ({ runner }: TestRunner) =>
    runner.read(ronde.stream, (state) => [...state.notities.values()].map(({ text }) => text))

  /** Redacts the words from their entry and announces the redaction. */
  async function redact(): Promise<void> {
    const entries = await journal.read(ronde.stream, 0)
    const held = entries.filter((entry) => JSON.stringify(entry.acts).includes(SECRET))
    const clean = held.map((entry) => ({
      ...entry,
      acts: JSON.parse(JSON.stringify(entry.acts).replaceAll(SECRET, '').replaceAll('een-verzoek-1', '')),
    }))
    await journal.redact(ronde.stream, clean)
    await one.runner.run({
      action: 'ronde.announceRedaction',
      stream: ronde.stream,
      input: { why: 'erasure', erasureId: 'w-1' },
      who: { kind: 'system', part: 'clock' },
      requestId: crypto.randomUUID(),
    })
  }

  it('[X3.d] every instance folds the ronde again, and forgets the redacted requests', async () => {
    assert.deepEqual(await textsIn(other), [SECRET])
    await redact()
    assert.equal(one.runner.peek(ronde.stream)?.notities.get('n-00000001')?.text, '')
    assert.deepEqual(await textsIn(one), [''])
    assert.deepEqual(await textsIn(other), [''])
    // The redacted request is a new one now. It fails, because its notitie exists with other words.
    await assert.rejects(note('n-00000001', SECRET, 'een-verzoek-1'))
  })

  it('[X3.d] a follower gets every commit once and in order, and never sees the redacted words', async () => {
    await textsIn(other)
    const told: number[] = []
    const seen: (string | undefined)[] = []
    const done = new Promise<void>((resolve) => {
      const stop = other.runner.follow(ronde.stream, (commit) => {
        told.push(commit.seq)
        seen.push(other.runner.peek(ronde.stream)?.notities.get('n-00000001')?.text)
        if (commit.seq < last + 3) return
        stop()
        resolve()
      })
    })
    const last = (await journal.read(ronde.stream, 0)).length
    await note('n-00000002', 'ervoor')
    await redact()
    await note('n-00000003', 'erna')
    await done
    assert.deepEqual(told, [last + 1, last + 2, last + 3])
    // The commit before the redaction may have been announced before it.
    assert.deepEqual(seen.slice(1), ['', ''], 'the words are gone when the redaction is announced')
  })

  it('[X3.d] an instance that folded before the redaction stores no snapshot, however late', async () => {
    const texts = Array.from({ length: ACTS_PER_SNAPSHOT }, (_, n) =>
      note(`n-1000${n}0000`, `${SECRET} ${n}`),
    )
    await Promise.all(texts)
    await textsIn(other)
    await redact()
    // The other instance has not read the redaction and would save what it has folded.
    await other.runner.close()
    assert.equal(await journal.snapshot.get(ronde.stream), null)
    await one.runner.close()
    const kept = await journal.snapshot.get(ronde.stream)
    assert.ok(kept !== null, 'the instance that folded again saves one')
    assert.equal(JSON.stringify([...unpackSnapshot(kept.state).requests]).includes('een-verzoek-1'), false)
    assert.ok((await textsIn(testRunner(journal))).every((text) => !text.includes(SECRET)))
  })

  it('[X3.d] a stream with an old redaction opens and continues like any other', async () => {
    await redact()
    const fresh = testRunner(beside)
    assert.deepEqual(await textsIn(fresh), [''])
    await note('n-00000004', 'gaat door')
    assert.deepEqual(await textsIn(fresh), ['', 'gaat door'])
    await fresh.runner.close()
  })
})
