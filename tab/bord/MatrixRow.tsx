import { mergeClasses } from '@fluentui/react-components'
import { memo } from 'react'
import type { GroepView } from '../../bot/protocol/view.ts'
import { type BoardRow, UNTAGGED } from './boardRows.ts'
import { columnTemplate } from './columnTemplate.ts'
import { MatrixCell } from './MatrixCell.tsx'
import { useMatrixStyles } from './matrixStyles.ts'
import { type BoardCounts, cellKey } from './placing.ts'
import type { Over } from './useRowDrop.ts'
import { useTexts } from './useTexts.ts'

interface Props {
  row: BoardRow
  at: number
  columns: readonly GroepView[]
  counts: BoardCounts
  /** The chosen groep in this row, or the whole row. */
  chosen: string | null
  chosenColumn: string | null
  fresh: ReadonlySet<string>
  over: Over | null
  welcomes(row: string, groepId: string | null): boolean
}

/** One thema with a cell per groep, and all of them together. */
export const MatrixRow = memo(function MatrixRow(props: Props) {
  const { row, at, columns, counts, chosen, chosenColumn, fresh, over, welcomes } = props
  const styles = useMatrixStyles()
  const t = useTexts().bord
  const untagged = row.key === UNTAGGED
  const sum = counts.rows.get(row.key) ?? 0
  return (
    <tr
      className={mergeClasses(styles.row, untagged && styles.lastRow)}
      style={columnTemplate(columns.length)}
    >
      <th
        scope="row"
        data-cell={`${at},0`}
        data-row={row.key}
        tabIndex={at === 1 ? 0 : -1}
        aria-label={t.rowHead(row.titel, sum)}
        aria-selected={chosen === 'row'}
        className={mergeClasses(
          styles.rowHead,
          chosen !== null && styles.rowHeadChosen,
          over !== null && styles.lit,
        )}
      >
        {row.titel}
      </th>
      {columns.map((groep, index) => (
        <MatrixCell
          key={groep.id}
          at={`${at},${index + 1}`}
          row={row.key}
          groepId={groep.id}
          count={counts.cells.get(cellKey(row.key, groep.id)) ?? 0}
          name={`${row.titel}, ${groep.kort}`}
          plain={untagged}
          outside={!untagged && !row.themas.has(groep.id)}
          strong={chosen === 'row' || chosen === groep.id || chosenColumn === groep.id}
          chosen={chosen === groep.id}
          fresh={fresh.has(cellKey(row.key, groep.id))}
          lit={over !== null && welcomes(row.key, groep.id)}
        />
      ))}
      <td
        data-cell={`${at},${columns.length + 1}`}
        data-row={row.key}
        tabIndex={-1}
        aria-label={t.togetherCell(row.titel, sum)}
        className={styles.sum}
      >
        {sum === 0 ? '–' : sum}
      </td>
    </tr>
  )
})
