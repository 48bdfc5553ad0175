import { mergeClasses } from '@fluentui/react-components'
import { memo } from 'react'
import { useHeatStyles } from '../ui/heatStyles.ts'
import { useThemeName } from '../ui/useThemeName.ts'
import { useMatrixStyles } from './matrixStyles.ts'
import { heatOf } from './placing.ts'
import { useTexts } from './useTexts.ts'

interface Props {
  at: string
  row: string
  groepId: string
  count: number
  name: string
  /** No heat: what has no thema yet is not a finding. */
  plain: boolean
  /** The leidraad of this groep does not have this thema. */
  outside: boolean
  strong: boolean
  chosen: boolean
  fresh: boolean
  lit: boolean
}

const fullBar = 18

/** How often one groep spoke about one thema. */
export const MatrixCell = memo(function MatrixCell(props: Props) {
  const { at, row, groepId, count, name, plain, outside, strong, chosen, fresh, lit } = props
  const styles = useMatrixStyles()
  const heat = useHeatStyles()
  const theme = useThemeName()
  const t = useTexts().bord
  const step = plain || theme === 'contrast' ? 0 : heatOf(count)
  const gap = outside && count === 0
  const label = gap ? `${name}: ${t.outside}` : `${name}: ${t.notities(count)}`
  return (
    <td
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of an ARIA grid takes the focus
      role="gridcell"
      data-cell={at}
      data-row={row}
      data-groep={groepId}
      tabIndex={-1}
      aria-label={fresh ? `${label}, ${t.justChanged}` : label}
      aria-selected={chosen}
      className={mergeClasses(
        styles.cell,
        !plain && !gap && count === 0 && styles.empty,
        !plain && theme === 'contrast' && (count > 0 || !gap) && styles.outlined,
        !plain && theme === 'contrast' && count === 0 && !gap && styles.dashed,
        heat[theme === 'dark' ? (`dark${step}` as const) : (`light${step}` as const)],
        count === 0 && styles.quiet,
        strong && styles.strong,
        chosen && styles.chosen,
        lit && styles.lit,
      )}
    >
      {count === 0 ? '–' : count}
      {theme === 'contrast' && !plain && count > 0 && (
        <span className={styles.bar} style={{ width: `${Math.min(1, count / fullBar) * 70}%` }} />
      )}
      {fresh && <span className={styles.dot} />}
    </td>
  )
})
