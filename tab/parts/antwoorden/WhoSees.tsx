import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import type { GesprekView } from '../../../bot/protocol/view.ts'
import { useTexts } from '../../hooks/useTexts.ts'

const useStyles = makeStyles({
  root: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground3, textWrap: 'pretty' },
})

/** Always at the end: who reads this, and what the others see. */
export function WhoSees({ gesprek, answered }: { gesprek: GesprekView; answered: number }) {
  const t = useTexts()
  const names = [...new Set([...gesprek.gespreksleiders, ...gesprek.verslaggevers])]
  return (
    <p className={useStyles().root}>
      {names.length > 0 && t.antwoorden.seenBy(t.format.list(names), names.length > 1)}{' '}
      {t.antwoorden.othersSee(answered, Math.max(answered, gesprek.deelnemers.length))}
    </p>
  )
}
