import type { IncomingActivity } from './incomingActivity.ts'

const REMEMBERED = 500

/**
 * The latest messages received by this process, so that a redelivered one gets no second reply. Only replies depend on it;
 * storing is idempotent by request id (G5.a).
 */
export class RecentMessages {
  readonly #ids = new Set<string>()

  /** Whether this message was received before. Remembers it. */
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
