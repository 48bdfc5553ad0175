/** What a request was answered with. */
export interface AnsweredRequest {
  seq: number
  result: object
}

/** Answered requests as a snapshot stores them, oldest first. */
export type AnsweredRequestList = [key: string, answered: AnsweredRequest][]

/** Requests remembered per stream; a later repeat must be recognised from state, by the ids that the client made. */
const CAPACITY = 1000

/** @param by see `actorOf`: two people may use the same request id */
export const requestKey = (by: string, requestId: string): string => `${by}\n${requestId}`

/**
 * The last requests of a stream and their answers, so that a repeated request is answered the same and stored once
 * (G5.a). Rebuilt from the journal together with the state.
 */
export class AnsweredRequests {
  readonly #byKey: Map<string, AnsweredRequest>

  constructor(former: AnsweredRequestList = []) {
    this.#byKey = new Map(former)
  }

  dump(): AnsweredRequestList {
    return [...this.#byKey]
  }

  /** @param key see `requestKey` */
  get(key: string): AnsweredRequest | undefined {
    return this.#byKey.get(key)
  }

  add(key: string, answered: AnsweredRequest): void {
    this.#byKey.set(key, answered)
    if (this.#byKey.size <= CAPACITY) return
    const oldest = this.#byKey.keys().next()
    if (!oldest.done) this.#byKey.delete(oldest.value)
  }
}
