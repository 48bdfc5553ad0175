import type { Clock } from '../../ports/clock.ts'
import { type SendLimit, SendSchedule } from './sendSchedule.ts'

/**
 * How much longer each window is kept than Teams says: messages that leave evenly can arrive closer together, because calls
 * take different times, ms.
 */
const ARRIVAL = 300

/** What Teams accepts from one bot in one chat (Microsoft, "Optimize your bot with rate limiting"). */
const PER_CHAT: readonly SendLimit[] = [
  { sends: 7, ms: 1_000 },
  { sends: 8, ms: 2_000 },
  { sends: 60, ms: 30_000 },
  { sends: 1_800, ms: 3_600_000 },
]
/** What Teams accepts from one app in all chats of one tenant together. */
const PER_TENANT: readonly SendLimit[] = [{ sends: 50, ms: 1_000 }]

const withMargin = (limits: readonly SendLimit[]): SendLimit[] =>
  limits.map(({ sends, ms }) => ({ sends, ms: ms + ARRIVAL }))
const CHAT_LIMITS = withMargin(PER_CHAT)
const TENANT_LIMITS = withMargin(PER_TENANT)
/** Don't evict idle chats until more than this many are known. */
const CHATS = 1_000

/**
 * Decides when each message may be sent, so that the bot stays below Teams' rate limits per chat and per tenant and a
 * chat keeps its order. Instances share each limit equally; see "How often we may speak" in the README.
 */
export class Pace {
  readonly #clock: Clock
  readonly #instances: () => number
  readonly #chats = new Map<string, SendSchedule>()
  readonly #tenants = new Map<string, SendSchedule>()

  /** @param instances how many instances of the server send now, this one included (X8.s) */
  constructor(clock: Clock, instances: () => number = () => 1) {
    this.#clock = clock
    this.#instances = instances
  }

  /** Reserves the next free time. @returns how long to wait before sending, ms */
  take(chatId: string, tenantId: string): number {
    const now = this.#clock.now()
    const chat = scheduleOf(this.#chats, chatId, CHAT_LIMITS)
    const tenant = scheduleOf(this.#tenants, tenantId, TENANT_LIMITS)
    chat.evict(now)
    tenant.evict(now)
    const instances = this.#instances()
    let at = chat.earliest(Math.max(now, chat.last ?? now), instances)
    // Alternate until a time fits both schedules.
    for (let next = tenant.earliest(at, instances); next !== at; next = tenant.earliest(at, instances))
      at = chat.earliest(next, instances)
    chat.take(at)
    tenant.take(at)
    if (this.#chats.size > CHATS) this.#evictIdle(now)
    return at - now
  }

  #evictIdle(now: number): void {
    for (const known of [this.#chats, this.#tenants]) {
      for (const [id, schedule] of known) {
        schedule.evict(now)
        if (schedule.last === null) known.delete(id)
      }
    }
  }
}

function scheduleOf(
  known: Map<string, SendSchedule>,
  id: string,
  limits: readonly SendLimit[],
): SendSchedule {
  const schedule = known.get(id) ?? new SendSchedule(limits)
  known.set(id, schedule)
  return schedule
}
