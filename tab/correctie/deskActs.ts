import type { CorrectieDrafts } from './correctieDrafts.ts'
import type { CorrectieDraft } from './draft.ts'

/** A draft that a person just removed, offered again for a moment. */
export interface Left {
  place: string
  draft: CorrectieDraft
}

interface Screen {
  setOpened(place: string | null): void
  setLeft(left: Left | null): void
  /** Moves the focus to a place whose field closes. */
  focusWhenClosed(place: string): void
}

/** What opening, folding and leaving a field do with its draft and with the screen. */
export function deskActs(drafts: Pick<CorrectieDrafts, 'write' | 'clear'>, screen: Screen) {
  const open = (place: string, draft: CorrectieDraft): void => {
    drafts.write(place, draft)
    screen.setOpened(place)
  }
  const close = (place: string, draft: CorrectieDraft | undefined): void => {
    if (draft === undefined) drafts.clear(place)
    screen.focusWhenClosed(place)
    screen.setOpened(null)
  }
  return {
    open,
    close,
    leave(place: string, draft: CorrectieDraft | undefined): void {
      if (draft !== undefined) screen.setLeft({ place, draft })
      close(place, undefined)
    },
    bringBack({ place, draft }: Left): void {
      open(place, draft)
      screen.setLeft(null)
    },
  }
}
