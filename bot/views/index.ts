import type { RondeState } from '../domain/ronde/state.ts'
import type { PersonWho } from '../domain/who.ts'
import type { EntityChange, EntityKind } from '../protocol/view.ts'
import { entityKinds } from './entities.ts'
import type { EntityRef } from './touched.ts'
import { type Viewer, type ViewOptions, viewerOf } from './viewer.ts'

export { beheerRonde } from './beheer.ts'
export { chatChoices, chatPlace } from './chat.ts'
export { contentView } from './content.ts'
export { isLens, kindsOf, lenses } from './lenses.ts'
export { auditOfRonde, auditOfTenant, auditPage } from './privacy/audit.ts'
export { exportRonde, type RondeExport } from './privacy/exportRonde.ts'
export { personExport } from './privacy/personExport.ts'
export { askersIn, erasureLine, KnownPeopleList, whereIn } from './privacy/where.ts'
export { rondeFile } from './rondeFile.ts'
export { inOrderOfUse, rondeLine } from './rondeLine.ts'
export { addRef, type EntityRef, type Touched, touchedBy } from './touched.ts'
export type { ActionRights, Subject, ViewOptions } from './viewer.ts'

/** Everything that this person may read of the ronde; nothing for a person without a role in it. */
export function viewAll(state: RondeState, who: PersonWho, options: ViewOptions = {}): EntityChange[] {
  const viewer = viewerOf(state, who, options)
  if (viewer === null) return []
  const kinds = Object.keys(entityKinds) as EntityKind[]
  return kinds
    .filter((kind) => options.kinds?.has(kind) ?? true)
    .flatMap((kind) => viewKind(state, viewer, kind, entityKinds[kind].ids(state, viewer)))
    .filter((change) => change.value !== null)
}

/** These entities as this person may read them now; those that this person may not know of are left out. */
export function viewSome(
  state: RondeState,
  who: PersonWho,
  refs: readonly EntityRef[],
  options: ViewOptions = {},
): EntityChange[] {
  const viewer = viewerOf(state, who, options)
  if (viewer === null) return []
  return refs
    .filter((ref) => options.kinds?.has(ref.kind) ?? true)
    .filter((ref) => viewer.words || ref.wordsOnly !== true)
    .flatMap(({ kind, id }) =>
      viewKind(state, viewer, kind, id === '*' ? entityKinds[kind].ids(state, viewer) : [id]),
    )
}

function viewKind<K extends EntityKind>(
  state: RondeState,
  viewer: Viewer,
  kind: K,
  ids: Iterable<string>,
): EntityChange[] {
  const changes: EntityChange[] = []
  for (const id of ids) {
    const value = entityKinds[kind].view(state, viewer, id)
    // Kind and value come from the same row of the table; TypeScript does not follow that through the union.
    if (value !== undefined) changes.push({ kind, id, value } as EntityChange)
  }
  return changes
}
