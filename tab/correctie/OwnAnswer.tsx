import type { CorrectieView } from '../../bot/protocol/view.ts'
import { ownState } from './ownState.ts'
import { useCorrectieStyles } from './styles.ts'
import { useTexts } from './useTexts.ts'

/** What was done about an own correctie, with the words of the answer. */
export function OwnAnswer({ correctie }: { correctie: CorrectieView }) {
  const t = useTexts()
  const styles = useCorrectieStyles()
  return (
    <p className={styles.quiet} dir="auto">
      {`${t.correctie.own(1)}, ${ownState(correctie, t)}`} {correctie.answer?.text}
    </p>
  )
}
