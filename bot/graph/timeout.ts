import { AppError } from '../errors/appError.ts'
import { withTimeout } from '../util/timeout.ts'

/** Timeout of one request to Microsoft, ms: a person waits for it while typing a name. */
export const GRAPH_TIMEOUT = 3_000

/** @throws AppError `people-unreachable` after `ms` */
export const withGraphTimeout = <T>(ms: number, work: Promise<T>): Promise<T> =>
  withTimeout(ms, work, () => new AppError('people-unreachable'))
