import { makeStyles, tokens } from '@fluentui/react-components'
import { useTexts } from './useTexts.ts'

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gap: '36px',
    '@media (min-width: 1000px)': { gridTemplateColumns: '456px minmax(0, 1fr)' },
  },
  matrix: {
    display: 'grid',
    gridTemplateColumns: '2fr repeat(5, 1fr)',
    gap: '4px',
    paddingBlockStart: '176px',
  },
  cards: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(248px, 1fr))',
    gap: '12px',
    alignContent: 'start',
  },
  cell: {
    height: '48px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground6,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    boxSizing: 'border-box',
  },
  card: {
    height: '130px',
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
  },
})

const numbered = (count: number) => Array.from({ length: count }, (_, index) => index)

/** The rows and columns that are about to be filled. */
export function BoardShape() {
  const styles = useStyles()
  return (
    <div className={styles.root} role="status" aria-label={useTexts().bord.loading}>
      <div className={styles.matrix}>
        {numbered(36).map((index) => (
          <div key={index} className={styles.cell} />
        ))}
      </div>
      <div className={styles.cards}>
        {numbered(6).map((index) => (
          <div key={index} className={`${styles.cell} ${styles.card}`} />
        ))}
      </div>
    </div>
  )
}
