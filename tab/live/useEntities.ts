import { useCallback, useSyncExternalStore } from 'react'
import type { Entities, EntityKind } from '../../bot/protocol/view.ts'
import type { Entries } from './rondeTable.ts'
import { useCurrentRonde } from './useRonde.ts'

/** All entities of one kind that this person sees in the ronde. The map is replaced when one of them changes. */
export function useEntities<K extends EntityKind>(kind: K): Entries<K> {
  const { store } = useCurrentRonde()
  const subscribe = useCallback((notify: () => void) => store.subscribe(kind, notify), [store, kind])
  return useSyncExternalStore(subscribe, () => store.all(kind))
}

/** One entity. The component renders again only when this entity changes. */
export function useEntity<K extends EntityKind>(kind: K, id: string): Entities[K] | undefined {
  const { store } = useCurrentRonde()
  const subscribe = useCallback((notify: () => void) => store.subscribe(kind, notify), [store, kind])
  return useSyncExternalStore(subscribe, () => store.all(kind).get(id))
}

/** The single entity of its kind: the ronde itself, or its reader. */
export function useOnly<K extends 'ronde' | 'me'>(kind: K): Entities[K] | undefined {
  const [only] = useEntities(kind).values()
  return only
}
