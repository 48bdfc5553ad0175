import { Button } from '@fluentui/react-components'
import { useRef, useState } from 'react'
import { RichTextEditor } from '../shared/richText/RichTextEditor.tsx'
import { GrowingField } from '../ui/GrowingField.tsx'
import { type CorrectieDraft, fits, REASON_MAX } from './draft.ts'
import { useCorrectieStyles } from './styles.ts'
import { useTexts } from './useTexts.ts'

interface Props {
  /** What the field is about, for a screen reader. */
  label: string
  placeholder?: string
  draft: CorrectieDraft
  lang: 'nl' | 'en'
  onWrite: (draft: CorrectieDraft) => void
  /** Folds it back to text; nothing is sent yet. */
  onDone: () => void
  /** Removes what was written. */
  onLeave: () => void
}

/** A paragraph as a field with its own words, and room for a reason. */
export function CorrectieEditor({ label, placeholder, draft, lang, onWrite, onDone, onLeave }: Props) {
  const t = useTexts().correctie
  const styles = useCorrectieStyles()
  const [attempts, setAttempts] = useState(0)
  /** The editor hands over its last words when it goes; those of a draft that was left must not bring it back. */
  const left = useRef(false)
  const done = (): void => {
    setAttempts((count) => count + 1)
    if (fits(draft)) onDone()
  }
  return (
    <div>
      <RichTextEditor
        value={draft.text}
        label={label}
        lang={lang}
        autoFocus
        debounceMs={100}
        {...(placeholder !== undefined && { placeholder })}
        onChange={(text) => !left.current && onWrite({ ...draft, text })}
        onLeave={(why) => why === 'escape' && done()}
      />
      <div className={styles.why}>
        <GrowingField
          label={t.reason}
          placeholder={t.reason}
          value={draft.reason}
          maxLength={REASON_MAX}
          attempts={attempts}
          onChange={(reason) => onWrite({ ...draft, reason })}
          onEscape={done}
          onControlEnter={done}
        />
      </div>
      <div className={styles.line}>
        <span>{t.draft}</span>
        <span className={styles.editorButtons}>
          <Button
            appearance="transparent"
            className={styles.button}
            onClick={() => {
              left.current = true
              onLeave()
            }}
          >
            {t.leave}
          </Button>
          <Button onClick={done}>{t.done}</Button>
        </span>
      </div>
    </div>
  )
}
