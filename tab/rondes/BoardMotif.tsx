import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useHeatStyles } from '../ui/heatStyles.ts'
import { useThemeName } from '../ui/useThemeName.ts'

const useStyles = makeStyles({
  root: { display: 'grid', gridTemplateColumns: 'repeat(6, 36px)', gap: '4px', justifyContent: 'center' },
  cell: {
    height: '28px',
    boxSizing: 'border-box',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorTransparentStroke}`,
  },
  empty: { backgroundColor: tokens.colorNeutralBackground3 },
})

const heat = ['013051', '410441', '240132', '530341', '350213'] as const
const steps = ['0', '1', '2', '3', '4', '5'] as const

/** Decorative picture of a filled board, for the empty state. */
export function BoardMotif() {
  const styles = useStyles()
  const heats = useHeatStyles()
  const dark = useThemeName() === 'dark'
  const cells = heat.flatMap((row, y) => [...row].map((step, x) => ({ key: `${x},${y}`, step })))
  return (
    <div className={styles.root} aria-hidden>
      {cells.map(({ key, step }) => {
        const known = steps.find((one) => one === step) ?? '0'
        return (
          <span
            key={key}
            className={mergeClasses(
              styles.cell,
              known === '0'
                ? styles.empty
                : heats[dark ? (`dark${known}` as const) : (`light${known}` as const)],
            )}
          />
        )
      })}
    </div>
  )
}
