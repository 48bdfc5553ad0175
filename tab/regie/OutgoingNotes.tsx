import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import type { Outgoing } from '../live/useNoteOutbox.ts'
import { Note } from '../ui/Note.tsx'
import { useTexts } from './useTexts.ts'

const useStyles = makeStyles({
  waiting: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground3 },
  text: { margin: '4px 0 0', color: tokens.colorNeutralForeground1 },
})

interface Props {
  notes: readonly Outgoing[]
  onRetry: (key: string) => void
  onDiscard: (key: string) => void
}

/** Notes that were not sent at once; each stays visible until it is stored or discarded. */
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
            key={note.key}
            role="alert"
            title={t.regie.noteFailed}
            actions={
              <>
                <Button appearance="transparent" onClick={() => onRetry(note.key)}>
                  {t.common.retry}
                </Button>
                <Button appearance="transparent" onClick={() => onDiscard(note.key)}>
                  {t.common.remove}
                </Button>
              </>
            }
          >
            {note.error?.message || t.errors.unknown}
            <p className={styles.text}>{note.words.text}</p>
          </Note>
        ))}
    </>
  )
}
