import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useTexts } from './useTexts.ts'

const useStyles = makeStyles({
  chip: {
    minWidth: 0,
    minHeight: '24px',
    height: '24px',
    padding: '0 8px',
    border: `1px solid ${tokens.colorTransparentStroke}`,
    backgroundColor: tokens.colorNeutralBackground6,
    fontWeight: tokens.fontWeightRegular,
    whiteSpace: 'nowrap',
  },
  who: {
    padding: '0 4px 0 0',
    backgroundColor: 'transparent',
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
})

export interface Chip {
  id: string
  says: string
  isWho: boolean
  takeOff: () => void
}

/** Speaker, label and addressee of this note, as chips in the line; pressing one removes it, as Backspace does. */
export function EntryChips({ chips }: { chips: readonly Chip[] }) {
  const t = useTexts().noteren
  const styles = useStyles()
  return chips.map(({ id, says, isWho, takeOff }) => (
    <Button
      key={id}
      appearance="subtle"
      className={mergeClasses(styles.chip, isWho && styles.who)}
      aria-label={t.takeOff(says)}
      title={t.takeOff(says)}
      onClick={takeOff}
    >
      {says}
    </Button>
  ))
}
