import type { BoardItem } from '../../tab/bord/boardItems.ts'

/** A note on the board, with default values for the fields that a test does not set. */
export function boardItem(id: string, part: Partial<BoardItem> = {}): BoardItem {
  return {
    id,
    kind: 'notitie',
    gesprekId: 'g-1',
    source: 'genoteerd',
    text: `tekst van ${id}`,
    who: null,
    keptBy: null,
    labels: [],
    tags: [],
    at: 0,
    place: 0,
    ...part,
  }
}
