import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useThemeName } from '../../ui/useThemeName.ts'

const useStyles = makeStyles({
  root: { width: '52px', height: '52px', flexShrink: 0, fill: 'none' },
  on: { stroke: tokens.colorNeutralForeground2, strokeWidth: '1.5px' },
  chosen: { stroke: tokens.colorCompoundBrandStroke, strokeWidth: '1.5px' },
  off: { stroke: tokens.colorNeutralStroke2 },
  // Both strokes have one colour there.
  offContrast: { strokeDasharray: '1 3' },
})

const radii = [7, 11.5, 16, 20.5, 25]

/** Picture of a scope: more rings for a wider one. */
export function ScopeRings({ count, chosen }: { count: number; chosen: boolean }) {
  const styles = useStyles()
  const contrast = useThemeName() === 'contrast'
  const off = mergeClasses(styles.off, contrast && styles.offContrast)
  return (
    <svg viewBox="0 0 52 52" className={styles.root} aria-hidden="true">
      {radii.map((radius, index) => (
        <circle
          key={radius}
          cx="26"
          cy="26"
          r={radius}
          className={index >= count ? off : chosen ? styles.chosen : styles.on}
        />
      ))}
    </svg>
  )
}
