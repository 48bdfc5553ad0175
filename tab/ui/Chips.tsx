import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons'

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '8px',
    listStyleType: 'none',
    margin: '8px 0 0',
    padding: 0,
  },
  chip: {
    ...typographyStyles.body1,
    display: 'inline-flex',
    alignItems: 'center',
    minHeight: '32px',
    paddingInlineStart: '12px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    backgroundColor: tokens.colorNeutralBackground6,
    overflowWrap: 'anywhere',
  },
  fixed: { paddingInlineEnd: '12px' },
  remove: {
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    width: '32px',
    height: '32px',
    padding: 0,
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground3,
    cursor: 'pointer',
    '&:hover': { color: tokens.colorNeutralForeground1 },
    '&:focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
})

export interface Chip {
  id: string
  name: string
  /** Null for a chip that cannot be removed. */
  removeLabel: string | null
}

/** The chosen items, each with a button to remove it. */
export function Chips({ items, onRemove }: { items: readonly Chip[]; onRemove(id: string): void }) {
  const styles = useStyles()
  if (items.length === 0) return null
  return (
    <ul className={styles.root}>
      {items.map(({ id, name, removeLabel }) => (
        <li
          key={id}
          className={removeLabel === null ? `${styles.chip} ${styles.fixed}` : styles.chip}
          dir="auto"
        >
          {name}
          {removeLabel !== null && (
            <button
              type="button"
              className={styles.remove}
              aria-label={removeLabel}
              onClick={() => onRemove(id)}
            >
              <DismissRegular aria-hidden fontSize={16} />
            </button>
          )}
        </li>
      ))}
    </ul>
  )
}
