import { AppError } from '../errors.ts'

/** Microsoft is waited for no longer than this, ms: somebody is typing a name meanwhile. */
export const PATIENCE = 3_000

/** @throws AppError `people-unreachable` when it takes longer */
export function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const enough = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new AppError('people-unreachable')), ms)
  })
  return Promise.race([work, enough]).finally(() => clearTimeout(timer))
}
