import type { Clock } from '../ports/clock.ts'

/** How many sends Teams takes of a bot in one chat, over how long (teams.md "Limits"). */
const WINDOWS: readonly { readonly sends: number; readonly ms: number }[] = [
  { sends: 7, ms: 1_000 },
  { sends: 8, ms: 2_000 },
  { sends: 60, ms: 30_000 },
  { sends: 1_800, ms: 3_600_000 },
]
const LONGEST = 3_600_000
const CHATS = 1_000

/** Gives out moments at which a message may be sent in a chat, so that Teams need not say that it is too much. */
export class Pace {
  readonly #clock: Clock
  /** Moments given out, in order, by chat. */
  readonly #given = new Map<string, number[]>()

  constructor(clock: Clock) {
    this.#clock = clock
  }

  /** @returns how long to wait before sending, ms; the moment is taken */
  take(chatId: string): number {
    const now = this.#clock.now()
    const given = (this.#given.get(chatId) ?? []).filter((at) => at > now - LONGEST)
    let at = Math.max(now, given.at(-1) ?? now)
    for (const { sends, ms } of WINDOWS) {
      const first = given.at(-sends)
      if (first !== undefined) at = Math.max(at, first + ms)
    }
    given.push(at)
    this.#given.set(chatId, given)
    if (this.#given.size > CHATS) this.#forget(now)
    return at - now
  }

  #forget(now: number): void {
    for (const [chatId, given] of this.#given) {
      if ((given.at(-1) ?? 0) <= now - LONGEST) this.#given.delete(chatId)
    }
  }
}
