import { open, readFile } from 'node:fs/promises'
import { type ErasureRecord, type ErasureRegister, erasureIn } from '../ports/erasureRegister.ts'

/** The register of erasures in a file of its own, a line each, beside the database. */
export function openErasureFile(path: string): ErasureRegister {
  async function all(): Promise<ErasureRecord[]> {
    const text = await readFile(path, 'utf8').catch((error) => {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return ''
      throw error
    })
    const byId = new Map(
      text
        .split('\n')
        .flatMap(recordIn)
        .map((record) => [record.erasureId, record]),
    )
    return [...byId.values()]
  }
  return {
    all,
    async add(record) {
      if ((await all()).some(({ erasureId }) => erasureId === record.erasureId)) return
      const file = await open(path, 'a', 0o600)
      try {
        // Begins on a line of its own: a former one may have been cut off by a power failure.
        await file.write(`\n${JSON.stringify(record)}\n`)
        await file.sync()
      } finally {
        await file.close()
      }
    },
    close: async () => undefined,
  }
}

/** A line that was cut off is of an erasure that had not begun. */
function recordIn(line: string): ErasureRecord[] {
  const record = erasureIn(line)
  return record === null ? [] : [record]
}
