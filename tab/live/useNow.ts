import { useSyncExternalStore } from 'react'
import { serverNow } from './serverClock.ts'

/** How often the time is updated, ms. Screens show minutes, so this is often enough. */
const step = 10_000

let now = serverNow()
let timer: ReturnType<typeof setInterval> | undefined
const watchers = new Set<() => void>()

function tick(): void {
  now = serverNow()
  for (const watcher of watchers) watcher()
}

function subscribe(notify: () => void): () => void {
  if (watchers.size === 0) {
    now = serverNow()
    timer = setInterval(tick, step)
  }
  watchers.add(notify)
  return () => {
    watchers.delete(notify)
    if (watchers.size === 0) clearInterval(timer)
  }
}

/** The current time by the clock of the server, epoch ms, updated by one timer for the whole page. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, () => now)
}
