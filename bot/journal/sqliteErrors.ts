/** Primary result codes. @see https://sqlite.org/rescode.html */
export const SQLITE_BUSY = 5
export const SQLITE_FULL = 13

/** The primary result code of an error of SQLite; null for another error. */
export const resultCodeOf = (error: unknown): number | null =>
  error instanceof Error && 'errcode' in error ? Number(error.errcode) & 0xff : null
