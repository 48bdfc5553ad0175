import { createContext, useContext } from 'react'
import type { BoardItem } from './boardItems.ts'
import type { Target } from './tagTargets.ts'
import type { BoardActs } from './useBoardActs.ts'
import type { BoardMap } from './useBoardMap.ts'
import type { Bulk } from './useBulk.ts'
import type { Troubles } from './useTroubles.ts'

/** A question that a drop leaves open: which of these thema's. */
export interface Chooser {
  anchor: HTMLElement
  targets: readonly Target[]
  pick(target: Target): void
}

/** The open menu of a card. */
export interface OpenMenu {
  item: BoardItem
  anchor: HTMLElement
  list: string
}

/** Everything that the two lists of cards share. */
export interface Desk {
  map: BoardMap
  acts: BoardActs
  bulk: Bulk
  /** The items that one act is about: all chosen ones when this one is among them. */
  subject(item: BoardItem): readonly BoardItem[]
  troubles: Troubles
  closeTrouble(id: string): void
  fresh: ReadonlySet<string>
  labelOf(id: string): string
  groepName(item: BoardItem): string
  /** `<list>/<id>` of the card whose text is being edited. */
  editing: string | null
  edit(item: BoardItem, list: string): void
  stopEditing(): void
  menu: OpenMenu | null
  openMenu(menu: OpenMenu | null): void
  dragging: readonly BoardItem[]
  drag(items: readonly BoardItem[]): void
  mayDrop(row: string, groepId: string | null): boolean
  drop(row: string, anchor: HTMLElement): void
  chooser: Chooser | null
  choose(chooser: Chooser | null): void
  /** A written answer may be set aside by who leads. */
  mayAside: boolean
  say(text: string): void
}

export const DeskContext = createContext<Desk | null>(null)

export function useDesk(): Desk {
  const desk = useContext(DeskContext)
  if (desk === null) throw new Error('A card was drawn outside the board.')
  return desk
}
