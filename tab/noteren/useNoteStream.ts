import { useMemo } from 'react'
import { useEntities } from '../live/useEntities.ts'
import type { Outgoing } from '../live/useNoteOutbox.ts'
import type { GesprekScene } from '../shared/gesprek/useGesprek.ts'
import { type StreamRow, streamRows } from './streamRows.ts'

/** Notes in order, with a line at every change of thema; unsent notes come after everything that the server has. */
export function useNoteStream(
  { gesprek, course }: GesprekScene,
  outgoing: readonly Outgoing[],
): readonly StreamRow[] {
  const notities = useEntities('notitie')
  const { themas, afsluiting, runs } = course
  return useMemo(() => {
    const opened = [...themas, afsluiting].flatMap((thema) => {
      const run = runs.get(thema.id)
      return run ? [{ thema, run }] : []
    })
    const own = [...notities.values()].filter(({ gesprekId }) => gesprekId === gesprek.id)
    return streamRows(opened, own, outgoing)
  }, [notities, outgoing, gesprek.id, themas, afsluiting, runs])
}
