/** How long somebody waits for what Teams says of a chat, ms. */
const PATIENCE = 3_000

/** @throws Error when Teams takes too long */
export async function soon<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const enough = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('Teams took too long to say who is in a chat')), PATIENCE)
  })
  return Promise.race([work, enough]).finally(() => clearTimeout(timer))
}
