import type { AntwoordView, NotitieView } from '../../bot/protocol/view.ts'

export type BoardSource = NotitieView['source'] | 'zelf'

/** A note or an answer as the board shows it. */
export interface BoardItem {
  id: string
  kind: 'notitie' | 'antwoord'
  gesprekId: string
  source: BoardSource
  text: string
  /** Name of the speaker or author; null when that is hidden from this reader. */
  who: string | null
  /** Who put it on the board; null when that is hidden from this reader. */
  keptBy: string | null
  labels: readonly string[]
  tags: readonly string[]
  at: number
  /** Order in the journal: times depend on the clock of the server that wrote it. */
  place: number
}

// Entities are immutable snapshots, so one item per snapshot keeps untouched cards identical and unrendered.
const made = new WeakMap<NotitieView | AntwoordView, BoardItem>()

function ofNotitie(note: NotitieView): BoardItem {
  const known = made.get(note)
  if (known) return known
  const item: BoardItem = {
    id: note.id,
    kind: 'notitie',
    gesprekId: note.gesprekId,
    source: note.source,
    text: note.text,
    who: note.speakerName ?? (note.source === 'transcript' ? null : note.author.name),
    keptBy: note.author.name,
    labels: note.labels,
    tags: note.tags,
    at: note.at,
    place: note.place,
  }
  made.set(note, item)
  return item
}

function ofAntwoord(answer: AntwoordView): BoardItem {
  const known = made.get(answer)
  if (known) return known
  const item: BoardItem = {
    id: answer.id,
    kind: 'antwoord',
    gesprekId: answer.gesprekId,
    source: 'zelf',
    text: answer.text,
    who: answer.person?.name ?? null,
    keptBy: answer.person?.name ?? null,
    labels: answer.labels,
    tags: answer.tags,
    at: answer.at,
    place: answer.place,
  }
  made.set(answer, item)
  return item
}

function counts(answer: AntwoordView): boolean {
  return answer.status === 'geldig' && !answer.aside && !answer.withdrawn
}

/** Everything that belongs on the board, newest first. */
export function boardItems(
  notities: ReadonlyMap<string, NotitieView>,
  antwoorden: ReadonlyMap<string, AntwoordView>,
): BoardItem[] {
  const items: BoardItem[] = []
  for (const note of notities.values()) items.push(ofNotitie(note))
  for (const answer of antwoorden.values()) if (counts(answer)) items.push(ofAntwoord(answer))
  return items.sort((a, b) => b.place - a.place || (a.id < b.id ? 1 : -1))
}
