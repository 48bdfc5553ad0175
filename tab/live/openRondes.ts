import type { RondeSnapshot } from '../../bot/protocol/view.ts'
import { call, noteSeen } from './api.ts'
import { type ApiError, asApiError } from './apiError.ts'
import { followChanges } from './changes.ts'
import { pauseAfter } from './pause.ts'
import { createRondeStore, type RondeStore } from './rondeStore.ts'
import { currentSession } from './session.ts'

export interface RondeStatus {
  status: 'loading' | 'ready' | 'error'
  /** Whether changes come in, and since when that is so. */
  connection: { live: boolean; since: number }
  error: ApiError | null
}

export interface OpenRonde {
  readonly store: RondeStore
  status(): RondeStatus
  subscribe(notify: () => void): () => void
}

/** How long a ronde stays open after its last screen closed, so that going from one screen to the next costs nothing. */
const keepFor = 30_000

const open = new Map<string, OpenRonde>()

/** The ronde as it is kept up to date for this page; opened at the first subscription. */
export function rondeById(rondeId: string): OpenRonde {
  const known = open.get(rondeId)
  if (known) return known
  const made = createOpenRonde(rondeId)
  open.set(rondeId, made)
  return made
}

function createOpenRonde(rondeId: string): OpenRonde {
  const store = createRondeStore(currentSession().lang)
  const watchers = new Set<() => void>()
  let running: AbortController | null = null
  let closing: ReturnType<typeof setTimeout> | undefined
  let status: RondeStatus = {
    status: 'loading',
    connection: { live: false, since: Date.now() },
    error: null,
  }

  const change = (part: Partial<RondeStatus>): void => {
    status = { ...status, ...part }
    for (const watcher of watchers) watcher()
  }
  const setLive = (live: boolean): void => {
    if (status.connection.live !== live) change({ connection: { live, since: Date.now() } })
  }

  async function run(signal: AbortSignal): Promise<void> {
    for (let failures = 0; !signal.aborted && store.seq === 0; failures++) {
      try {
        const snapshot = await call<RondeSnapshot>(`/api/rondes/${encodeURIComponent(rondeId)}`, { signal })
        store.take({ seq: snapshot.seq, reset: true, changes: snapshot.entities })
        change({ status: 'ready', error: null })
      } catch (cause) {
        if (signal.aborted) return
        const error = asApiError(cause)
        change({ status: 'error', error })
        if (!error.passing && error.code !== 'fault') return
        await pauseAfter(failures, signal)
      }
    }
    await followChanges(
      rondeId,
      {
        after: () => store.seq,
        onLive: setLive,
        onRefused: (error) => change({ status: 'error', error }),
        onMessage(message) {
          noteSeen(rondeId, message.seq)
          store.take(message)
        },
      },
      signal,
    )
  }

  const close = (): void => {
    running?.abort()
    running = null
    open.delete(rondeId)
  }

  return {
    store,
    status: () => status,
    subscribe(notify) {
      clearTimeout(closing)
      watchers.add(notify)
      if (running === null) {
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
