import { UnknownEvent } from '../domain/stream.ts'
import { AppError } from '../errors/appError.ts'
import { JournalFailed } from '../ports/journal.ts'

/** Turns what the journal or the fold throws into what a person may read. */
export function toAppError(error: unknown): unknown {
  if (error instanceof UnknownEvent) return new AppError('newer-release')
  if (error instanceof JournalFailed) return new AppError('store-failed')
  return error
}
