import { useMemo } from 'react'
import type { PersonRef } from '../../bot/protocol/view.ts'
import { useEntities } from '../live/useEntities.ts'
import type { GesprekScene } from '../shared/gesprek/useGesprek.ts'

/** Deelnemers who did not answer, speak or get marked as heard in the open thema (G11.c). */
export function useNotHeard(
  { gesprek, open }: GesprekScene,
  wrote: ReadonlySet<string>,
): readonly PersonRef[] {
  const notities = useEntities('notitie')
  return useMemo(() => {
    if (open === null) return []
    const heard = new Set([...wrote, ...open.run.heard])
    for (const { gesprekId, tags, speaker } of notities.values()) {
      if (gesprekId !== gesprek.id || !tags.includes(open.thema.id)) continue
      if (speaker && 'personId' in speaker) heard.add(speaker.personId)
    }
    return gesprek.deelnemers.filter(({ id }) => !heard.has(id))
  }, [notities, gesprek, open, wrote])
}
