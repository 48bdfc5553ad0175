import { mergeClasses } from '@fluentui/react-components'
import type { GroepView } from '../../bot/protocol/view.ts'
import { type BoardRow, UNTAGGED } from './boardRows.ts'
import { MatrixHead } from './MatrixHead.tsx'
import { MatrixRow } from './MatrixRow.tsx'
import { useMatrixStyles } from './matrixStyles.ts'
import type { BoardCounts, Choice } from './placing.ts'
import { useGridKeys } from './useGridKeys.ts'
import { useRowDrop } from './useRowDrop.ts'
import { useTexts } from './useTexts.ts'

interface Props {
  rows: readonly BoardRow[]
  columns: readonly GroepView[]
  counts: BoardCounts
  choice: Choice
  fresh: ReadonlySet<string>
  dense: boolean
  onChoose(choice: Choice): void
}

/** The matrix of groep by thema: the more was said, the darker the cell; empty cells show gaps. */
export function Matrix({ rows, columns, counts, choice, fresh, dense, onChoose }: Props) {
  const styles = useMatrixStyles()
  const t = useTexts().bord
  const drop = useRowDrop()
  const grid = useGridKeys((cell) =>
    onChoose({ row: cell.dataset.row ?? null, groepId: cell.dataset.groep ?? null }),
  )
  const all: BoardRow[] = [...rows, { key: UNTAGGED, titel: t.untagged, themas: new Map() }]
  return (
    <table
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table that is walked by arrows is an ARIA grid
      role="grid"
      aria-label={t.matrix}
      className={mergeClasses(styles.grid, dense && styles.dense)}
      {...grid}
      {...drop.handlers}
    >
      <MatrixHead columns={columns} counts={counts} choice={choice} />
      <tbody className={styles.body}>
        {all.map((row, index) => (
          <MatrixRow
            key={row.key}
            row={row}
            at={index + 1}
            columns={columns}
            counts={counts}
            chosen={choice.row === row.key ? (choice.groepId ?? 'row') : null}
            chosenColumn={choice.row === null ? choice.groepId : null}
            fresh={fresh}
            over={drop.over?.row === row.key ? drop.over : null}
            welcomes={drop.welcomes}
          />
        ))}
      </tbody>
    </table>
  )
}
