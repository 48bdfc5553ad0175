import type { LensName, RondeSnapshot } from '../../bot/protocol/view.ts'
import { call } from './api.ts'
import { type ApiError, asApiError } from './apiError.ts'
import { followChanges, type Liveness } from './changes.ts'
import { currentOutbox } from './currentOutbox.ts'
import { createLenses } from './lenses.ts'
import { type RetryPolicy, untilDone, withRetry } from './retry.ts'
import { createRondeStore, type RondeStore } from './rondeStore.ts'
import { serverNow } from './serverClock.ts'
import { currentSession } from './session.ts'
import { retryTools } from './wake.ts'

export interface Connection {
  /** Whether the change stream is open. */
  live: boolean
  /** Whether changes are read now and then instead, because something on the way holds streams back. */
  reads: boolean
  /** Since when it is so, epoch ms by the clock of the server; for `reads` the time of the last read. */
  since: number
}

export interface RondeStatus {
  status: 'loading' | 'ready' | 'error'
  connection: Connection
  error: ApiError | null
}

export interface OpenRonde {
  readonly store: RondeStore
  /** Ready once the kinds of this lens are in the store. */
  status(lens: LensName): RondeStatus
  /** Keeps the kinds of this lens up to date for as long as it is subscribed. */
  subscribe(lens: LensName, notify: () => void): () => void
}

/** How long a ronde stays open after its last screen closed, ms. The next screen then shows it without loading. */
const keepFor = 30_000

/** How long the stream may take to bring an act that the server confirmed, ms. */
const COMES_WITHIN = 2_000

const open = new Map<string, OpenRonde>()

/** One ronde, kept up to date for all screens of this page. It is opened by the first subscription. */
export function rondeById(rondeId: string): OpenRonde {
  const known = open.get(rondeId)
  if (known) return known
  const made = createOpenRonde(rondeId)
  open.set(rondeId, made)
  return made
}

/** Reading is retried until it is refused or aborted. A fault of the server may be over a moment later. */
const reading = (signal: AbortSignal): RetryPolicy => ({
  ...untilDone,
  retries: (error) => !signal.aborted && (error.transient || error.code === 'fault'),
})

function createOpenRonde(rondeId: string): OpenRonde {
  const store = createRondeStore(currentSession().lang)
  const watchers = new Set<() => void>()
  const lenses = createLenses()
  const outbox = currentOutbox()
  let running: AbortController | null = null
  let unfollow = (): void => undefined
  let phase: 'loading' | 'following' | 'ended' = 'ended'
  let reopenStream = (): void => undefined
  /** The highest seq of an act of this person that the stream was waited for. */
  let expected = 0
  let closing: ReturnType<typeof setTimeout> | undefined
  let status: RondeStatus = {
    status: 'loading',
    connection: { live: false, reads: false, since: serverNow() },
    error: null,
  }

  let loading: RondeStatus = status

  const change = (part: Partial<RondeStatus>): void => {
    status = { ...status, ...part }
    loading = { ...status, status: status.status === 'error' ? 'error' : 'loading' }
    for (const watcher of watchers) watcher()
  }
  const setLiveness = (liveness: Liveness): void => {
    const { live, reads } = status.connection
    const now = { live: liveness === 'live', reads: liveness === 'reads', since: serverNow() }
    if (now.reads || now.live !== live || now.reads !== reads) change({ connection: now })
  }

  const takeSnapshot = async (query: string, signal: AbortSignal): Promise<void> => {
    const path = `/api/rondes/${encodeURIComponent(rondeId)}?${query}`
    const snapshot = await call<RondeSnapshot>(path, { signal })
    // What was in the store is older than the rest that came now, so changes are followed from there.
    const first = store.seq === 0
    store.take({ seq: first ? snapshot.seq : store.seq, reset: first, changes: snapshot.entities })
    lenses.loaded(snapshot.lenses)
    showActs()
    change({ status: 'ready', error: null })
  }

  async function run(signal: AbortSignal): Promise<void> {
    phase = 'loading'
    await loadAndFollow(signal)
    // A newer run has a phase of its own.
    if (!signal.aborted) phase = 'ended'
  }

  async function loadAndFollow(signal: AbortSignal): Promise<void> {
    for (let query = lenses.missingQuery(); query !== null; query = lenses.missingQuery()) {
      const missing = query
      const fail = (error: ApiError): void => {
        if (!signal.aborted) change({ status: 'error', error })
      }
      try {
        await withRetry(() => takeSnapshot(missing, signal), reading(signal), retryTools(signal), fail)
      } catch (cause) {
        return fail(asApiError(cause))
      }
    }
    if (signal.aborted) return
    phase = 'following'
    await followChanges(
      rondeId,
      lenses.followedQuery(),
      {
        after: () => store.seq,
        onLiveness: setLiveness,
        onOpen(reopen) {
          reopenStream = reopen
        },
        onRefused: (error) => change({ status: 'error', error }),
        onMessage(message) {
          store.take(message)
          showActs()
        },
      },
      signal,
    )
  }

  /** Opens the stream again when it stays behind an act that the server confirmed: then it is dead without saying so. */
  const expect = (): void => {
    const confirmed = outbox.items().map(({ ronde, seq }) => (ronde === rondeId ? (seq ?? 0) : 0))
    const newest = Math.max(0, ...confirmed)
    if (newest <= store.seq || newest <= expected) return
    expected = newest
    setTimeout(() => newest > store.seq && reopenStream(), COMES_WITHIN)
  }

  /** Applies the acts that the server's view does not include yet. */
  const showActs = (): void => {
    outbox.shown(rondeId, store.seq)
    expect()
    store.show(outbox.items().filter(({ ronde, state }) => ronde === rondeId && state !== 'refused'))
  }

  const close = (): void => {
    running?.abort()
    unfollow()
    running = null
    open.delete(rondeId)
  }

  return {
    store,
    status: (lens) => (lenses.has(lens) ? status : loading),
    subscribe(lens, notify) {
      clearTimeout(closing)
      watchers.add(notify)
      lenses.want(lens)
      if (running === null) {
        unfollow = outbox.subscribe(showActs)
        showActs()
      }
      // While something is loading, the same run loads this lens as well.
      if (running === null || (phase !== 'loading' && !lenses.has(lens))) {
        running?.abort()
        running = new AbortController()
        void run(running.signal)
      }
      return () => {
        watchers.delete(notify)
        if (watchers.size === 0) closing = setTimeout(close, keepFor)
      }
    },
  }
}
