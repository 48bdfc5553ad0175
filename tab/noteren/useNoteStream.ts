import { useMemo } from 'react'
import type { NotitieView, Thema } from '../../bot/protocol/view.ts'
import { useEntities } from '../live/useEntities.ts'
import type { NoteWords, Outgoing } from '../live/useNoteOutbox.ts'
import type { GesprekScene } from '../shared/gesprek/useGesprek.ts'

export type StreamRow =
  | { kind: 'thema'; id: string; at: number; thema: Thema }
  | {
      kind: 'note'
      id: string
      at: number
      words: NoteWords
      /** Absent while the server does not have it. */
      stored: NotitieView | null
      outgoing: Outgoing | null
      /** The thema that was on the table when it was noted. */
      under: string | null
    }

/** Notes in order of time, with a line at every change of thema; unsent notes are at their own place in that order. */
export function useNoteStream(
  { gesprek, course }: GesprekScene,
  outgoing: readonly Outgoing[],
): readonly StreamRow[] {
  const notities = useEntities('notitie')
  const { themas, afsluiting, runs } = course
  return useMemo(() => {
    const changes = new Map(
      outgoing.filter(({ kind }) => kind !== 'new').map((item) => [item.notitieId, item]),
    )
    const rows: StreamRow[] = []
    for (const thema of [...themas, afsluiting]) {
      const run = runs.get(thema.id)
      if (run) rows.push({ kind: 'thema', id: run.id, at: run.openedAt, thema })
    }
    // A new note is in the view already; it gets a row of its own below, after everything the server has.
    const added = new Set(outgoing.filter(({ kind }) => kind === 'new').map(({ notitieId }) => notitieId))
    for (const stored of notities.values()) {
      if (stored.gesprekId !== gesprek.id || added.has(stored.id)) continue
      const change = changes.get(stored.id) ?? null
      rows.push({
        kind: 'note',
        id: stored.id,
        at: stored.at,
        words: change?.words ?? stored,
        stored,
        outgoing: change,
        under: null,
      })
    }
    rows.sort((a, b) => a.at - b.at)
    for (const item of outgoing) {
      if (item.kind !== 'new') continue
      const { notitieId: id, at, words } = item
      rows.push({ kind: 'note', id, at, words, stored: null, outgoing: item, under: null })
    }
    let under: string | null = null
    for (const row of rows) {
      if (row.kind === 'thema') under = row.thema.id
      else row.under = under
    }
    return rows
  }, [notities, outgoing, gesprek.id, themas, afsluiting, runs])
}
