import { useState } from 'react'
import { clearSent, drafts } from './drafts.ts'

/**
 * Text that survives leaving the screen, a reload, and Teams dropping the frame.
 * @returns the text, its setter, and what removes a text once it was sent; see `clearSent`
 */
export function useDraftText(
  place: string,
): [text: string, write: (text: string) => void, clear: (sent: string) => void] {
  const [text, setText] = useState(() => drafts.read(place) ?? '')
  const write = (changed: string): void => {
    setText(changed)
    drafts.write(place, changed)
  }
  const clear = (sent: string): void => {
    if (clearSent(place, sent)) setText('')
  }
  return [text, write, clear]
}
