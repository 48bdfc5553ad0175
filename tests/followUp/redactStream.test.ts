import assert from 'node:assert/strict'
import {
  actsOf,
  changedEntries,
  before as entriesBefore,
  entriesOf,
  rewriteIn,
} from '../../bot/followUp/keeping/redactStream.ts'
import { type Entry, JournalConflict, type Redacted } from '../../bot/ports/journal.ts'
import { ArrayJournal } from '../doubles/arrayJournal.ts'

const STREAM = 'ronde:r-1'

/** A journal whose first redactions fail. */
class FailingJournal extends ArrayJournal {
  redactions = 0
  readonly errors: Error[]

  constructor(errors: Error[]) {
    super()
    this.errors = errors
  }

  override async redact(stream: string, entries: readonly Redacted[]): Promise<void> {
    this.redactions += 1
    const error = this.errors.shift()
    if (error !== undefined) throw error
    await super.redact(stream, entries)
  }
}

describe('Redacting entries of a stream', () => {
  let searched = 0
  const find = async () => {
    searched += 1
    return []
  }

  beforeEach(() => {
    searched = 0
  })

  it('[X3.h] entries that another instance redacted first are searched again and redacted', async () => {
    const journal = new FailingJournal([new JournalConflict(STREAM, 1), new JournalConflict(STREAM, 2)])
    await rewriteIn(journal, STREAM, find)
    assert.deepEqual([journal.redactions, searched], [3, 3])
  })

  it('[X3.g] a redaction that fails for another reason is reported at once and not repeated', async () => {
    const journal = new FailingJournal([new Error('the store is away')])
    await assert.rejects(rewriteIn(journal, STREAM, find), /the store is away/)
    assert.equal(journal.redactions, 1)
  })

  it('[X3.g] conflicts that do not end are reported after twenty tries', async () => {
    const journal = new FailingJournal(Array.from({ length: 30 }, () => new JournalConflict(STREAM, 1)))
    await assert.rejects(rewriteIn(journal, STREAM, find), JournalConflict)
    assert.equal(journal.redactions, 20)
  })

  describe('which', () => {
    const entry = (seq: number, ...types: string[]): Entry => ({
      ...{ stream: STREAM, seq, entryId: `entry-${seq}` },
      acts: types.map((type, index) => ({
        ...{ requestId: `request-${seq}-${index}`, action: 'x', by: 'system:clock', at: seq },
        events: [{ type, v: 1 } as never],
      })),
    })
    const seqs = (entries: readonly { seq: number }[]) => entries.map(({ seq }) => seq)

    it('[X3.h] entries stand before a marker: all when there is none, none when it is in the first', () => {
      const entries = [entry(1, 'a'), entry(2, 'a', 'marker'), entry(3, 'marker')]
      const isMarker = ({ type }: { type: string }) => type === 'marker'
      assert.deepEqual(seqs(entriesBefore(entries, isMarker)), [1])
      assert.deepEqual(seqs(entriesBefore(entries.slice(0, 1), isMarker)), [1])
      assert.deepEqual(seqs(entriesBefore(entries.slice(1), isMarker)), [])
    })

    it('[X3.g] only entries whose acts change are replaced, last first, each with its former acts', () => {
      const entries = [entry(1, 'a', 'b'), entry(2, 'c'), entry(3, 'd')]
      const acts = actsOf(entries)
      const next = acts.map((act, index) => (index === 1 || index === 3 ? { ...act, action: 'y' } : act))
      const changed = changedEntries(entries, next)
      assert.deepEqual(
        changed.map(({ seq, acts: own, was }) => [seq, own.map(({ action }) => action), was?.length]),
        [
          [3, ['y'], 1],
          [1, ['x', 'y'], 2],
        ],
      )
      const copies = acts.map((act) => structuredClone(act))
      assert.deepEqual(changedEntries(entries, copies), [], 'an equal copy is no change')
    })

    it('[X5.l] all entries are read, page by page', async () => {
      const journal = new ArrayJournal()
      for (let seq = 1; seq <= 5; seq += 1) await journal.append(seq - 1, entry(seq, 'a'))
      const read = journal.read.bind(journal)
      journal.read = (stream, after) => read(stream, after, 2)
      assert.deepEqual(seqs(await entriesOf(journal, STREAM)), [1, 2, 3, 4, 5])
    })
  })
})
