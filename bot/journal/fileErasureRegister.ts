import { open, readFile } from 'node:fs/promises'
import { type ErasureRecord, type ErasureRegister, parseErasure } from '../ports/erasureRegister.ts'

/** The erasure register in a file beside the database, one JSON record per line. */
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
        // Starts with a line break: a power failure may have cut off the previous line.
        await file.write(`\n${JSON.stringify(record)}\n`)
        await file.sync()
      } finally {
        await file.close()
      }
    },
    close: async () => undefined,
  }
}

/** A line that was cut off belongs to an erasure that had not started, so it is skipped. */
function recordIn(line: string): ErasureRecord[] {
  const record = parseErasure(line)
  return record === null ? [] : [record]
}
