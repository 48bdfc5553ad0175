import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import { KEPT_FOR, type OutboxItem } from './outboxItem.ts'

/** Where the outbox of one account keeps its unconfirmed items. */
export interface OutboxStore {
  /** False when items live only as long as the page. */
  readonly durable: boolean
  /** In the order in which they were added, by any tab of this account. */
  all(): Promise<OutboxItem[]>
  /** Adds an item at the end, or replaces the one with the same request id in its place. */
  put(item: OutboxItem): Promise<void>
  remove(requestId: string): Promise<void>
  /** Deletes items that are too old, of every account. Returns how many of this account were deleted. */
  expire(now: number): Promise<number>
  /** Takes or renews a lease, where the browser has no Web Locks. False while another holder has it. */
  lease(name: string, holder: string, now: number, until: number): Promise<boolean>
  release(name: string, holder: string): Promise<void>
}

interface Stored {
  position?: number
  account: string
  requestId: string
  at: number
  item: OutboxItem
}

interface Schema extends DBSchema {
  items: {
    key: number
    value: Stored
    indexes: { account: string; request: [account: string, requestId: string]; at: number }
  }
  leases: { key: string; value: { name: string; holder: string; until: number } }
}

const NAME = 'lob-portret'
const VERSION = 1

/** @throws when the browser does not let this page store anything */
export async function openDatabase(name: string = NAME): Promise<IDBPDatabase<Schema>> {
  const db = await openDB<Schema>(name, VERSION, {
    upgrade(fresh) {
      const items = fresh.createObjectStore('items', { keyPath: 'position', autoIncrement: true })
      items.createIndex('account', 'account')
      items.createIndex('request', ['account', 'requestId'], { unique: true })
      items.createIndex('at', 'at')
      fresh.createObjectStore('leases', { keyPath: 'name' })
    },
    // A newer version of the app in another tab must not wait for this one.
    blocking: () => db.close(),
  })
  return db
}

/** Keeps the items of one account in IndexedDB. `account` is the key of tenant and person. */
export function databaseStore(db: IDBPDatabase<Schema>, account: string): OutboxStore {
  return {
    durable: true,
    async all() {
      const found = await db.getAllFromIndex('items', 'account', account)
      return found.sort((a, b) => (a.position ?? 0) - (b.position ?? 0)).map(({ item }) => item)
    },
    async put(item) {
      const { requestId, at } = item
      const tx = db.transaction('items', 'readwrite', { durability: 'strict' })
      const position = await tx.store.index('request').getKey([account, requestId])
      await tx.store.put({ ...(position !== undefined && { position }), account, requestId, at, item })
      await tx.done
    },
    async remove(requestId) {
      const tx = db.transaction('items', 'readwrite')
      const position = await tx.store.index('request').getKey([account, requestId])
      if (position !== undefined) await tx.store.delete(position)
      await tx.done
    },
    async expire(now) {
      const tx = db.transaction('items', 'readwrite')
      let own = 0
      for await (const cursor of tx.store.index('at').iterate()) {
        if (cursor.value.at > now - KEPT_FOR) break
        if (cursor.value.account === account) own += 1
        await cursor.delete()
      }
      await tx.done
      return own
    },
    async lease(name, holder, now, until) {
      const tx = db.transaction('leases', 'readwrite')
      const held = await tx.store.get(name)
      const free = held === undefined || held.holder === holder || held.until <= now
      if (free) await tx.store.put({ name, holder, until })
      await tx.done
      return free
    },
    async release(name, holder) {
      const tx = db.transaction('leases', 'readwrite')
      if ((await tx.store.get(name))?.holder === holder) await tx.store.delete(name)
      await tx.done
    },
  }
}

/** Keeps items for as long as the page lives, where the device stores nothing. */
export function memoryStore(): OutboxStore {
  const items = new Map<string, OutboxItem>()
  return {
    durable: false,
    all: async () => [...items.values()],
    put: async (item) => void items.set(item.requestId, item),
    remove: async (requestId) => void items.delete(requestId),
    expire: async () => 0,
    lease: async () => true,
    release: async () => undefined,
  }
}
