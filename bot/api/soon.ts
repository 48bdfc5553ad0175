import { withTimeout } from '../util/timeout.ts'

/** How long somebody waits for what Teams says of a chat, ms. */
const PATIENCE = 3_000

/** @throws Error when Teams takes too long */
export const soon = <T>(work: Promise<T>): Promise<T> =>
  withTimeout(PATIENCE, work, () => new Error('Teams took too long to say who is in a chat'))
