import type { Clock } from '../../ports/clock.ts'
import { Moments } from './sendSchedule.ts'

/** How many sends Teams takes of a bot in one chat, over how long (teams.md "Limits"). */
const IN_A_CHAT = [
  { sends: 7, ms: 1_000 },
  { sends: 8, ms: 2_000 },
  { sends: 60, ms: 30_000 },
  { sends: 1_800, ms: 3_600_000 },
]
/** And in all chats of one school together. */
const IN_A_TENANT = [{ sends: 50, ms: 1_000 }]
const CHATS = 1_000

/**
 * Gives out moments at which a message may be sent, so that Teams need not say that it is too much: to the chat, in the
 * order asked, and to its school. Other instances are not known here; see `bot/teams/README.md`.
 */
export class Pace {
  readonly #clock: Clock
  readonly #chats = new Map<string, Moments>()
  readonly #tenants = new Map<string, Moments>()

  constructor(clock: Clock) {
    this.#clock = clock
  }

  /** @returns how long to wait before sending, ms; the moment is taken */
  take(chatId: string, tenantId: string): number {
    const now = this.#clock.now()
    const chat = momentsOf(this.#chats, chatId, IN_A_CHAT)
    const tenant = momentsOf(this.#tenants, tenantId, IN_A_TENANT)
    chat.forget(now)
    tenant.forget(now)
    let at = chat.earliest(Math.max(now, chat.last ?? now))
    // Either may ask to wait longer than the other had in mind.
    for (let next = tenant.earliest(at); next !== at; next = tenant.earliest(at)) at = chat.earliest(next)
    chat.take(at)
    tenant.take(at)
    if (this.#chats.size > CHATS) this.#forget(now)
    return at - now
  }

  #forget(now: number): void {
    for (const known of [this.#chats, this.#tenants]) {
      for (const [id, moments] of known) {
        moments.forget(now)
        if (moments.last === null) known.delete(id)
      }
    }
  }
}

function momentsOf(
  known: Map<string, Moments>,
  id: string,
  windows: ConstructorParameters<typeof Moments>[0],
): Moments {
  const moments = known.get(id) ?? new Moments(windows)
  known.set(id, moments)
  return moments
}
