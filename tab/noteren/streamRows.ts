import type { NotitieView, Thema, ThemaRunView } from '../../bot/protocol/view.ts'
import type { NoteWords, Outgoing } from '../live/useNoteOutbox.ts'

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

interface Opened {
  thema: Thema
  run: Pick<ThemaRunView, 'id' | 'openedAt' | 'place'>
}

/**
 * Notes and openings of thema's in the order of the journal: their times come from the clocks of several servers and
 * devices. Unsent notes come last.
 * @param notities of one gesprek, as they are shown
 */
export function streamRows(
  opened: readonly Opened[],
  notities: readonly NotitieView[],
  outgoing: readonly Outgoing[],
): readonly StreamRow[] {
  const changes = new Map(outgoing.filter(({ kind }) => kind !== 'new').map((item) => [item.notitieId, item]))
  // A new note is in the view already; it gets a row of its own below.
  const added = new Set(outgoing.filter(({ kind }) => kind === 'new').map(({ notitieId }) => notitieId))
  const placed: { place: number; row: StreamRow }[] = opened.map(({ thema, run }) => ({
    place: run.place,
    row: { kind: 'thema', id: run.id, at: run.openedAt, thema },
  }))
  for (const stored of notities) {
    if (added.has(stored.id)) continue
    const change = changes.get(stored.id) ?? null
    const { id, at, place } = stored
    const words = change?.words ?? stored
    placed.push({ place, row: { kind: 'note', id, at, words, stored, outgoing: change, under: null } })
  }
  const rows = placed.sort((a, b) => a.place - b.place).map(({ row }) => row)
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
}
