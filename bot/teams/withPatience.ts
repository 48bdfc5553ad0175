import { AppError } from '../errors/appError.ts'
import { withTimeout } from '../util/timeout.ts'

/** Waits at most `ms` for work that may store something. @throws AppError `unsure` on timeout; the work continues */
export const withPatience = <T>(ms: number, work: Promise<T>): Promise<T> =>
  withTimeout(ms, work, () => new AppError('unsure'))
