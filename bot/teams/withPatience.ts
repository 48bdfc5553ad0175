import { AppError } from '../errors/appError.ts'
import { withTimeout } from '../util/timeout.ts'

/** @throws AppError `unsure` when it takes longer; the work itself goes on */
export const withPatience = <T>(ms: number, work: Promise<T>): Promise<T> =>
  withTimeout(ms, work, () => new AppError('unsure'))
