import { AppError } from '../errors.ts'

/** @throws AppError `unsure` when it takes longer; the work itself goes on */
export function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const enough = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new AppError('unsure')), ms)
  })
  return Promise.race([work, enough]).finally(() => clearTimeout(timer))
}
