import { useSyncExternalStore } from 'react'
import { hrefTo, type Route, routeOf } from './places.ts'

export { hrefTo, type Route, routeOf, subPageOf } from './places.ts'

function listen(notify: () => void): () => void {
  window.addEventListener('hashchange', notify)
  return () => window.removeEventListener('hashchange', notify)
}

export function useRoute(): Route {
  const hash = useSyncExternalStore(listen, () => window.location.hash)
  return routeOf(hash)
}

export function go(route: Route): void {
  window.location.hash = hrefTo(route)
}

/** Navigates without leaving the current address in the history. */
export function goInstead(route: Route): void {
  window.location.replace(hrefTo(route))
}
