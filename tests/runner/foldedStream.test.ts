// Long, because every case of folding uses the same journal that can be changed before a read.
import assert from 'node:assert/strict'
import type { RondeState } from '../../bot/domain/ronde/state.ts'
import { type Entry, JournalDamaged } from '../../bot/ports/journal.ts'
import { requestKey } from '../../bot/runner/answeredRequests.ts'
import { FoldedStream } from '../../bot/runner/foldedStream.ts'
import { kindOf } from '../../bot/runner/kinds.ts'
import { ACTS_PER_SNAPSHOT, READ_PAGE } from '../../bot/runner/limits.ts'
import { bram } from '../builders/people.ts'
import { type BuiltRonde, buildRonde } from '../builders/ronde.ts'
import { testRunner } from '../builders/runner.ts'
import { ArrayJournal } from '../doubles/arrayJournal.ts'

/** A journal that tells what is read, and in which something may happen just before a read. */
class WatchedJournal extends ArrayJournal {
  readonly reads: number[] = []
  beforeRead: () => Promise<void> = async () => undefined

  override async read(stream: string, after: number, limit?: number): Promise<Entry[]> {
    this.reads.push(after)
    await this.beforeRead()
    return super.read(stream, after, limit)
  }
}

describe('The fold of a stream', () => {
  let journal: WatchedJournal
  let ronde: BuiltRonde
  let announced: { seq: number; own: boolean }[]
  let end: number

  beforeEach(async () => {
    journal = new WatchedJournal()
    ronde = await buildRonde(testRunner(journal).runner, { started: true })
    announced = []
    end = journal.ends()[ronde.stream] ?? 0
    journal.reads.length = 0
  })

  const noteEvent = (n: number, text = `notitie ${n}`) =>
    ({
      ...{ type: 'notitie.added', v: 1, notitieId: `n-${n}`, gesprekId: ronde.gesprekId, text },
      ...{ source: 'tab', marks: { labels: [] } },
    }) as never
  /** The next entries of the journal, with one note each. */
  const entries = (count: number, acts = 1): Entry[] =>
    Array.from({ length: count }, (_, index) => ({
      ...{ stream: ronde.stream, seq: end + index + 1, entryId: `entry-${index}` },
      acts: Array.from({ length: acts }, (_, act) => ({
        ...{ requestId: `request-${index}-${act}`, action: 'notitie.add', by: bram.oid, at: 1 },
        events: [noteEvent(index * acts + act)],
      })),
    }))
  const store = async (all: readonly Entry[]) => {
    for (const entry of all) await journal.append(entry.seq - 1, entry)
  }
  const announcement = (seq: number): Entry => ({
    ...{ stream: ronde.stream, seq, entryId: `announcement-${seq}` },
    acts: [
      {
        ...{ requestId: `redaction-${seq}`, action: 'ronde.announceRedaction', by: 'system:clock', at: 1 },
        events: [{ type: 'ronde.redactionAnnounced', v: 1, why: 'erasure', erasureId: 'w-1' }],
      },
    ],
  })
  const folded = () =>
    new FoldedStream(ronde.stream, kindOf('ronde'), {
      journal,
      foldVersion: 'test',
      folded: ({ seq }, own) => announced.push({ seq, own }),
    })
  const notesIn = (stream: FoldedStream) => (stream.state as RondeState).notities.size
  const seqs = () => announced.map(({ seq }) => seq)

  it('[X5.l] a long stream is read page by page, every entry is folded once, and an end at a page needs one more read', async () => {
    await store(entries(2 * READ_PAGE - end))
    const stream = folded()
    await stream.open()
    assert.deepEqual([stream.seq, notesIn(stream)], [2 * READ_PAGE, 2 * READ_PAGE - end])
    assert.deepEqual(journal.reads, [0, READ_PAGE, 2 * READ_PAGE])
    assert.deepEqual(
      seqs(),
      Array.from({ length: 2 * READ_PAGE }, (_, index) => index + 1),
    )
  })

  it('[G5.f] an entry that this instance appended is announced as its own once, whoever folds it first', async () => {
    const stream = folded()
    await stream.open()
    announced.length = 0
    const [first, second, third] = entries(3) as [Entry, Entry, Entry]
    await store([first, second])
    stream.appending = first.entryId
    assert.equal(await stream.readOn(), 2)
    stream.foldOwn(first)
    stream.appending = null
    await store([third])
    stream.foldOwn(third)
    assert.equal(await stream.readOn(), 0)
    assert.deepEqual(announced, [
      { seq: first.seq, own: true },
      { seq: second.seq, own: false },
      { seq: third.seq, own: true },
    ])
    assert.equal(notesIn(stream), 3)
  })

  it('[G5.g] a state counts as fresh from the beginning of the last read that reached the end', async () => {
    const stream = folded()
    await stream.open()
    let during = 0
    journal.beforeRead = async () => {
      during = performance.now()
    }
    const before = performance.now()
    await stream.readOn()
    assert.ok(stream.freshAt >= before && stream.freshAt <= during)
  })

  it('[X1.q] an entry with an event of a newer release changes nothing of the state', async () => {
    const stream = folded()
    await stream.open()
    const [entry] = entries(1) as [Entry]
    const later = { ...entry, acts: [...entry.acts, { ...entry.acts[0], events: [{ type: 'x', v: 1 }] }] }
    await store([later as never])
    await assert.rejects(stream.readOn(), /unknown event x/)
    assert.deepEqual([stream.seq, notesIn(stream)], [end, 0])
  })

  it('[G5.a] an answered request is found at its entry, and null after a redaction made it unrecognisable', async () => {
    await store(entries(2))
    const stream = folded()
    await stream.open()
    const key = requestKey(bram.oid, 'request-1-0')
    const answered = stream.recall(key)
    assert.deepEqual(answered, { seq: end + 2, at: 1 })
    assert.equal((await stream.actOf(key, answered ?? assert.fail()))?.requestId, 'request-1-0')
    assert.equal(await stream.actOf(requestKey(bram.oid, 'other'), answered ?? assert.fail()), null)
    assert.equal(await stream.actOf(key, { seq: end + 9, at: 1 }), null)
    assert.equal(stream.recall(requestKey(bram.oid, 'request-9-0')), undefined)
  })

  it('[X5.l] the estimated memory of a stream grows with its acts and the length of their texts', async () => {
    const stream = folded()
    await stream.open()
    const before = stream.weight
    const [short, long] = entries(2) as [Entry, Entry]
    stream.foldOwn({ ...short, acts: [{ ...short.acts[0], events: [noteEvent(1, '')] } as never] })
    const perAct = stream.weight - before
    assert.ok(perAct >= 300 && perAct <= 500, `${perAct} bytes for an act with one event`)
    stream.foldOwn({
      ...long,
      acts: [{ ...long.acts[0], events: [noteEvent(2, 'x'.repeat(1000))] } as never],
    })
    assert.equal(stream.weight - before, 2 * perAct + 1000)
  })

  describe('with a snapshot', () => {
    it('[X8.i] a snapshot is due after 500 acts, then not until 500 more', async () => {
      const stream = folded()
      await stream.open()
      const acts = (await journal.read(ronde.stream, 0)).flatMap((entry) => entry.acts).length
      const some = entries(10, 50)
      for (const entry of some.slice(0, 9)) stream.foldOwn(entry)
      assert.equal(acts + 450 < ACTS_PER_SNAPSHOT, true)
      assert.equal(stream.needsSnapshot, false)
      for (const entry of some.slice(9)) stream.foldOwn(entry)
      assert.equal(stream.needsSnapshot, true)
      await stream.saveSnapshot()
      assert.equal(stream.needsSnapshot, false)
      const kept = await journal.snapshot.get(ronde.stream)
      assert.deepEqual([kept?.seq, kept?.version], [end + 10, 'test'])
    })

    it('[X8.i] a stream opens at its snapshot, with its weight and requests, and reads only what came later', async () => {
      await store(entries(3))
      const first = folded()
      await first.open()
      await first.saveSnapshot()
      const [, , , later] = entries(4) as [Entry, Entry, Entry, Entry]
      await store([later])
      announced.length = 0
      journal.reads.length = 0
      const stream = folded()
      await stream.open()
      assert.deepEqual(seqs(), [later.seq])
      assert.deepEqual(journal.reads, [end + 2, end + 3])
      assert.ok(stream.weight > first.weight)
      assert.equal(stream.recall(requestKey(bram.oid, 'request-0-0'))?.seq, end + 1)
      assert.equal(notesIn(stream), 4)
    })

    it('[X8.m] a snapshot with a later end than the journal is damage', async () => {
      await store(entries(3))
      const first = folded()
      await first.open()
      await first.saveSnapshot()
      const shorter = new ArrayJournal()
      for (const entry of (await journal.read(ronde.stream, 0)).slice(0, -1)) {
        await shorter.append(entry.seq - 1, entry)
      }
      shorter.snapshot.get = journal.snapshot.get
      const stream = new FoldedStream(ronde.stream, kindOf('ronde'), {
        ...{ journal: shorter, foldVersion: 'test', folded: () => undefined },
      })
      await assert.rejects(stream.open(), JournalDamaged)
    })
  })

  describe('after a redaction', () => {
    it('[X3.d] entries are announced only after the refold, in order, and the state is stale until then', async () => {
      const stream = folded()
      await stream.open()
      announced.length = 0
      const [first, , third] = entries(3) as [Entry, Entry, Entry]
      await store([first, announcement(end + 2), third])
      await journal.redact(ronde.stream, [])
      stream.foldOwn(first)
      stream.foldOwn(announcement(end + 2))
      assert.equal(stream.stale, true)
      stream.foldOwn(third)
      assert.deepEqual(seqs(), [first.seq])
      await stream.refoldIfStale()
      assert.equal(stream.stale, false)
      assert.deepEqual(
        announced,
        [first, announcement(end + 2), third].map(({ seq }) => ({ seq, own: true })),
      )
      await stream.refoldIfStale()
      assert.equal(announced.length, 3)
    })

    it('[X3.d] a refold reads every page, and announces what other instances appended meanwhile as theirs', async () => {
      const many = entries(2 * READ_PAGE)
      const stream = folded()
      await stream.open()
      announced.length = 0
      stream.foldOwn(announcement(end + 1))
      await store([announcement(end + 1), ...many.slice(1)])
      await journal.redact(ronde.stream, [])
      await stream.refoldIfStale()
      assert.deepEqual([stream.seq, notesIn(stream)], [end + 2 * READ_PAGE, 2 * READ_PAGE - 1])
      assert.deepEqual(
        announced.map(({ seq, own }) => [seq, own]),
        many.map(({ seq }, index) => [seq, index === 0]),
      )
    })

    it('[X3.h] a refold during which the stream is redacted again starts over', async () => {
      await store(entries(2))
      const stream = folded()
      await stream.open()
      await store([announcement(end + 3)])
      await journal.redact(ronde.stream, [])
      let again = true
      journal.beforeRead = async () => {
        // The read of the refold itself; the first read finds the announcement.
        if (!again || !stream.stale) return
        again = false
        const [first] = entries(1) as [Entry]
        const emptied = { ...first, acts: [{ ...first.acts[0], events: [noteEvent(0, '')] } as never] }
        await journal.redact(ronde.stream, [emptied])
      }
      await stream.readOn()
      assert.equal(again, false)
      assert.equal((stream.state as RondeState).notities.get('n-0')?.text, '')
      await stream.saveSnapshot()
      assert.notEqual(await journal.snapshot.get(ronde.stream), null, 'its snapshot is of the last redaction')
    })

    it('[X3.d] a stream whose redaction is old opens without a second fold', async () => {
      await store([...entries(1), announcement(end + 2)])
      await journal.redact(ronde.stream, [])
      const stream = folded()
      await stream.open()
      assert.deepEqual([stream.stale, journal.reads.length], [false, 1])
      assert.equal(seqs().length, end + 2)
    })

    it('[X3.d] a stream that is redacted while it opens is folded again before it is used', async () => {
      await store([...entries(1), announcement(end + 2)])
      let redacted = false
      journal.beforeRead = async () => {
        if (redacted) return
        redacted = true
        await journal.redact(ronde.stream, [])
      }
      const stream = folded()
      await stream.open()
      assert.deepEqual([stream.stale, journal.reads.length], [false, 2])
      assert.deepEqual(
        seqs(),
        Array.from({ length: end + 2 }, (_, index) => index + 1),
      )
    })
  })
})
