// Long, because sending once, in order and over several tabs is one protocol, which is read best in one place.
import { type ApiError, asApiError } from './apiError.ts'
import type { HeldItems } from './heldItems.ts'
import { type OutboxError, type OutboxItem, type QueuedAct, rebased, supersedes } from './outboxItem.ts'
import type { OutboxStore } from './outboxStore.ts'
import { type RetryTools, retryDelay } from './retry.ts'
import type { SendLock } from './sendLock.ts'

export interface Sent {
  requestId: string
  /** Resolves when the item is stored on the device, or when it turned out that it cannot be. */
  stored: Promise<void>
}

/** Acts of this person that the server has not confirmed, or whose result the screens do not show yet. */
export interface Outbox {
  /** In order; the same array until something changes. */
  items(): readonly OutboxItem[]
  subscribe(notify: () => void): () => void
  /** False when waiting items live only as long as the page. */
  durable(): boolean
  /** How many items were deleted unsent because they were too old; 0 once the person has read so. */
  expired(): number
  dismissExpired(): void
  /** Shows the act at once, stores it, and sends it after the earlier ones of the same ronde. */
  add(ronde: string, act: QueuedAct): Sent
  /** Sends a refused item again. */
  retry(requestId: string): void
  /**
   * Resolves with the result of the server once it has this waiting item; never when it is refused, discarded, or replaced by
   * a newer one.
   */
  confirmed(requestId: string): Promise<unknown>
  /** Deletes an item that the server did not take. */
  discard(requestId: string): void
  /** The screens show the ronde as of `seq`: confirmed items up to there need not be shown any more. */
  shown(ronde: string, seq: number): void
}

/** Message between the tabs of one person. */
export type OutboxMessage =
  | { kind: 'changed' }
  | { kind: 'confirmed'; requestId: string; seq: number; result?: unknown }

export interface OutboxTools extends RetryTools {
  store: Promise<OutboxStore>
  held: HeldItems
  /** Sends one item under its request id; returns the entry of the ronde that holds it, and what the server said of it. */
  send(item: OutboxItem): Promise<{ seq: number; result?: unknown }>
  lock(store: OutboxStore): SendLock
  newRequestId(): string
  /** Now, epoch ms, by a clock to delete by: that of the device may be weeks ahead. Null when there is none. */
  trueTime(): Promise<number | null>
  /** Sends a message to the other tabs of this person. */
  publish(message: OutboxMessage): void
  /** Receives the messages of other tabs. */
  onMessage(receive: (message: OutboxMessage) => void): void
}

/** A confirmed item is shown at most this long while the change stream does not bring it, ms. */
const SHOWN_FOR = 60_000

/** Sending waits at most this long for the clock by which old items are deleted, ms. */
const SENDS_AFTER = 10_000

const storable = ({ code, message, requestId }: ApiError): OutboxError => ({ code, message, requestId })

/**
 * The outbox of one account. One attempt at a time per ronde, over all tabs of the person: a tab sends under a lock
 * that it holds for one attempt, and reads from the store which item is next.
 */
export function createOutbox(tools: OutboxTools): Outbox {
  let items: readonly OutboxItem[] = []
  let durable = true
  let expired = 0
  let store: OutboxStore | null = null
  let lock: SendLock | null = null
  /** Request ids of items that are not stored yet, or cannot be. */
  const unstored = new Set<string>()
  const draining = new Set<string>()
  const watchers = new Set<() => void>()
  /** Callbacks that wait for an item to be confirmed, by request id. */
  const awaited = new Map<string, ((result: unknown) => void)[]>()
  /** Request ids of items that this page added and never tried to send. */
  const untried = new Set<string>()

  const set = (changed: readonly OutboxItem[]): void => {
    items = changed
    for (const watcher of watchers) watcher()
  }
  const edit = (requestId: string, part: Partial<Pick<OutboxItem, 'state' | 'error' | 'seq'>>): void =>
    set(items.map((item) => (item.requestId === requestId ? { ...item, ...part } : item)))
  const drop = (requestId: string): void => set(items.filter((item) => item.requestId !== requestId))
  const find = (requestId: string): OutboxItem | undefined =>
    items.find((item) => item.requestId === requestId)
  const nextIn = (ronde: string): OutboxItem | undefined =>
    items.find((item) => item.ronde === ronde && item.state === 'waiting')

  async function open(): Promise<void> {
    store = await tools.store
    durable = store.durable
    await takeHeld(store)
    await reload()
    set(items)
    tools.onMessage((message) => {
      if (message.kind === 'confirmed') confirm(message.requestId, message.seq, message.result)
      void reload().then(drainAll)
    })
    void start(store)
  }
  const opened = open()

  /** Stores what a page was dropped with before the database had it. */
  async function takeHeld(into: OutboxStore): Promise<void> {
    for (const item of tools.held.all(null)) {
      if (unstored.has(item.requestId)) continue
      try {
        await into.put(item)
        if (into.durable) tools.held.remove(item.requestId)
      } catch {
        // It stays held, and a later page tries again.
      }
    }
  }

  /** Begins to send, after deleting what is too old. */
  async function start(from: OutboxStore): Promise<void> {
    await Promise.race([expire(from), tools.wait(SENDS_AFTER)])
    lock = tools.lock(from)
    drainAll()
  }

  async function expire(from: OutboxStore): Promise<void> {
    const now = await tools.trueTime()
    if (now === null) return
    tools.held.all(now)
    try {
      const count = await from.expire(now)
      await reload()
      expired = count
    } catch {
      durable = false
    }
    set([...items])
  }

  /** Reads the store again, because other tabs add, send and discard items as well. */
  async function reload(): Promise<void> {
    const stored = await store?.all().catch(() => null)
    if (!stored) return
    const known = new Map(items.map((item) => [item.requestId, item]))
    const taken = stored.map((item) => {
      const former = known.get(item.requestId)
      if (former?.state === 'confirmed') return former
      // Why sending failed is not stored for a waiting item.
      return former?.state === item.state ? { ...item, error: former.error } : item
    })
    const here = new Set(stored.map(({ requestId }) => requestId))
    const left = items.filter(
      ({ requestId, state }) => !here.has(requestId) && (state === 'confirmed' || unstored.has(requestId)),
    )
    const confirmed = left.filter(({ state }) => state === 'confirmed')
    const own = left.filter(({ state }) => state !== 'confirmed')
    set([...confirmed, ...taken, ...own])
  }

  /** Stores an item. When that fails it stays in memory, and `durable` turns false. */
  async function persist(item: OutboxItem): Promise<void> {
    unstored.add(item.requestId)
    if (item.pageOnly) return
    // Once storing failed, later items stay in memory too, because a stored one would come first.
    if (store?.durable && !durable) return
    try {
      await store?.put(item)
      unstored.delete(item.requestId)
      if (store?.durable) tools.held.remove(item.requestId)
    } catch {
      durable = false
    }
  }

  async function unpersist(requestId: string): Promise<void> {
    unstored.delete(requestId)
    tools.held.remove(requestId)
    // An item that stays behind is sent again under the same request id, which changes nothing.
    await store?.remove(requestId).catch(() => undefined)
  }

  function confirm(requestId: string, seq: number, result: unknown): void {
    if (find(requestId) === undefined) return
    for (const resolve of awaited.get(requestId) ?? []) resolve(result)
    awaited.delete(requestId)
    edit(requestId, { state: 'confirmed', error: null, seq })
    setTimeout(() => find(requestId)?.state === 'confirmed' && drop(requestId), SHOWN_FOR)
  }

  /** Bases what waits behind a stored item on what it became. Stored before that item goes: a crash must not part them. */
  async function rebase(stored: OutboxItem, result: unknown): Promise<void> {
    for (const item of items) {
      if (item.ronde !== stored.ronde || item.state !== 'waiting' || item.requestId === stored.requestId)
        continue
      const next = rebased(item, stored, result)
      if (next === item) continue
      set(items.map((one) => (one.requestId === next.requestId ? next : one)))
      await persist(next)
    }
  }

  /** Sends the first waiting item of a ronde. Returns what went wrong, or `empty` when nothing waits. */
  async function sendNext(ronde: string): Promise<ApiError | 'empty' | null> {
    await reload()
    const head = nextIn(ronde)
    if (head === undefined) return 'empty'
    const { requestId } = head
    untried.delete(requestId)
    try {
      const { seq, result } = await tools.send(head)
      await rebase(head, result)
      await unpersist(requestId)
      confirm(requestId, seq, result)
      // Texts that were added during the call.
      void rebase(head, result)
      set(
        items.map((item) =>
          item.ronde === ronde && item.state === 'waiting' ? { ...item, error: null } : item,
        ),
      )
      tools.publish({ kind: 'confirmed', requestId, seq, result })
      return null
    } catch (cause) {
      const error = asApiError(cause)
      if (error.transient) {
        // Everything behind it waits for the same reason.
        set(
          items.map((item) => (item.ronde === ronde && item.state === 'waiting' ? { ...item, error } : item)),
        )
      } else {
        await persist({ ...head, state: 'refused', error: storable(error) })
        edit(requestId, { state: 'refused', error })
        tools.publish({ kind: 'changed' })
      }
      return error
    }
  }

  async function drain(ronde: string): Promise<void> {
    if (lock === null || draining.has(ronde)) return
    draining.add(ronde)
    let failures = 0
    for (;;) {
      // Where the browser refuses the lock there is no other tab to wait for.
      const outcome = await lock(ronde, () => sendNext(ronde)).catch(() => sendNext(ronde))
      if (outcome === 'empty') break
      if (outcome?.transient) await tools.wait(retryDelay(failures++, tools.chance(), outcome.code))
      else failures = 0
    }
    draining.delete(ronde)
    // An item may have been added since the queue was found empty.
    if (nextIn(ronde) !== undefined) void drain(ronde)
  }

  function drainAll(): void {
    for (const ronde of new Set(items.filter(({ state }) => state === 'waiting').map((item) => item.ronde)))
      void drain(ronde)
  }

  return {
    items: () => items,
    subscribe(notify) {
      watchers.add(notify)
      return () => watchers.delete(notify)
    },
    durable: () => durable,
    expired: () => expired,
    dismissExpired() {
      expired = 0
      set([...items])
    },
    add(ronde, act) {
      const requestId = tools.newRequestId()
      const item: OutboxItem = {
        ...act,
        requestId,
        ronde,
        at: tools.now(),
        state: 'waiting',
        error: null,
        seq: null,
      }
      const replaced = items.filter(
        (one) => one.ronde === ronde && untried.has(one.requestId) && supersedes(act, one),
      )
      unstored.add(requestId)
      untried.add(requestId)
      tools.held.put(item)
      set([...items.filter((one) => !replaced.includes(one)), item])
      const stored = opened
        .then(() => persist(find(requestId) ?? item))
        .then(async () => {
          for (const one of replaced) await unpersist(one.requestId)
        })
      void stored.then(() => {
        tools.publish({ kind: 'changed' })
        return drain(ronde)
      })
      return { requestId, stored }
    },
    retry(requestId) {
      const item = find(requestId)
      if (item?.state !== 'refused') return
      const again: OutboxItem = { ...item, state: 'waiting', error: null }
      edit(requestId, { state: 'waiting', error: null })
      void opened.then(() => persist(again)).then(() => drain(item.ronde))
    },
    confirmed: (requestId) =>
      new Promise((resolve) => {
        awaited.set(requestId, [...(awaited.get(requestId) ?? []), resolve])
      }),
    discard(requestId) {
      drop(requestId)
      void opened.then(() => unpersist(requestId)).then(() => tools.publish({ kind: 'changed' }))
    },
    shown(ronde, seq) {
      const left = items.filter((item) => item.ronde !== ronde || item.seq === null || item.seq > seq)
      if (left.length < items.length) set(left)
    },
  }
}
