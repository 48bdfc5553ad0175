import type { IncomingActivity } from './incomingActivity.ts'

const REMEMBERED = 500

/**
 * Messages that came in lately, so that a second delivery is not answered a second time. Only what is said depends
 * on it: what is stored is kept from doubling by its request id (spec G5).
 */
export class RecentMessages {
  readonly #ids = new Set<string>()

  /** Whether this one was here before; from now on it was. */
  isRepeat({ chatId, activityId }: IncomingActivity): boolean {
    if (activityId === null) return false
    const id = `${chatId} ${activityId}`
    if (this.#ids.has(id)) return true
    this.#ids.add(id)
    if (this.#ids.size > REMEMBERED) {
      const oldest = this.#ids.values().next()
      if (!oldest.done) this.#ids.delete(oldest.value)
    }
    return false
  }
}
