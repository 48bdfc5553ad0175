import { Button, makeStyles, Textarea, tokens, typographyStyles } from '@fluentui/react-components'
import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { isComposing } from '../ui/keys.ts'
import { TooLong } from '../ui/TooLong.tsx'
import { charactersOver, NOTITIE_MAX } from '../ui/textLimits.ts'
import type { BoardItem } from './boardItems.ts'
import { draftFor, writeNoteDraft } from './noteDraft.ts'
import { useDesk } from './useDesk.ts'
import { useTexts } from './useTexts.ts'

const useStyles = makeStyles({
  field: { width: '100%', '& textarea': { fieldSizing: 'content', maxHeight: '320px', minHeight: '72px' } },
  help: { ...typographyStyles.body1, margin: '6px 0', color: tokens.colorNeutralForeground3 },
  actions: { display: 'flex', gap: '8px', marginBottom: '8px' },
})

function focusOnce(field: HTMLTextAreaElement | null): void {
  field?.focus()
  field?.setSelectionRange(field.value.length, field.value.length)
}

/** Edits the text of a note inside its card; former versions are kept (G8.g). */
export function NoteEditor({ item }: { item: BoardItem }) {
  const desk = useDesk()
  const { typed = null } = desk.troubles.get(item.id) ?? {}
  // The words may change while they are edited; the server then keeps both.
  const [{ base, text }, setDraft] = useState(() => draftFor(item, typed))
  const write = (changed: string): void => {
    setDraft({ base, text: changed })
    writeNoteDraft(item.id, { base, text: changed })
  }
  const [attempts, setAttempts] = useState(0)
  const tooLongId = useId()
  const tooLong = charactersOver(text, NOTITIE_MAX) > 0
  const styles = useStyles()
  const t = useTexts()
  const root = useRef<HTMLDivElement>(null)
  const done = (keep: boolean) => {
    const words = text.trim()
    if (keep && tooLong) return setAttempts(attempts + 1)
    writeNoteDraft(item.id, null)
    if (keep && words !== '' && words !== base) desk.acts.edit(item, words, base)
    root.current?.closest('article')?.focus()
    desk.stopEditing()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation()
    if (isComposing(event)) return
    if (event.key === 'Escape') done(false)
    else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault()
      done(true)
    }
  }
  return (
    <div ref={root}>
      <Textarea
        className={styles.field}
        value={text}
        aria-label={t.bord.editLabel}
        aria-describedby={tooLong ? tooLongId : undefined}
        aria-invalid={tooLong || undefined}
        onChange={(_, data) => write(data.value)}
        onKeyDown={onKeyDown}
        ref={focusOnce}
      />
      <TooLong id={tooLongId} text={text} max={NOTITIE_MAX} attempts={attempts} />
      <p className={styles.help}>{t.bord.editHelp}</p>
      <div className={styles.actions}>
        <Button appearance="primary" onClick={() => done(true)} disabled={text.trim() === ''}>
          {t.common.save}
        </Button>
        <Button appearance="subtle" onClick={() => done(false)}>
          {t.common.cancel}
        </Button>
      </div>
    </div>
  )
}
