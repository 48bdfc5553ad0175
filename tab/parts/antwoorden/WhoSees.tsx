import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import type { GesprekView, ThemaRunView } from '../../../bot/protocol/view.ts'
import { isFew } from '../../hooks/anonymous.ts'
import { useTexts } from '../../hooks/useTexts.ts'

const useStyles = makeStyles({
  root: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground3, textWrap: 'pretty' },
})

/** Always at the end: who reads this, and what the others see. */
export function WhoSees({ gesprek, run }: { gesprek: GesprekView; run: ThemaRunView }) {
  const t = useTexts()
  const names = [...new Set([...gesprek.gespreksleiders, ...gesprek.verslaggevers])]
  const many = names.length > 1
  const list = t.format.list(names)
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
  return <p className={useStyles().root}>{says.filter(Boolean).join(' ')}</p>
}
