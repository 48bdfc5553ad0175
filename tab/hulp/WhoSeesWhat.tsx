import { CheckmarkCircleFilled, SubtractCircleRegular } from '@fluentui/react-icons'
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx'
import { useHelpStyles } from './helpStyles.ts'

interface WhoSeesWhatProps {
  t: {
    title: string
    caption: string
    sees: string
    seesNot: string
    columns: string[]
    rows: { who: string; note?: string; cells: boolean[] }[]
    after: string
  }
}

/** Which role sees what, as a table that looks like a picture. */
export function WhoSeesWhat({ t }: WhoSeesWhatProps) {
  const styles = useHelpStyles()
  return (
    <section>
      <h2 className={styles.head}>{t.title}</h2>
      <div className={styles.wide}>
        <table className={styles.table}>
          <caption className={styles.caption}>
            <VisuallyHidden>{t.caption}</VisuallyHidden>
          </caption>
          <thead>
            <tr>
              <td />
              {t.columns.map((column) => (
                <th key={column} scope="col" className={styles.column}>
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {t.rows.map((row) => (
              <tr key={row.who}>
                <th scope="row" className={styles.row}>
                  {row.who}
                  {row.note !== undefined && <span className={styles.note}>{row.note}</span>}
                </th>
                {row.cells.map((sees, place) => (
                  <td key={t.columns[place]} className={styles.cell}>
                    {sees ? (
                      <CheckmarkCircleFilled className={styles.sees} fontSize={24} aria-hidden />
                    ) : (
                      <SubtractCircleRegular className={styles.seesNot} fontSize={24} aria-hidden />
                    )}
                    <VisuallyHidden>{sees ? t.sees : t.seesNot}</VisuallyHidden>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={styles.text}>{t.after}</p>
    </section>
  )
}
