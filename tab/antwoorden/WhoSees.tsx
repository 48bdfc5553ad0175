import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import type { GesprekView, ThemaRunView } from '../../bot/protocol/view.ts'
import { isFew } from '../shared/gesprek/anonymous.ts'
import { useTexts } from './useTexts.ts'

const useStyles = makeStyles({
  root: {
    ...typographyStyles.body1,
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    color: tokens.colorNeutralForeground3,
    textWrap: 'pretty',
  },
  said: { margin: 0 },
})

/** Always shown last: who reads the answers, what others see, how long they are kept, and that answering is voluntary (X7). */
export function WhoSees({
  gesprek,
  run,
  months,
}: {
  gesprek: GesprekView
  run: ThemaRunView
  /** How long answers are kept after publication. */
  months: number
}) {
  const t = useTexts()
  const styles = useStyles()
  const names = [...new Set([...gesprek.gespreksleiders, ...gesprek.verslaggevers])]
  const many = names.length > 1
  const list = t.format.list(names)
  const term = t.common.afterPublication(months)
  const says = run.anonymous
    ? [
        t.antwoorden.nameless,
        names.length > 0 && t.antwoorden.readBy(list, many),
        t.antwoorden.othersSeeAnonymous,
        isFew(gesprek) && t.antwoorden.few,
        gesprek.status !== 'klaar' && t.antwoorden.untilEnd,
      ]
    : [
        names.length > 0 && t.antwoorden.seenBy(list, many),
        t.antwoorden.othersSee(run.answered ?? 0, Math.max(run.answered ?? 0, gesprek.deelnemers.length)),
      ]
  return (
    <div className={styles.root}>
      <p className={styles.said}>{says.filter(Boolean).join(' ')}</p>
      <p className={styles.said}>
        {run.anonymous ? t.antwoorden.keptNamelessUntil(term) : t.antwoorden.keptUntil(term)}
      </p>
    </div>
  )
}
