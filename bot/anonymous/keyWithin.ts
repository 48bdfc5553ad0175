import { AppError } from '../errors/appError.ts'
import type { AnonymousKeys } from '../ports/anonymousKeys.ts'
import { JournalFailed } from '../ports/journal.ts'
import { withTimeout } from '../util/timeout.ts'

/**
 * The key of a sitting, for a waiting caller. When it is unavailable, nothing has been stored (G15.i).
 * @throws AppError `store-failed`, or `busy` after `patience` ms
 */
export async function keyWithin(keys: AnonymousKeys, sitting: string, patience: number): Promise<Uint8Array> {
  try {
    return await withTimeout(patience, keys.get(sitting), () => new AppError('busy'))
  } catch (error) {
    throw error instanceof JournalFailed ? new AppError('store-failed') : error
  }
}
