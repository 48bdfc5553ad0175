import type { Entry, Journal, Redacted } from '../../bot/ports/journal.ts'

/** A journal whose process ends at a chosen write: that one and all after it never happen. */
export class BreakingJournal implements Journal {
  readonly #inner: Journal
  /** How many writes are still made. */
  left: number

  constructor(inner: Journal, left: number) {
    this.#inner = inner
    this.left = left
  }

  #write(): void {
    if (this.left === 0) throw new Error('the process has ended')
    this.left -= 1
  }

  async append(after: number, entry: Entry): Promise<void> {
    this.#write()
    return this.#inner.append(after, entry)
  }

  async redact(stream: string, entries: readonly Redacted[]): Promise<void> {
    this.#write()
    if (entries.length < 2) return this.#inner.redact(stream, entries)
    // Where a store cannot do them all at once, it may end between two of them.
    const half = Math.ceil(entries.length / 2)
    await this.#inner.redact(stream, entries.slice(0, half))
    this.#write()
    return this.#inner.redact(stream, entries.slice(half))
  }

  read = (stream: string, after: number, limit?: number) => this.#inner.read(stream, after, limit)
  streams = (prefix: string) => this.#inner.streams(prefix)
  get snapshot() {
    return this.#inner.snapshot
  }
  ready = () => this.#inner.ready()
  close = () => this.#inner.close()
}
