import { AppError } from '../errors.ts'
import type { AnonymousKeys } from '../ports/anonymousKeys.ts'
import { JournalFailed } from '../ports/journal.ts'

/**
 * The key of a sitting, for somebody who waits. Nothing has been stored when it cannot be had.
 * @throws AppError `store-failed`, or `busy` after `patience` ms
 */
export async function keyWithin(keys: AnonymousKeys, sitting: string, patience: number): Promise<Uint8Array> {
  let timer: NodeJS.Timeout | undefined
  const enough = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new AppError('busy')), patience)
  })
  try {
    return await Promise.race([keys.get(sitting), enough])
  } catch (error) {
    throw error instanceof JournalFailed ? new AppError('store-failed') : error
  } finally {
    clearTimeout(timer)
  }
}
