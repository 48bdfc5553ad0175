import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Entry } from '../ports/journal.ts'

/**
 * A backup is text: a head, one line per entry, and an end that counts them. Each line carries a hash over itself and
 * the line before it, so that a file that was cut off or altered is recognised, with the line.
 */
export const FORMAT = 'lob-portret-journal'

const seal = z.string().length(64)
const head = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(1),
  made: z.string(),
  hash: seal,
})
const body = z.strictObject({
  entry: z.strictObject({
    stream: z.string().min(1),
    seq: z.int().min(1),
    entryId: z.string().min(1),
    // What stands in an act is the domain's; the hash says that it is what was written.
    acts: z.array(z.custom<Entry['acts'][number]>((act) => typeof act === 'object' && act !== null)),
  }),
  hash: seal,
})
const end = z.strictObject({ end: z.int().min(0), hash: seal })

/** Why a backup cannot be restored; nothing was. */
export class BackupRefused extends Error {
  constructor(line: number, reason: string) {
    super(`Regel ${line}: ${reason} Er is niets teruggezet.`)
    this.name = 'BackupRefused'
  }
}

/** Writes the lines of a backup, one after another. */
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
    this.#hash = sealOf(this.#hash, fields)
    return `${JSON.stringify({ ...fields, hash: this.#hash })}\n`
  }
}

/** Reads the lines of a backup in order; `whole` says whether the end was seen. */
export class LineReader {
  #line = 0
  #hash = ''
  #entries = 0
  whole = false

  get line(): number {
    return this.#line
  }

  /** @returns the entry on this line, if it holds one @throws BackupRefused */
  read(text: string): Entry | null {
    this.#line += 1
    if (this.whole) throw new BackupRefused(this.#line, 'Na het einde staat nog iets.')
    const fields = this.#parse(text)
    if (this.#line === 1) {
      if (!head.safeParse(fields).success)
        throw new BackupRefused(1, 'Dit is geen reservekopie van deze app.')
      return null
    }
    const finish = end.safeParse(fields)
    if (finish.success) {
      if (finish.data.end !== this.#entries) throw new BackupRefused(this.#line, 'Er ontbreken regels.')
      this.whole = true
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
    const { hash, ...sealed } = fields
    this.#hash = sealOf(this.#hash, sealed)
    if (hash !== this.#hash)
      throw new BackupRefused(this.#line, 'De regel is veranderd, of er ontbreekt er een.')
    return fields
  }
}

const sealOf = (former: string, fields: object): string =>
  createHash('sha256').update(former).update(JSON.stringify(fields)).digest('hex')
