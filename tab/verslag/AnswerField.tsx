import { useState } from 'react'
import { useDraftText } from '../live/useDraftText.ts'
import { GrowingField } from '../ui/GrowingField.tsx'
import { useTexts } from './useTexts.ts'
import { useVerslagStyles } from './verslagStyles.ts'

/** Most characters of an answer or a remark; the server says the same. */
const MAX = 2_000

interface Props {
  label: string
  /** Where half-typed words are kept. */
  place: string
  says: string
  busy: boolean
  onSend(words: string): Promise<boolean>
  onClose(): void
}

/** A field for a few words about a paragraph. They stay on the device until they were sent. */
export function AnswerField({ label, place, says, busy, onSend, onClose }: Props) {
  const { common } = useTexts()
  const styles = useVerslagStyles()
  const [words, setWords, clearWords] = useDraftText(place)
  const [attempts, setAttempts] = useState(0)
  const send = async (): Promise<void> => {
    const text = words.trim()
    if (text === '' || busy) return
    setAttempts(attempts + 1)
    if (text.length <= MAX && (await onSend(text))) clearWords(text)
  }
  return (
    <div className={styles.field}>
      <GrowingField
        label={label}
        value={words}
        maxLength={MAX}
        attempts={attempts}
        autoFocus
        onChange={setWords}
        onEscape={onClose}
        onControlEnter={() => void send()}
      />
      <div className={styles.acts}>
        <button
          type="button"
          className={styles.act}
          disabled={busy || words.trim() === ''}
          onClick={() => void send()}
        >
          {says}
        </button>
        <button type="button" className={styles.act} onClick={onClose}>
          {common.cancel}
        </button>
      </div>
    </div>
  )
}
