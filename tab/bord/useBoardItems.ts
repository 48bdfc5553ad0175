import { useMemo } from 'react'
import { useEntities } from '../live/useEntities.ts'
import { type BoardItem, boardItems } from './boardItems.ts'

/** Notes and answers of the ronde as they are kept, newest first. */
export function useBoardItems(): readonly BoardItem[] {
  const notities = useEntities('notitie')
  const antwoorden = useEntities('antwoord')
  return useMemo(() => boardItems(notities, antwoorden), [notities, antwoorden])
}
