import type { PersonRef, RondeHintView, RondeRole } from '../../bot/protocol/view.ts'
import type { DraftGrant } from '../shared/rondeForm/rondeDraft.ts'

const interests: readonly RondeRole[] = ['opdrachtgever', 'deelnemer']

/** The hints that the server gives once the ronde is made (V3.c). A draft exists only on this device. */
export function draftHints(
  me: PersonRef,
  grants: readonly DraftGrant[],
): Pick<RondeHintView, 'person' | 'also'>[] {
  const leading = new Map([[me.id, me.name]])
  for (const grant of grants) {
    if (grant.role === 'gespreksleider') leading.set(grant.personId, grant.name)
  }
  return [...leading].flatMap(([id, name]) => {
    const also = interests.filter((role) =>
      grants.some((grant) => grant.personId === id && grant.role === role),
    )
    return also.length === 0 ? [] : [{ person: { id, name }, also }]
  })
}
