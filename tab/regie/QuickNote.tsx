import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { useDraftText } from '../live/useDraftText.ts'
import { isComposing } from '../ui/keys.ts'
import { TooLong } from '../ui/TooLong.tsx'
import { charactersOver, NOTITIE_MAX, splitText } from '../ui/textLimits.ts'
import { useTexts } from './useTexts.ts'

const useStyles = makeStyles({
  root: {
    display: 'flex',
    alignItems: 'center',
    minHeight: '40px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    backgroundColor: tokens.colorNeutralBackground3,
    ':focus-within': {
      backgroundColor: tokens.colorNeutralBackground1,
      border: `1px solid ${tokens.colorNeutralStroke1}`,
      boxShadow: `inset 0 -2px 0 ${tokens.colorCompoundBrandStroke}`,
    },
  },
  field: {
    ...typographyStyles.body1,
    flexGrow: 1,
    minWidth: 0,
    alignSelf: 'stretch',
    border: 'none',
    outline: 'none',
    padding: '0 0 0 16px',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    '::placeholder': { color: tokens.colorNeutralForeground3, opacity: 1 },
  },
  enter: {
    minWidth: 0,
    alignSelf: 'stretch',
    padding: '0 12px',
    color: tokens.colorNeutralForeground3,
    fontWeight: 400,
  },
})

interface Props {
  /** The name under which the draft is kept until it is sent. */
  place: string
  onNote: (text: string) => void
}

/** Enter stores the note and clears the field; the focus stays for the next note. */
export function QuickNote({ place, onNote }: Props) {
  const t = useTexts().regie
  const styles = useStyles()
  const [text, setText] = useDraftText(`quickNote/${place}`)
  const [attempts, setAttempts] = useState(0)
  const field = useRef<HTMLInputElement>(null)
  const tooLongId = useId()
  const tooLong = charactersOver(text, NOTITIE_MAX) > 0
  const parts = tooLong ? splitText(text, NOTITIE_MAX) : []
  const keep = (): void => {
    if (tooLong) setAttempts(attempts + 1)
    else if (text.trim() !== '') {
      onNote(text.trim())
      setText('')
    }
  }
  const keepParts = (): void => {
    for (const part of parts) onNote(part)
    setText('')
    field.current?.focus()
  }
  // Enter that ends the composition of a character would submit the form.
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && isComposing(event)) event.preventDefault()
  }
  return (
    <>
      <TooLong id={tooLongId} text={text} max={NOTITIE_MAX} attempts={attempts}>
        <Button onClick={keepParts}>{t.keepParts(parts.length)}</Button>
      </TooLong>
      <form
        className={styles.root}
        onSubmit={(event) => {
          event.preventDefault()
          keep()
        }}
      >
        <input
          ref={field}
          aria-describedby={tooLong ? tooLongId : undefined}
          aria-invalid={tooLong || undefined}
          onKeyDown={onKeyDown}
          className={styles.field}
          dir="auto"
          value={text}
          onChange={(event) => setText(event.target.value)}
          placeholder={t.quickNote}
          aria-label={t.quickNote}
          autoComplete="off"
          enterKeyHint="done"
        />
        <Button type="submit" appearance="transparent" className={styles.enter}>
          {t.enter}
        </Button>
      </form>
    </>
  )
}
