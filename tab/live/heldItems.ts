import type { TextStorage } from './drafts.ts'
import { KEPT_FOR, type OutboxItem } from './outboxItem.ts'

/** Items of one account that are not in the database yet: it stores a moment after the person pressed Enter. */
export interface HeldItems {
  /** Stores an item at once, so that it survives when the page is dropped right now. */
  put(item: OutboxItem): void
  remove(requestId: string): void
  /** In the order in which they were added. Items of every account that are too old are deleted. */
  all(now: number | null): OutboxItem[]
}

interface Held {
  /** Order of items that were added in the same millisecond. */
  nr: number
  item: OutboxItem
}

const ROOT = 'lob-held'

/**
 * Keeps items in `localStorage`, which is written synchronously.
 * @param storage called at every use, because a browser may let the very property throw
 * @param account key of who the items are of; null keeps nothing
 */
export function createHeldItems(storage: () => TextStorage, account: () => string | null): HeldItems {
  let nr = 0
  const keyOf = (requestId: string): string => `${ROOT}/${account()}/${requestId}`
  const attempt = <T>(work: () => T, otherwise: T): T => {
    try {
      return work()
    } catch {
      return otherwise
    }
  }
  const read = (key: string): Held | null =>
    attempt(() => {
      const held: Held = JSON.parse(storage().getItem(key) ?? '')
      return typeof held.item.requestId === 'string' ? held : null
    }, null)
  return {
    put(item) {
      if (account() === null || item.pageOnly) return
      const held: Held = { nr: nr++, item }
      attempt(() => storage().setItem(keyOf(item.requestId), JSON.stringify(held)), undefined)
    },
    remove: (requestId) => attempt(() => storage().removeItem(keyOf(requestId)), undefined),
    all(now) {
      const keys = attempt(() => {
        const from = storage()
        return Array.from({ length: from.length }, (_, index) => from.key(index) ?? '')
      }, [])
      const found: Held[] = []
      for (const key of keys.filter((one) => one.startsWith(`${ROOT}/`))) {
        const held = read(key)
        if (held === null || (now !== null && held.item.at < now - KEPT_FOR))
          attempt(() => storage().removeItem(key), undefined)
        else if (account() !== null && key === keyOf(held.item.requestId)) found.push(held)
      }
      return found.sort((a, b) => a.item.at - b.item.at || a.nr - b.nr).map(({ item }) => item)
    },
  }
}
