import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import { useDelayed } from './useDelayed.ts'
import { useTexts } from './useTexts.ts'

const useStyles = makeStyles({
  // Takes no space while it is empty.
  root: { display: 'contents' },
  text: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground3 },
})

/** Says that work is still running, once it takes long. */
export function BusyLine({ busy }: { busy: boolean }) {
  const { stillBusy } = useTexts().common
  const styles = useStyles()
  const lasting = useDelayed(busy)
  return (
    <div role="status" className={styles.root}>
      {lasting && <p className={styles.text}>{stillBusy}</p>}
    </div>
  )
}
