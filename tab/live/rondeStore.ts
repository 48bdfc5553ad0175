import type { ChangeMessage, EntityKind } from '../../bot/protocol/view.ts'
import { withNames } from './erased.ts'
import { withActs } from './optimistic.ts'
import type { OutboxItem } from './outboxItem.ts'
import { createTable, type Entries, type RondeTable, type RondeTables } from './rondeTable.ts'

type Tables = { readonly [K in EntityKind]: RondeTable<K> }

/** What this person sees of one ronde. A subscriber hears of changes to one kind only. */
export interface RondeStore {
  /** The last entry of the ronde that the server's view includes; 0 before the first snapshot. */
  readonly seq: number
  /** Entities from the server, with the unconfirmed acts of this person applied. */
  all<K extends EntityKind>(kind: K): Entries<K>
  subscribe(kind: EntityKind, notify: () => void): () => void
  take(message: ChangeMessage): void
  /** Replaces the acts of the outbox that are applied. */
  show(acts: readonly OutboxItem[]): void
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
  'verslag',
  'paragraph',
  'correctie',
  'opmerking',
]

/** @param lang language of the word that replaces the name of an erased person */
export function createRondeStore(lang: string): RondeStore {
  let seq = 0
  let acts: readonly OutboxItem[] = []
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
    verslag: createTable('verslag'),
    paragraph: createTable('paragraph'),
    correctie: createTable('correctie'),
    opmerking: createTable('opmerking'),
  }
  const base = (): RondeTables => ({
    ronde: tables.ronde.rows,
    me: tables.me.rows,
    groep: tables.groep.rows,
    person: tables.person.rows,
    gesprek: tables.gesprek.rows,
    run: tables.run.rows,
    antwoord: tables.antwoord.rows,
    notitie: tables.notitie.rows,
    verslag: tables.verslag.rows,
    paragraph: tables.paragraph.rows,
    correctie: tables.correctie.rows,
    opmerking: tables.opmerking.rows,
  })
  let shown = base()

  const refresh = (): void => {
    const former = shown
    shown = withActs(base(), acts)
    for (const kind of kinds)
      if (shown[kind] !== former[kind]) for (const notify of watchers.get(kind) ?? []) notify()
  }

  return {
    get seq() {
      return seq
    },
    all: (kind) => shown[kind],
    subscribe(kind, notify) {
      const own = watchers.get(kind)
      own?.add(notify)
      return () => own?.delete(notify)
    },
    take({ seq: reached, reset, changes: received }) {
      if (!reset && reached < seq) return
      const changes = received.map((change) => withNames(change, lang))
      seq = reached
      for (const kind of kinds)
        if (reset || changes.some((change) => change.kind === kind)) tables[kind].take(changes, reset)
      refresh()
    },
    show(changed) {
      if (changed.length === 0 && acts.length === 0) return
      acts = changed
      refresh()
    },
  }
}
