import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components'
import { useTexts } from './useTexts.ts'

const useStyles = makeStyles({
  root: {
    position: 'absolute',
    bottom: 'calc(100% + 4px)',
    left: 0,
    zIndex: 2,
    minWidth: '220px',
    maxWidth: '100%',
    padding: '4px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    boxShadow: tokens.shadow16,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  name: { ...typographyStyles.body1, padding: '4px 8px', color: tokens.colorNeutralForeground3 },
  option: {
    ...typographyStyles.body1,
    display: 'flex',
    alignItems: 'center',
    minHeight: '32px',
    padding: '0 8px',
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  on: {
    backgroundColor: tokens.colorNeutralBackground1Hover,
    outline: `1px solid ${tokens.colorTransparentStroke}`,
    color: tokens.colorNeutralForeground1Hover,
  },
})

export interface Choice {
  id: string
  says: string
  pick: () => void
}

interface Props {
  id: string
  name: string
  choices: readonly Choice[]
  /** Which one Enter takes; null when Enter stores the note. */
  active: number | null
}

export const optionId = (listId: string, place: number): string => `${listId}-${place}`

/** A short list above the entry line; the focus stays in the line. */
export function Chooser({ id, name, choices, active }: Props) {
  const t = useTexts().noteren
  const styles = useStyles()
  return (
    <div className={styles.root}>
      <div className={styles.name}>{choices.length > 0 ? name : t.noMatch}</div>
      <div id={id} role="listbox" aria-label={name}>
        {choices.map((choice, place) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: keys go through the entry line, which keeps the focus
          // biome-ignore lint/a11y/useFocusableInteractive: the same
          <div
            key={choice.id}
            id={optionId(id, place)}
            role="option"
            aria-selected={place === active}
            className={mergeClasses(styles.option, place === active && styles.on)}
            onMouseDown={(event) => event.preventDefault()}
            onClick={choice.pick}
          >
            {choice.says}
          </div>
        ))}
      </div>
    </div>
  )
}
