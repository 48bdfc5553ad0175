import { useSyncExternalStore } from 'react'

/** Minutes are shown, so a look every ten seconds is soon enough; one timer for the whole page. */
const step = 10_000

let now = Date.now()
let timer: ReturnType<typeof setInterval> | undefined
const watchers = new Set<() => void>()

function tick(): void {
  now = Date.now()
  for (const watcher of watchers) watcher()
}

function subscribe(notify: () => void): () => void {
  if (watchers.size === 0) {
    now = Date.now()
    timer = setInterval(tick, step)
  }
  watchers.add(notify)
  return () => {
    watchers.delete(notify)
    if (watchers.size === 0) clearInterval(timer)
  }
}

/** The time, for everything that counts minutes. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, () => now)
}
