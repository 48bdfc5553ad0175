import type { Entities, EntityChange, EntityKind } from '../../bot/protocol/view.ts'

export type Entries<K extends EntityKind> = ReadonlyMap<string, Entities[K]>

/** Everything that this person sees of one ronde. */
export type RondeTables = { readonly [K in EntityKind]: Entries<K> }

/** All entities of one kind. Every change replaces the map, so a reader may keep an old one. */
export interface RondeTable<K extends EntityKind> {
  readonly rows: Entries<K>
  take(changes: readonly EntityChange[], reset: boolean): void
}

export function createTable<K extends EntityKind>(kind: K): RondeTable<K> {
  let rows: Entries<K> = new Map()
  return {
    get rows() {
      return rows
    },
    take(changes, reset) {
      const next = new Map(reset ? [] : rows)
      for (const change of changes) {
        if (!isOfKind(change, kind)) continue
        if (change.value === null) next.delete(change.id)
        else next.set(change.id, change.value)
      }
      rows = next
    },
  }
}

function isOfKind<K extends EntityKind>(
  change: { kind: EntityKind; id: string; value: Entities[EntityKind] | null },
  kind: K,
): change is { kind: K; id: string; value: Entities[K] | null } {
  return change.kind === kind
}
