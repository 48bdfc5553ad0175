import { useCallback, useRef, useState } from 'react'
import { useOffered } from '../ui/useUndo.ts'
import type { CorrectieDrafts } from './correctieDrafts.ts'
import { deskActs, type Left } from './deskActs.ts'
import type { CorrectieDraft } from './draft.ts'

/** What a person is doing on the page. One editor is open at a time. */
export interface Desk {
  readonly drafts: CorrectieDrafts
  /** The place whose field is open, see `placeOf`. */
  readonly opened: string | null
  readonly mayCorrect: boolean
  /** The name of the reader. */
  readonly name: string
  readonly lang: 'nl' | 'en'
  /** Offers the words of a draft that was just left. */
  readonly undo: { place: string; run: () => void } | null
  open(place: string, draft: CorrectieDraft): void
  /** Folds a field. @param draft what stays to be sent; without it the draft goes */
  close(place: string, draft: CorrectieDraft | undefined): void
  /** Removes a draft. @param draft what it said, to offer it again */
  leave(place: string, draft: CorrectieDraft | undefined): void
  takeBack(correctieId: string): void
  /** Gets the focus when the field at a place closes. */
  refOf(place: string): (element: HTMLElement | null) => void
}

type Given = Pick<Desk, 'drafts' | 'mayCorrect' | 'name' | 'lang' | 'takeBack'>

export function useDesk({ drafts, ...rest }: Given): Desk {
  const [opened, setOpened] = useState<string | null>(null)
  const [left, setLeft] = useOffered<Left>()
  const closed = useRef<string | null>(null)
  const focusWhenClosed = (place: string): void => {
    closed.current = place
  }
  const { bringBack, ...acts } = deskActs(drafts, { setOpened, setLeft, focusWhenClosed })
  const refOf = useCallback(
    (place: string) => (element: HTMLElement | null) => {
      if (element === null || closed.current !== place) return
      closed.current = null
      element.focus({ preventScroll: true })
    },
    [],
  )
  const undo = left && { place: left.place, run: () => bringBack(left) }
  return { ...rest, ...acts, drafts, opened, undo, refOf }
}
