import { UnknownEvent } from '../domain/stream.ts'
import { AppError } from '../errors/appError.ts'
import { JournalDamaged, JournalFailed, JournalUnknown } from '../ports/journal.ts'

/**
 * Maps errors of the journal and the fold to errors that people can read; others stay as they are.
 * @param failed code when the journal failed: an act was not stored, or a read was not answered
 */
export function toAppError(error: unknown, failed: 'store-failed' | 'read-failed'): unknown {
  if (error instanceof UnknownEvent) return new AppError('newer-release')
  if (error instanceof JournalDamaged) return new AppError('stream-damaged')
  if (error instanceof JournalUnknown) return new AppError('unsure')
  if (error instanceof JournalFailed) return new AppError(failed)
  return error
}
