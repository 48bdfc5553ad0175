import {
  type Entry,
  type Journal,
  JournalConflict,
  JournalFailed,
  JournalUnknown,
  type Redacted,
} from '../../bot/ports/journal.ts'

/** What goes wrong at an append: nothing, refused before it was stored, or no answer (with the entry stored or not). */
export type Fault = 'none' | 'failed' | 'lost-before' | 'lost-after'

/** A journal between the runner and a real one, that fails as a network and a service do. */
export class FaultyJournal implements Journal {
  readonly #inner: Journal
  /** The faults of the next appends, in order; later ones succeed. */
  readonly faults: Fault[] = []
  /** Called before every append is passed on. */
  beforeAppend: (entry: Entry) => Promise<void> | void = () => undefined
  appends = 0
  reads = 0
  /** How many of the next reads fail. */
  failReads = 0

  constructor(inner: Journal) {
    this.#inner = inner
  }

  async append(after: number, entry: Entry): Promise<void> {
    this.appends += 1
    await this.beforeAppend(entry)
    const fault = this.faults.shift() ?? 'none'
    if (fault === 'failed') throw new JournalFailed('no room')
    if (fault === 'lost-before') throw new JournalUnknown('no answer')
    if (fault === 'lost-after') {
      await this.#inner.append(after, entry).catch((error) => {
        if (!(error instanceof JournalConflict)) throw error
      })
      throw new JournalUnknown('no answer')
    }
    return this.#inner.append(after, entry)
  }

  read(stream: string, after: number, limit?: number): Promise<Entry[]> {
    this.reads += 1
    if (this.failReads > 0) {
      this.failReads -= 1
      return Promise.reject(new JournalFailed('no answer'))
    }
    return this.#inner.read(stream, after, limit)
  }

  redact = (stream: string, entries: readonly Redacted[]) => this.#inner.redact(stream, entries)
  streams = (prefix: string) => this.#inner.streams(prefix)
  get snapshot() {
    return this.#inner.snapshot
  }
  ready = () => this.#inner.ready()
  close = () => this.#inner.close()
}
