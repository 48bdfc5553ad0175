import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import { GrowingField } from '../ui/GrowingField.tsx'
import { ANTWOORD_MAX } from '../ui/textLimits.ts'
import { useTexts } from './useTexts.ts'

const useStyles = makeStyles({
  field: { marginTop: '8px' },
  line: {
    ...typographyStyles.body1,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: '8px',
    minHeight: '32px',
    color: tokens.colorNeutralForeground3,
  },
  button: { minWidth: 0, minHeight: '32px', padding: '0 4px' },
})

interface Props {
  vraag: string
  text: string
  /** What to know about these words, under the field. */
  says: string | null
  autoFocus: boolean
  onWrite: (text: string) => void
  onLeave?: (() => void) | undefined
  /** How often the person tried to send a text that is too long. */
  attempts: number
  onSend: () => void
}

export function AnswerField({ vraag, text, says, autoFocus, onWrite, onLeave, attempts, onSend }: Props) {
  const t = useTexts().antwoorden
  const styles = useStyles()
  return (
    <>
      <div className={styles.field}>
        <GrowingField
          label={t.fieldLabel(vraag)}
          value={text}
          placeholder={t.placeholder}
          maxLength={ANTWOORD_MAX}
          attempts={attempts}
          autoFocus={autoFocus}
          onChange={onWrite}
          onEscape={onLeave}
          onControlEnter={onSend}
        />
      </div>
      {(says || onLeave) && (
        <div className={styles.line}>
          <span>{says}</span>
          {onLeave && (
            <Button appearance="transparent" className={styles.button} onClick={onLeave}>
              {t.leave}
            </Button>
          )}
        </div>
      )}
    </>
  )
}
