import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import { useTexts } from './useTexts.ts'

const useStyles = makeStyles({
  root: {
    ...typographyStyles.body1,
    display: 'inline-flex',
    alignItems: 'center',
    gap: '8px',
    color: tokens.colorNeutralForeground2,
    whiteSpace: 'nowrap',
  },
  dot: {
    width: '8px',
    height: '8px',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorPaletteGreenForeground1,
  },
})

/** Says whether the screen is live, or as of when it was last updated. */
export function LiveMark({ live, since }: { live: boolean; since: number }) {
  const styles = useStyles()
  const t = useTexts()
  return (
    <span className={styles.root} role="status">
      {live && <span className={styles.dot} aria-hidden />}
      {live ? t.common.live : t.common.updatedAt(t.format.time(since))}
    </span>
  )
}
