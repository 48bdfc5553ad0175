import type { CorrectieView } from '../../bot/protocol/view.ts'
import { firstNameOf } from '../ui/names.ts'
import { useTexts } from './useTexts.ts'
import { hasWords } from './verslagLines.ts'
import { useVerslagStyles } from './verslagStyles.ts'

/** What was corrected, in the margin of a settled verslag. */
export function SettledMark({ correctie }: { correctie: CorrectieView }) {
  const { verslag } = useTexts()
  const t = verslag.correctie
  const styles = useVerslagStyles()
  const name = correctie.person?.name ?? verslag.reactions.someone
  const { answer, takenOver, reason } = correctie
  const says =
    takenOver !== null && hasWords(correctie)
      ? t.settled(name)
      : answer !== null
        ? t.settledAnswer(name, reason, firstNameOf(answer.name), answer.text)
        : t.settledRemark(name)
  return <p className={styles.quiet}>{says}</p>
}
