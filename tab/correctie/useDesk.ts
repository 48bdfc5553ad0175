import { useCallback, useEffect, useRef, useState } from 'react'
import type { CorrectieDraft } from './draft.ts'
import type { CorrectieDrafts } from './useCorrectieDrafts.ts'

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

const OFFERED_FOR = 10_000

export function useDesk({ drafts, ...rest }: Given): Desk {
  const [opened, setOpened] = useState<string | null>(null)
  const [left, setLeft] = useState<{ place: string; draft: CorrectieDraft } | null>(null)
  const closed = useRef<string | null>(null)
  useEffect(() => {
    if (left === null) return
    const timer = setTimeout(() => setLeft(null), OFFERED_FOR)
    return () => clearTimeout(timer)
  }, [left])
  const open = (place: string, draft: CorrectieDraft): void => {
    drafts.write(place, draft)
    setOpened(place)
  }
  const close = (place: string, draft: CorrectieDraft | undefined): void => {
    if (draft === undefined) drafts.clear(place)
    closed.current = place
    setOpened(null)
  }
  const leave = (place: string, draft: CorrectieDraft | undefined): void => {
    if (draft !== undefined) setLeft({ place, draft })
    close(place, undefined)
  }
  const refOf = useCallback(
    (place: string) => (element: HTMLElement | null) => {
      if (element === null || closed.current !== place) return
      closed.current = null
      element.focus({ preventScroll: true })
    },
    [],
  )
  const undo =
    left === null
      ? null
      : {
          place: left.place,
          run: () => {
            open(left.place, left.draft)
            setLeft(null)
          },
        }
  return { ...rest, drafts, opened, undo, open, close, leave, refOf }
}
