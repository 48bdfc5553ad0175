import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import { useTexts } from './useTexts.ts'

const useStyles = makeStyles({
  root: {
    ...typographyStyles.body1,
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '8px',
    minHeight: '32px',
    color: tokens.colorNeutralForeground3,
  },
  text: { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  button: {
    flexShrink: 0,
    minWidth: 0,
    minHeight: '32px',
    paddingRight: 0,
    color: tokens.colorBrandForegroundLink,
  },
})

/** Says what was just done, with an undo button where that is possible. */
export function UndoLine({ says, onUndo }: { says: string; onUndo: (() => void) | null }) {
  const t = useTexts()
  const styles = useStyles()
  return (
    <div className={styles.root} role="status">
      <span className={styles.text}>{says}</span>
      {onUndo && (
        <Button appearance="transparent" className={styles.button} onClick={onUndo}>
          {t.common.undo}
        </Button>
      )}
    </div>
  )
}
