import { AppError } from '../errors/appError.ts'
import { withTimeout } from '../util/timeout.ts'

/** Microsoft is waited for no longer than this, ms: somebody is typing a name meanwhile. */
export const PATIENCE = 3_000

/** @throws AppError `people-unreachable` when it takes longer */
export const within = <T>(ms: number, work: Promise<T>): Promise<T> =>
  withTimeout(ms, work, () => new AppError('people-unreachable'))
