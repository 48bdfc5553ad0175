import { type ComponentType, type LazyExoticComponent, lazy, useSyncExternalStore } from 'react'
import { loadPart, type PartTrouble, partTrouble, watchPartTrouble } from './parts.ts'

/** A component whose code loads when it is first shown, and again until that succeeds. */
export function lazyPart<P extends object>(
  load: () => Promise<ComponentType<P>>,
): LazyExoticComponent<ComponentType<P>> {
  return lazy(async () => ({ default: await loadPart(load) }))
}

/** Why code that is being loaded does not arrive; null while all goes well. */
export function usePartTrouble(): PartTrouble | null {
  return useSyncExternalStore(watchPartTrouble, partTrouble)
}
