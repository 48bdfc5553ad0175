import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { Thema } from '../../bot/protocol/view.ts'
import { shortThema } from '../ui/names.ts'
import { useTexts } from './useTexts.ts'

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', gap: '0 4px', margin: '0 -4px 4px' },
  thema: {
    minWidth: 0,
    minHeight: '32px',
    gap: '6px',
    padding: '0 4px',
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
  },
  on: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  digit: {
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    boxSizing: 'border-box',
    width: '20px',
    height: '20px',
    border: `1px solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground6,
    fontVariantNumeric: 'tabular-nums',
  },
  digitOn: { backgroundColor: tokens.colorBrandBackground, color: tokens.colorNeutralForegroundOnBrand },
})

interface Props {
  themas: readonly Thema[]
  chosen: readonly string[]
  onChoose: (themaId: string) => void
}

/** Which thema the next note belongs to; the digit is its key. */
export function ThemaKeys({ themas, chosen, onChoose }: Props) {
  const t = useTexts().noteren
  const styles = useStyles()
  return (
    <div className={styles.root} role="toolbar" aria-label={t.themas}>
      {themas.map((thema, place) => {
        const on = chosen.includes(thema.id)
        return (
          <Button
            key={thema.id}
            appearance="transparent"
            aria-pressed={on}
            title={thema.titel}
            className={mergeClasses(styles.thema, on && styles.on)}
            onClick={() => onChoose(thema.id)}
          >
            <span className={mergeClasses(styles.digit, on && styles.digitOn)} aria-hidden>
              {place + 1}
            </span>
            {shortThema(thema)}
          </Button>
        )
      })}
    </div>
  )
}
