import { AppError } from '../errors.ts'
import { within as withinTime } from '../within.ts'

/** @throws AppError `unsure` when it takes longer; the work itself goes on */
export const within = <T>(ms: number, work: Promise<T>): Promise<T> =>
  withinTime(ms, work, () => new AppError('unsure'))
