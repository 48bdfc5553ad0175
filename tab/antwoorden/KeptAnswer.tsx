import { Button, makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components'
import { CheckmarkRegular, CloudOffRegular } from '@fluentui/react-icons'
import type { Pending } from './useAnswering.ts'
import { useTexts } from './useTexts.ts'

const useStyles = makeStyles({
  text: {
    margin: '8px 0 0',
    fontSize: tokens.fontSizeBase400,
    lineHeight: '24px',
    whiteSpace: 'pre-line',
    overflowWrap: 'anywhere',
  },
  line: {
    ...typographyStyles.body1,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: '8px',
    minHeight: '32px',
    color: tokens.colorNeutralForeground3,
  },
  icon: { fontSize: '16px', lineHeight: 1 },
  says: { flex: '1 1 0', minWidth: '120px' },
  button: { minWidth: 0, minHeight: '32px', padding: '0 4px' },
  quiet: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground3 },
})

interface Props {
  vraag: string
  text: string
  /** When it was kept, or what else there is to know. */
  says: string
  /** Set until the server has it. */
  pending?: Pending | undefined
  /** Absent where it can no longer be changed. */
  onEdit?: (() => void) | undefined
  onWithdraw?: (() => void) | undefined
}

/** A kept answer is text, not a locked field. */
export function KeptAnswer({ vraag, text, says, pending, onEdit, onWithdraw }: Props) {
  const { antwoorden: t, common } = useTexts()
  const styles = useStyles()
  return (
    <>
      <p className={styles.text} dir="auto">
        {text || common.gone}
      </p>
      <div className={styles.line}>
        <span className={styles.icon} aria-hidden>
          {pending ? pending.error && <CloudOffRegular /> : <CheckmarkRegular />}
        </span>
        <span className={styles.says}>{says}</span>
        {onWithdraw && (
          <Button
            appearance="transparent"
            className={mergeClasses(styles.button, styles.quiet)}
            aria-label={t.withdrawVraag(vraag)}
            onClick={onWithdraw}
          >
            {t.withdraw}
          </Button>
        )}
        {onEdit && (
          <Button
            appearance="transparent"
            className={styles.button}
            aria-label={t.editVraag(vraag)}
            onClick={onEdit}
          >
            {t.edit}
          </Button>
        )}
      </div>
    </>
  )
}
