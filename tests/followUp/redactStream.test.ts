import assert from 'node:assert/strict'
import { rewriteIn } from '../../bot/followUp/keeping/redactStream.ts'
import { JournalConflict, type Redacted } from '../../bot/ports/journal.ts'
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
})
