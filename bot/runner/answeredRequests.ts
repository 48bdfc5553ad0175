/** What was answered to a request. */
export interface AnsweredRequest {
  seq: number
  result: object
}

/** AnsweredRequests remembered per stream (house.md "Once"). */
const REMEMBERED = 1000

/**
 * The last requests of a stream by person and request id, so that the same one twice happens once. Kept beside the
 * state and rebuilt with it from the journal.
 */
export class AnsweredRequests {
  readonly #byKey = new Map<string, AnsweredRequest>()

  constructor(former: AnsweredRequestList = []) {
    for (const [key, remembered] of former) this.#byKey.set(key, remembered)
  }

  /** All of them, oldest first. */
  dump(): AnsweredRequestList {
    return [...this.#byKey]
  }

  get(by: string, requestId: string): AnsweredRequest | undefined {
    return this.#byKey.get(key(by, requestId))
  }

  add(by: string, requestId: string, remembered: AnsweredRequest): void {
    this.#byKey.set(key(by, requestId), remembered)
    if (this.#byKey.size <= REMEMBERED) return
    const oldest = this.#byKey.keys().next()
    if (!oldest.done) this.#byKey.delete(oldest.value)
  }
}

/** What a snapshot keeps of them. */
export type AnsweredRequestList = [key: string, remembered: AnsweredRequest][]

export const requestKey = (by: string, requestId: string): string => `${by}\n${requestId}`
const key = requestKey
