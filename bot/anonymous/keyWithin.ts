import { AppError } from '../errors/appError.ts'
import type { AnonymousKeys } from '../ports/anonymousKeys.ts'
import { JournalFailed } from '../ports/journal.ts'
import { withTimeout } from '../util/timeout.ts'

/**
 * The key of a sitting, for somebody who waits. Nothing has been stored when it cannot be had.
 * @throws AppError `store-failed`, or `busy` after `patience` ms
 */
export async function keyWithin(keys: AnonymousKeys, sitting: string, patience: number): Promise<Uint8Array> {
  try {
    return await withTimeout(patience, keys.get(sitting), () => new AppError('busy'))
  } catch (error) {
    throw error instanceof JournalFailed ? new AppError('store-failed') : error
  }
}
