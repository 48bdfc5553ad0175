import { dayOf, longDay } from '../../bot/domain/workingDays.ts'
import { useTexts } from './useTexts.ts'
import { useScene } from './useVerslag.ts'
import { isHandled } from './verslagLines.ts'
import { useVerslagStyles } from './verslagStyles.ts'

/** One sentence with the date, by whom, and who did not react (R4.c, R4.d). */
export function SettledLine() {
  const { verslag: texts, format } = useTexts()
  const t = texts.settled
  const styles = useVerslagStyles()
  const { verslag, correcties } = useScene()
  const { settled, reactions, handedOver, version, reason } = verslag
  if (settled === null) return null
  const silent = settled.silent.map(({ name }) => name)
  const handled = [...correcties.values()].flat().filter(isHandled).length
  const says = [
    t.on(longDay(dayOf(settled.at), format.lang), settled.name),
    reactions.length > 0 && t.reacted(reactions.length - silent.length, reactions.length),
    t.correcties(handled),
    silent.length > 0 && t.silent(format.list(silent), silent.length > 1),
    handedOver !== null && t.handedOver(longDay(handedOver.on, format.lang), handedOver.said),
    version > 1 && t.reason(reason),
  ]
  return <p className={styles.line}>{says.filter((part) => part !== false && part !== '').join(' ')}</p>
}
