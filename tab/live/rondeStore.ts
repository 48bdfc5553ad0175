import type { ChangeMessage, EntityKind } from '../../bot/protocol/view.ts'
import { withNames } from './erased.ts'
import { createTable, type Entries, type RondeTable } from './rondeTable.ts'

type Tables = { readonly [K in EntityKind]: RondeTable<K> }

/** What this person sees of one ronde; who shows one kind hears of that kind only. */
export interface RondeStore {
  readonly seq: number
  all<K extends EntityKind>(kind: K): Entries<K>
  subscribe(kind: EntityKind, notify: () => void): () => void
  take(message: ChangeMessage): void
}

const kinds: readonly EntityKind[] = [
  'ronde',
  'me',
  'groep',
  'person',
  'gesprek',
  'run',
  'antwoord',
  'notitie',
]

/** @param lang of the words that stand for people who were erased */
export function createRondeStore(lang: string): RondeStore {
  let seq = 0
  const watchers = new Map(kinds.map((kind) => [kind, new Set<() => void>()]))
  const tables: Tables = {
    ronde: createTable('ronde'),
    me: createTable('me'),
    groep: createTable('groep'),
    person: createTable('person'),
    gesprek: createTable('gesprek'),
    run: createTable('run'),
    antwoord: createTable('antwoord'),
    notitie: createTable('notitie'),
  }

  return {
    get seq() {
      return seq
    },
    all: (kind) => tables[kind].rows,
    subscribe(kind, notify) {
      const own = watchers.get(kind)
      own?.add(notify)
      return () => own?.delete(notify)
    },
    take({ seq: reached, reset, changes: told }) {
      if (!reset && reached < seq) return
      const changes = told.map((change) => withNames(change, lang))
      seq = reached
      const touched = kinds.filter((kind) => reset || changes.some((change) => change.kind === kind))
      for (const kind of touched) tables[kind].take(changes, reset)
      for (const kind of touched) for (const notify of watchers.get(kind) ?? []) notify()
    },
  }
}
