/**
 * What `work` gives, or what `late` says when that takes longer than so many ms; the work itself goes on.
 * @throws what `late` makes
 */
export function within<T>(ms: number, work: Promise<T>, late: () => Error): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const enough = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(late()), ms)
  })
  return Promise.race([work, enough]).finally(() => clearTimeout(timer))
}
