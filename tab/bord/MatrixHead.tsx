import { mergeClasses } from '@fluentui/react-components'
import type { GroepView } from '../../bot/protocol/view.ts'
import { columnTemplate } from './columnTemplate.ts'
import { useMatrixStyles } from './matrixStyles.ts'
import { type BoardCounts, type Choice, cellKey } from './placing.ts'
import { useTexts } from './useTexts.ts'

interface Props {
  columns: readonly GroepView[]
  counts: BoardCounts
  choice: Choice
}

/** The slanted names of the groepen; each chooses its column, the last one everything. */
export function MatrixHead({ columns, counts, choice }: Props) {
  const styles = useMatrixStyles()
  const t = useTexts().bord
  const total = (groepId: string) =>
    [...counts.rows.keys()].reduce((sum, row) => sum + (counts.cells.get(cellKey(row, groepId)) ?? 0), 0)
  const heads = [
    ...columns.map((groep) => ({
      groepId: groep.id,
      name: groep.kort,
      label: t.groepHead(groep.kort, total(groep.id)),
    })),
    { groepId: null, name: t.together, label: `${t.together}: ${t.all}` },
  ]
  return (
    <thead className={styles.body}>
      <tr className={styles.head} style={columnTemplate(columns.length)}>
        <td className={styles.corner} />
        {heads.map(({ groepId, name, label }, index) => {
          const chosen = choice.row === null && choice.groepId === groepId
          return (
            <th
              key={label}
              scope="col"
              data-cell={`0,${index + 1}`}
              {...(groepId !== null && { 'data-groep': groepId })}
              tabIndex={-1}
              aria-label={label}
              aria-selected={chosen}
              className={styles.columnHead}
            >
              <span className={mergeClasses(styles.slanted, chosen && styles.slantedChosen)}>{name}</span>
            </th>
          )
        })}
      </tr>
    </thead>
  )
}
