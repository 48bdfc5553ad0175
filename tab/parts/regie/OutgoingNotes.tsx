import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import type { OutgoingNote } from '../../connection/noteOutbox.ts'
import { useTexts } from '../../hooks/useTexts.ts'
import { Note } from '../Note.tsx'

const useStyles = makeStyles({
  waiting: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground3 },
  text: { margin: '4px 0 0', color: tokens.colorNeutralForeground1 },
})

interface Props {
  notes: readonly OutgoingNote[]
  onRetry: (id: string) => void
  onDiscard: (id: string) => void
}

/** Notes that did not arrive at once; what was typed stays readable until it is kept or thrown away. */
export function OutgoingNotes({ notes, onRetry, onDiscard }: Props) {
  const t = useTexts()
  const styles = useStyles()
  const waiting = notes.filter((note) => note.state === 'waiting' && note.error !== null)
  return (
    <>
      {waiting.length > 0 && (
        <p className={styles.waiting} role="status">
          {t.regie.notesWaiting(waiting.length)}
        </p>
      )}
      {notes
        .filter((note) => note.state === 'refused')
        .map((note) => (
          <Note
            key={note.id}
            role="alert"
            title={t.regie.noteFailed}
            actions={
              <>
                <Button appearance="transparent" onClick={() => onRetry(note.id)}>
                  {t.common.retry}
                </Button>
                <Button appearance="transparent" onClick={() => onDiscard(note.id)}>
                  {t.common.remove}
                </Button>
              </>
            }
          >
            {note.error?.message || t.errors.unknown}
            <p className={styles.text}>{note.input.text}</p>
          </Note>
        ))}
    </>
  )
}
