import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import type { GesprekView, ThemaRunView } from '../../../bot/protocol/view.ts'
import { isFew } from '../../hooks/anonymous.ts'
import { useTexts } from '../../hooks/useTexts.ts'

const useStyles = makeStyles({
  root: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground3, textWrap: 'pretty' },
})

/** Always at the end: who reads this, what the others see, how long it is kept, and that nobody has to (spec X7). */
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
        t.antwoorden.keptNamelessUntil(term),
      ]
    : [
        names.length > 0 && t.antwoorden.seenBy(list, many),
        t.antwoorden.othersSee(run.answered ?? 0, Math.max(run.answered ?? 0, gesprek.deelnemers.length)),
        t.antwoorden.keptUntil(term),
      ]
  return <p className={useStyles().root}>{says.filter(Boolean).join(' ')}</p>
}
