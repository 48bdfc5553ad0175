import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useEffect, useRef } from 'react'
import type { Thema } from '../../bot/protocol/view.ts'
import { shortThema } from '../ui/names.ts'
import { SMALL } from './styles.ts'
import { useTexts } from './useTexts.ts'

/** Wide enough for the seven themas and the afsluiting in one row, when they stand close. */
const MEDIUM = '@media (min-width: 600px) and (max-width: 899px) and (min-height: 600px)'

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '0 4px',
    margin: '0 -4px 4px',
    [SMALL]: { flexWrap: 'nowrap', overflowX: 'auto', scrollbarWidth: 'none' },
    [MEDIUM]: { flexWrap: 'nowrap', gap: '2px', overflowX: 'auto', scrollbarWidth: 'none' },
  },
  thema: {
    minWidth: 0,
    minHeight: '32px',
    gap: '6px',
    padding: '0 4px',
    flexShrink: 0,
    whiteSpace: 'nowrap',
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
    [MEDIUM]: { gap: '4px', padding: '0 3px' },
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
  /** In their order; the afsluiting last. */
  themas: readonly Thema[]
  afsluiting: string
  chosen: readonly string[]
  onChoose: (themaId: string) => void
}

/** Which thema the next note belongs to; the digit is its key. */
export function ThemaKeys({ themas, afsluiting, chosen, onChoose }: Props) {
  const t = useTexts().noteren
  const styles = useStyles()
  const row = useRef<HTMLDivElement>(null)
  // Where the row scrolls, the chosen thema stays in sight; `scrollIntoView` would scroll the page as well.
  useEffect(() => {
    const box = row.current
    const on = box?.querySelector<HTMLElement>(`[data-thema="${CSS.escape(chosen[0] ?? '')}"]`)
    if (box && on) box.scrollTo({ left: on.offsetLeft - (box.clientWidth - on.offsetWidth) / 2 })
  }, [chosen])
  return (
    <div ref={row} className={styles.root} role="toolbar" aria-label={t.themas}>
      {themas.map((thema, place) => {
        const digit = thema.id === afsluiting ? 0 : place + 1
        const on = chosen.includes(thema.id)
        return (
          <Button
            key={thema.id}
            appearance="transparent"
            aria-pressed={on}
            data-thema={thema.id}
            title={thema.titel}
            className={mergeClasses(styles.thema, on && styles.on)}
            onClick={() => onChoose(thema.id)}
          >
            {digit < 10 && (
              <span className={mergeClasses(styles.digit, on && styles.digitOn)} aria-hidden>
                {digit}
              </span>
            )}
            {shortThema(thema)}
          </Button>
        )
      })}
    </div>
  )
}
