import {
  closeSync,
  existsSync,
  fdatasync,
  fdatasyncSync,
  openSync,
  readFileSync,
  readSync,
  writeSync,
} from 'node:fs'

/** Interval between two flushes to disk, ms. Only a power failure loses the unflushed part, which lowers the mark a little. */
const FLUSH_EVERY = 1000

/** The number takes this many characters, so that a write always replaces the former number whole. */
const LENGTH = 20

/**
 * A file beside the database with a lower bound of the number of entries ever stored in it. A database with fewer has lost
 * entries (X8.n). Several processes may raise the same mark.
 */
export class HighWaterMark {
  readonly #file: number
  #flushedAt = Number.NEGATIVE_INFINITY
  #flushing = false
  #closed = false

  /** @throws Error when the file cannot be opened or created */
  constructor(path: string) {
    this.#file = openSync(path, existsSync(path) ? 'r+' : 'w+', 0o600)
  }

  /** @param entries number of entries that are certainly on disk */
  raise(entries: number): void {
    try {
      if (this.#closed || entries <= numberIn(this.#read())) return
      writeSync(this.#file, `${entries}\n`.padStart(LENGTH), 0)
      this.#flush()
    } catch {
      // A mark that is too low is harmless, and the entries are stored.
    }
  }

  close(): void {
    if (this.#closed) return
    this.#closed = true
    fdatasyncSync(this.#file)
    // An open flush still uses the file.
    if (!this.#flushing) closeSync(this.#file)
  }

  #read(): string {
    const bytes = Buffer.alloc(LENGTH)
    return bytes.toString('latin1', 0, readSync(this.#file, bytes, 0, LENGTH, 0))
  }

  #flush(): void {
    if (this.#flushing || performance.now() - this.#flushedAt < FLUSH_EVERY) return
    this.#flushing = true
    this.#flushedAt = performance.now()
    fdatasync(this.#file, () => {
      this.#flushing = false
      if (this.#closed) closeSync(this.#file)
    })
  }
}

/** The number in the file; 0 when there is no file, or no number in it. */
export function highWaterIn(path: string): number {
  return existsSync(path) ? numberIn(readFileSync(path, 'latin1')) : 0
}

const numberIn = (text: string): number => (/^ *\d{1,15}\n$/.test(text) ? Number(text) : 0)
