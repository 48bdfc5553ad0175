import type { RichText } from '../../../bot/domain/richText.ts'
import type { Fit } from './fits.ts'

export interface EditorProps {
  /** The text when the editor opens; a later one is taken over only while the person changed nothing. */
  value: RichText
  /** What is edited, for a screen reader. */
  label: string
  /** Comes a moment after the last key and before `onLeave`. A text that does not fit is kept, and must not be sent. */
  onChange: (text: RichText, fit: Fit) => void
  /** Esc, or the focus left the editor and its buttons. */
  onLeave?: (why: 'escape' | 'blur') => void
  /** At every change by the person, for the lease. */
  onTyping?: () => void
  /** The language of the words, for the spelling check. */
  lang?: 'nl' | 'en'
  placeholder?: string
  autoFocus?: boolean
  /** How long after the last key `onChange` comes, in milliseconds. */
  debounceMs?: number
}
