import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import { useLasting } from './useLasting.ts'
import { useTexts } from './useTexts.ts'

const useStyles = makeStyles({
  // Empty it takes no room among what it stands with.
  root: { display: 'contents' },
  text: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground3 },
})

/** Says that something is still going on, but only when it takes long. */
export function BusyLine({ busy }: { busy: boolean }) {
  const { stillBusy } = useTexts().common
  const styles = useStyles()
  const lasting = useLasting(busy)
  return (
    <div role="status" className={styles.root}>
      {lasting && <p className={styles.text}>{stillBusy}</p>}
    </div>
  )
}
