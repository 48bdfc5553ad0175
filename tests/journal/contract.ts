import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { type Entry, type Journal, JournalConflict, JournalDamaged } from '../../bot/ports/journal.ts'
import { personIdOf } from '../builders/people.ts'

const entry = (stream: string, seq: number, text = `entry ${seq}`): Entry => ({
  stream,
  seq,
  entryId: randomUUID(),
  acts: [
    {
      requestId: randomUUID(),
      action: 'notitie.edit',
      by: personIdOf('bram'),
      at: 1_765_195_200_000,
      events: [{ type: 'notitie.edited', v: 1, notitieId: 'n-1', text, marks: { labels: [] } }],
    },
  ],
})

/** The contract of every journal. `open` opens another journal on the same store each time. */
export function journalContract(
  name: string,
  setUp: () => Promise<{
    open(): Promise<Journal>
    /** Removes one entry behind the journal's back. */
    lose(stream: string, seq: number): Promise<void>
    tearDown(): Promise<void>
  }>,
) {
  describe(`${name} keeps the journal's contract`, () => {
    let store: Awaited<ReturnType<typeof setUp>>
    let journal: Journal
    /** Unique, because the store may hold other streams. */
    let stream: string

    beforeEach(async () => {
      stream = `ronde:r-contract-${randomUUID()}`
      store = await setUp()
      journal = await store.open()
    })

    afterEach(async () => {
      await journal.close()
      await store.tearDown()
    })

    it('[X8.a] entries are read back in order, letter for letter', async () => {
      const words =
        'Ik zei: “LOB is *niet* <b>saai</b>” 😀 שלום \u202e omgekeerd \\ "aanhaling" {{DATE()}}\nregel twee'
      const first = entry(stream, 1, words)
      const second = entry(stream, 2)
      await journal.append(0, first)
      await journal.append(1, second)
      assert.deepEqual(await journal.read(stream, 0), [first, second])
      assert.deepEqual(await journal.read(stream, 1), [second])
      assert.deepEqual(await journal.read(stream, 2), [])
    })

    it('[G5.l] append at a seq that exists is a conflict, and the stored entry stays', async () => {
      const first = entry(stream, 1)
      await journal.append(0, first)
      await assert.rejects(journal.append(0, entry(stream, 1)), JournalConflict)
      assert.deepEqual(await journal.read(stream, 0), [first])
    })

    it('[G5.e] append past the end of a stream is refused', async () => {
      await assert.rejects(journal.append(1, entry(stream, 2)), JournalConflict)
      assert.deepEqual(await journal.read(stream, 0), [])
    })

    it('[G5.e] append past the end is refused after a read past the end', async () => {
      await journal.append(0, entry(stream, 1))
      assert.deepEqual(await journal.read(stream, 7), [])
      await assert.rejects(journal.append(7, entry(stream, 8)), JournalConflict)
    })

    it('[G5.e] append of an entry whose seq does not follow `after` is refused', async () => {
      await assert.rejects(journal.append(0, entry(stream, 2)), JournalConflict)
      await assert.rejects(journal.append(3, entry(stream, 3)), JournalConflict)
    })

    it('[G5.e] exactly one of many appends at the same seq succeeds', async () => {
      const rivals = Array.from({ length: 20 }, () => entry(stream, 1))
      const outcomes = await Promise.allSettled(rivals.map((rival) => journal.append(0, rival)))
      const won = outcomes.flatMap((outcome, index) =>
        outcome.status === 'fulfilled' ? [rivals[index]] : [],
      )
      assert.equal(won.length, 1)
      assert.deepEqual(await journal.read(stream, 0), won)
    })

    it('[X8.b] what one journal appended is read through another one on the same store at once', async () => {
      const other = await store.open()
      try {
        await journal.append(0, entry(stream, 1))
        await other.append(1, entry(stream, 2))
        await assert.rejects(journal.append(1, entry(stream, 2)), JournalConflict)
        assert.equal((await journal.read(stream, 0)).length, 2)
      } finally {
        await other.close()
      }
    })

    it('[X8.a] streams are independent and are listed by the prefix of their name', async () => {
      const chat = `chat:19:meeting_${stream.slice('ronde:'.length)}@thread.v2`
      await journal.append(0, entry(`${stream}-a`, 1))
      await journal.append(0, entry(`${stream}-b`, 1))
      await journal.append(0, entry(chat, 1))
      assert.deepEqual(await journal.streams(`${stream}-`), [`${stream}-a`, `${stream}-b`])
      assert.deepEqual(await journal.streams(chat), [chat])
      assert.equal((await journal.read(`${stream}-a`, 0)).length, 1)
    })

    it('[X8.m] a stream with a missing entry is damaged for a new reader, and other streams are read', async () => {
      for (let seq = 1; seq <= 5; seq += 1) await journal.append(seq - 1, entry(stream, seq))
      await journal.append(0, entry(`${stream}-other`, 1))
      await store.lose(stream, 3)
      const other = await store.open()
      try {
        await assert.rejects(other.read(stream, 0), JournalDamaged)
        await assert.rejects(other.read(stream, 2), JournalDamaged)
        assert.equal((await other.read(stream, 0, 2)).length, 2)
        assert.equal((await other.read(`${stream}-other`, 0)).length, 1)
        await store.lose(stream, 1)
        await assert.rejects(other.read(stream, 0), JournalDamaged)
      } finally {
        await other.close()
      }
    })

    it('[X8.a] a long stream is read in pages without a gap', async () => {
      for (let seq = 1; seq <= 25; seq += 1) await journal.append(seq - 1, entry(stream, seq))
      const seqs: number[] = []
      for (;;) {
        const page = await journal.read(stream, seqs.at(-1) ?? 0, 10)
        seqs.push(...page.map((one) => one.seq))
        if (page.length < 10) break
      }
      assert.deepEqual(
        seqs,
        Array.from({ length: 25 }, (_, index) => index + 1),
      )
    })

    it('[X3.d] a redacted entry keeps its seq and reads as redacted', async () => {
      const first = entry(stream, 1, 'dit moet weg')
      await journal.append(0, first)
      await journal.append(1, entry(stream, 2))
      await journal.redact(stream, [{ ...first, acts: [] }])
      const entries = await journal.read(stream, 0)
      assert.deepEqual(entries[0], { ...first, acts: [] })
      assert.equal(entries.length, 2)
    })

    it('[X3.d] a redaction removes the snapshot of its stream', async () => {
      const first = entry(stream, 1, 'dit moet weg')
      await journal.append(0, first)
      await journal.snapshot.put(stream, { seq: 1, version: 'a', state: Buffer.from('dit moet weg') }, 0)
      await journal.redact(stream, [{ ...first, acts: [] }])
      assert.equal(await journal.snapshot.get(stream), null)
    })

    it('[X3.d] an instance that folded before a redaction cannot store a snapshot; one that folded after it can', async () => {
      const first = entry(stream, 1, 'dit moet weg')
      await journal.append(0, first)
      const other = await store.open()
      try {
        const before = await other.snapshot.generation(stream)
        await journal.redact(stream, [{ ...first, acts: [] }])
        const snapshot = { seq: 1, version: 'a', state: Buffer.from('dit moet weg') }
        await other.snapshot.put(stream, snapshot, before)
        assert.equal(await journal.snapshot.get(stream), null)
        await journal.snapshot.drop(stream)
        await other.snapshot.put(stream, snapshot, before)
        assert.equal(await journal.snapshot.get(stream), null, 'also after the snapshot was dropped')
        await other.snapshot.put(stream, snapshot, await other.snapshot.generation(stream))
        assert.equal((await journal.snapshot.get(stream))?.seq, 1)
        await journal.redact(stream, [])
        assert.equal(await journal.snapshot.get(stream), null, 'a redaction without entries counts as well')
      } finally {
        await other.close()
      }
    })

    it('[X3.g] two instances redact the same entries at the same moment', async () => {
      const entries = Array.from({ length: 12 }, (_, index) => entry(stream, index + 1, 'dit moet weg'))
      for (const one of entries) await journal.append(one.seq - 1, one)
      const other = await store.open()
      const redacted = entries.map((one) => ({ ...one, acts: [] }))
      await Promise.all([journal.redact(stream, redacted), other.redact(stream, redacted)])
      await other.close()
      assert.deepEqual(await journal.read(stream, 0), redacted)
    })

    it('[X3.g] a redaction never undoes another redaction that came after its read', async () => {
      const entries = Array.from({ length: 3 }, (_, index) => entry(stream, index + 1, 'dit moet weg'))
      for (const one of entries) await journal.append(one.seq - 1, one)
      const read = await journal.read(stream, 0)
      const [, second] = read
      assert.ok(second)
      await journal.redact(stream, [{ ...second, acts: [] }])
      const old = read.map((one) => ({ ...one, acts: [...one.acts, ...one.acts], was: one.acts }))
      await assert.rejects(journal.redact(stream, old), JournalConflict)
      assert.deepEqual((await journal.read(stream, 1))[0]?.acts, [])
      const again = (await journal.read(stream, 0)).map((one) => ({ ...one, acts: [], was: one.acts }))
      await journal.redact(stream, again)
      assert.deepEqual(
        (await journal.read(stream, 0)).map(({ acts }) => acts),
        [[], [], []],
      )
    })

    it('[G5.l] an entry with another entry id is never redacted', async () => {
      const first = entry(stream, 1)
      await journal.append(0, first)
      await assert.rejects(journal.redact(stream, [entry(stream, 1)]), JournalConflict)
      assert.deepEqual(await journal.read(stream, 0), [first])
    })

    it('[X8.i] a snapshot is stored, replaced and dropped', async () => {
      assert.equal(await journal.snapshot.get(stream), null)
      await journal.snapshot.put(stream, { seq: 3, version: 'a', state: new Uint8Array([1, 2, 3]) }, 0)
      await journal.snapshot.put(stream, { seq: 4, version: 'b', state: new Uint8Array([4, 5]) }, 0)
      const kept = await journal.snapshot.get(stream)
      assert.equal(kept?.seq, 4)
      assert.equal(kept?.version, 'b')
      assert.deepEqual([...(kept?.state ?? [])], [4, 5])
      await journal.snapshot.drop(stream)
      assert.equal(await journal.snapshot.get(stream), null)
    })

    it('[X8.g] a reachable store is ready', async () => {
      assert.equal(await journal.ready(), true)
    })
  })
}
