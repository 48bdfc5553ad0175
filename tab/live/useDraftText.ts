import { useState } from 'react'
import { drafts } from './drafts.ts'

/** Text that survives leaving the screen, a reload, and Teams dropping the frame. */
export function useDraftText(place: string): [string, (text: string) => void] {
  const [text, setText] = useState(() => drafts.read(place) ?? '')
  const write = (changed: string): void => {
    setText(changed)
    drafts.write(place, changed)
  }
  return [text, write]
}
