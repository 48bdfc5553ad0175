import { type RondeEvent, rondeEvents } from '../domain/ronde/events.ts'
import type { TouchedEntity, TouchedKind } from '../domain/ronde/touch.ts'
import type { Act } from '../domain/stream.ts'
import type { EntityKind } from '../protocol/view.ts'

/** What readers see and what events touch are the same kinds. */
type Same<A, B> = [A, B] extends [B, A] ? true : never
const sameKinds: Same<EntityKind, TouchedKind> = true
void sameKinds

export type EntityRef = TouchedEntity

export interface Touched {
  refs: EntityRef[]
  /** People whose rights changed: their whole view may be another one. */
  rights: Set<string>
  /** Gesprekken that ended: no one can tell any more whose their anonymous answers are (G15). */
  ended: Set<string>
  /** The whole view of everyone may be another one: what was sent before was redacted. */
  everyone: boolean
}

/** What a commit may have changed in anyone's view, as its events declare. */
export function touchedBy(commit: { acts: Act<RondeEvent>[] }): Touched {
  const refs = new Map<string, EntityRef>()
  const touched: Touched = { refs: [], rights: new Set(), ended: new Set(), everyone: false }
  for (const event of commit.acts.flatMap(({ events }) => events)) {
    // That a definition belongs to its event cannot be followed through an index.
    const { touched: touches } = rondeEvents[event.type] as (typeof rondeEvents)['ronde.created']
    for (const touch of touches(event as never)) {
      if ('kind' in touch) addRef(refs, touch)
      else if ('rightsOf' in touch) touched.rights.add(touch.rightsOf)
      else if ('ended' in touch) touched.ended.add(touch.ended)
      else touched.everyone = true
    }
  }
  return { ...touched, refs: [...refs.values()] }
}

/** Adds a ref to those that wait. A ref for everyone replaces one that is only for readers of words. */
export function addRef(refs: Map<string, EntityRef>, ref: EntityRef): void {
  const key = `${ref.kind} ${ref.id}`
  const former = refs.get(key)
  if (former === undefined || former.wordsOnly) refs.set(key, ref)
}
