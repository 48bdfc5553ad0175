import { makeStyles, tokens } from '@fluentui/react-components'
import { useTexts } from './useTexts.ts'

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: '16px' },
  bar: {
    height: '16px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground6,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    boxSizing: 'border-box',
  },
  head: { height: '28px', marginBottom: '8px' },
})

export function SkeletonBar({ width }: { width: string }) {
  return <div className={useStyles().bar} style={{ width }} />
}

/** Placeholder shapes while content loads; announced once to screen readers. */
export function Skeletons({ rows = 5, head = true }: { rows?: number; head?: boolean }) {
  const styles = useStyles()
  const t = useTexts()
  return (
    <div className={styles.root} role="status" aria-label={t.common.loading}>
      {head && <div className={`${styles.bar} ${styles.head}`} style={{ width: '60%' }} />}
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows without a meaning of their own
        <SkeletonBar key={row} width={`${92 - ((row * 23) % 40)}%`} />
      ))}
    </div>
  )
}
