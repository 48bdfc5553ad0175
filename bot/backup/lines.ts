import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Entry } from '../ports/journal.ts'

/**
 * A backup is a text file: a head, one line per entry, and an end with their number. Each line has a hash over itself and
 * the hash of the previous line, so that a cut or altered file is refused with the line number.
 */
export const FORMAT = 'lob-portret-journal'

const lineHash = z.string().length(64)
const head = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(1),
  made: z.string(),
  hash: lineHash,
})
const body = z.strictObject({
  entry: z.strictObject({
    stream: z.string().min(1),
    seq: z.int().min(1),
    entryId: z.string().min(1),
    // The content of acts is not checked here: the hash proves that it is what was written.
    acts: z.array(z.custom<Entry['acts'][number]>((act) => typeof act === 'object' && act !== null)),
  }),
  hash: lineHash,
})
const end = z.strictObject({ end: z.int().min(0), hash: lineHash })

/** Why a backup cannot be restored: a Dutch sentence with the line. Nothing was restored. */
export class BackupRefused extends Error {
  constructor(line: number, reason: string) {
    super(`Regel ${line}: ${reason} Er is niets teruggezet.`)
    this.name = 'BackupRefused'
  }
}

/** Makes the lines of a backup, in order. */
export class LineWriter {
  #hash = ''
  #entries = 0

  head(made: Date): string {
    return this.#line({ format: FORMAT, version: 1, made: made.toISOString() })
  }

  entry({ stream, seq, entryId, acts }: Entry): string {
    this.#entries += 1
    return this.#line({ entry: { stream, seq, entryId, acts } })
  }

  end(): string {
    return this.#line({ end: this.#entries })
  }

  #line(fields: object): string {
    this.#hash = hashOf(this.#hash, fields)
    return `${JSON.stringify({ ...fields, hash: this.#hash })}\n`
  }
}

/** Reads the lines of a backup, in order. */
export class LineReader {
  #line = 0
  #hash = ''
  #entries = 0
  /** Whether the end was read. */
  complete = false

  get line(): number {
    return this.#line
  }

  /** @returns the entry on this line; null for head and end @throws BackupRefused */
  read(text: string): Entry | null {
    this.#line += 1
    if (this.complete) throw new BackupRefused(this.#line, 'Na het einde staat nog iets.')
    const fields = this.#parse(text)
    if (this.#line === 1) {
      if (!head.safeParse(fields).success)
        throw new BackupRefused(1, 'Dit is geen reservekopie van deze app.')
      return null
    }
    const finish = end.safeParse(fields)
    if (finish.success) {
      if (finish.data.end !== this.#entries) throw new BackupRefused(this.#line, 'Er ontbreken regels.')
      this.complete = true
      return null
    }
    const checked = body.safeParse(fields)
    if (!checked.success) throw new BackupRefused(this.#line, 'Hier staat niet wat er hoort te staan.')
    this.#entries += 1
    return checked.data.entry
  }

  #parse(text: string): object {
    let fields: unknown
    try {
      fields = JSON.parse(text)
    } catch {
      throw new BackupRefused(this.#line, 'De regel is afgebroken of beschadigd.')
    }
    if (typeof fields !== 'object' || fields === null || !('hash' in fields)) {
      throw new BackupRefused(this.#line, 'Dit is geen reservekopie van deze app.')
    }
    const { hash, ...content } = fields
    this.#hash = hashOf(this.#hash, content)
    if (hash !== this.#hash)
      throw new BackupRefused(this.#line, 'De regel is veranderd, of er ontbreekt er een.')
    return fields
  }
}

const hashOf = (previous: string, fields: object): string =>
  createHash('sha256').update(previous).update(JSON.stringify(fields)).digest('hex')
