import { withTimeout } from '../util/timeout.ts'

/** A person waits for this call, so its timeout is short, ms. */
const TIMEOUT = 3_000

/** Limits how long to wait for the members of a chat. @throws Error on timeout */
export const withTeamsTimeout = <T>(work: Promise<T>): Promise<T> =>
  withTimeout(TIMEOUT, work, () => new Error('Teams did not send the members of a chat in time'))
