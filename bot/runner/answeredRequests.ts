import { createHash } from 'node:crypto'

/** Where the act of an answered request is stored. */
export interface AnsweredRequest {
  seq: number
  /** `at` of its act. */
  at: number
}

/** Answered requests as a snapshot stores them, oldest first. */
export type AnsweredRequestList = [key: string, seq: number, at: number][]

/** Requests are remembered for this long, ms: longer than the 14 days that a device keeps unsent words (G5.o). */
export const REMEMBERED_MS = 21 * 24 * 60 * 60_000

/** This many are remembered however old they are. */
const AT_LEAST = 1000

/** @param by see `actorOf`: two people may use the same request id */
export const requestKey = (by: string, requestId: string): string => `${by}\n${requestId}`

/** Hash of an action and its input as it was sent; the order of fields does not matter. */
export function hashOfRequest(action: string, input: unknown): string {
  const json = JSON.stringify([action, input], (_key, value: unknown) => sorted(value))
  return createHash('sha256').update(json).digest('base64url').slice(0, 22)
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
}

/**
 * The requests of a stream that were answered, so that a repeated request is answered the same and stored once (G5.a).
 * Only their places are kept: the answer is computed again from the journal. Rebuilt together with the state.
 */
export class AnsweredRequests {
  readonly #byKey: Map<string, AnsweredRequest>

  constructor(former: AnsweredRequestList = []) {
    this.#byKey = new Map(former.map(([key, seq, at]) => [key, { seq, at }]))
  }

  dump(): AnsweredRequestList {
    return [...this.#byKey].map(([key, { seq, at }]) => [key, seq, at])
  }

  /** @param key see `requestKey` */
  get(key: string): AnsweredRequest | undefined {
    return this.#byKey.get(key)
  }

  add(key: string, answered: AnsweredRequest): void {
    this.#byKey.set(key, answered)
    // The time of the newest act counts, not the clock: every instance then remembers the same requests.
    for (const [oldest, { at }] of this.#byKey) {
      if (this.#byKey.size <= AT_LEAST || at >= answered.at - REMEMBERED_MS) return
      this.#byKey.delete(oldest)
    }
  }
}
