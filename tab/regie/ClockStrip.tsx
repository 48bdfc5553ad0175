import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import type { GesprekClock } from '../shared/gesprek/gesprekClock.ts'
import { PhaseStrip } from '../ui/PhaseStrip.tsx'
import { useTexts } from './useTexts.ts'

const useStyles = makeStyles({
  root: { marginTop: '12px' },
  times: {
    ...typographyStyles.body1,
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    columnGap: '8px',
    marginTop: '8px',
    color: tokens.colorNeutralForeground3,
    fontVariantNumeric: 'tabular-nums',
  },
  minutes: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
})

interface Props {
  clock: GesprekClock
  count: number
}

/** Progress of thema and gesprek: a strip to read at a glance, and the minutes. */
export function ClockStrip({ clock, count }: Props) {
  const t = useTexts().regie
  const styles = useStyles()
  const { nth, themaLeft, gesprekLeft, inOpening } = clock
  const where =
    nth !== null ? t.nth(nth, count) : inOpening ? t.opening : themaLeft !== null ? t.closing : t.between
  const after = (left: number) => (left < 0 ? '' : t.leftAfter)
  const minutes = (left: number) => (left < 0 ? t.over(-left) : t.minutes(left))
  const themaTime =
    themaLeft === null ? '' : `${themaLeft < 0 ? '' : t.leftBefore}${minutes(themaLeft)}${after(themaLeft)}`
  const gesprekWord = gesprekLeft < 0 ? t.gesprekOver : t.gesprekLeft
  return (
    <div className={styles.root}>
      <PhaseStrip
        parts={clock.parts}
        label={t.strip(
          `${where} ${themaTime}`,
          `${gesprekWord} ${minutes(gesprekLeft)}${after(gesprekLeft)}`,
        )}
      />
      <div className={styles.times} aria-hidden>
        <span>
          {where}
          {themaLeft !== null && (
            <>
              , {themaLeft >= 0 && t.leftBefore}
              <span className={styles.minutes}>{minutes(themaLeft)}</span>
              {after(themaLeft)}
            </>
          )}
        </span>
        <span>
          {gesprekWord} <span className={styles.minutes}>{minutes(gesprekLeft)}</span>
          {after(gesprekLeft)}
        </span>
      </div>
    </div>
  )
}
