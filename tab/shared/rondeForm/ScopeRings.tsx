import { makeStyles, tokens } from '@fluentui/react-components'

const useStyles = makeStyles({
  root: { width: '52px', height: '52px', flexShrink: 0, fill: 'none' },
  on: { stroke: tokens.colorNeutralForeground2, strokeWidth: '1.5px' },
  chosen: { stroke: tokens.colorCompoundBrandStroke, strokeWidth: '1.5px' },
  off: { stroke: tokens.colorNeutralStroke2 },
})

const radii = [7, 11.5, 16, 20.5, 25]

/** Picture of a scope: more rings for a wider one. */
export function ScopeRings({ count, chosen }: { count: number; chosen: boolean }) {
  const styles = useStyles()
  return (
    <svg viewBox="0 0 52 52" className={styles.root} aria-hidden="true">
      {radii.map((radius, index) => (
        <circle
          key={radius}
          cx="26"
          cy="26"
          r={radius}
          className={index >= count ? styles.off : chosen ? styles.chosen : styles.on}
        />
      ))}
    </svg>
  )
}
