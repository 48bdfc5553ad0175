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

/** The same, without a way back: where one came from only showed the way. */
export function goInstead(route: Route): void {
  window.location.replace(hrefTo(route))
}
