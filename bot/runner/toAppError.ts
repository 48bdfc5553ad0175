import { UnknownEvent } from '../domain/stream.ts'
import { AppError } from '../errors/appError.ts'
import { JournalFailed } from '../ports/journal.ts'

/** Maps errors of the journal and the fold to errors that people can read; others stay as they are. */
export function toAppError(error: unknown): unknown {
  if (error instanceof UnknownEvent) return new AppError('newer-release')
  if (error instanceof JournalFailed) return new AppError('store-failed')
  return error
}
