import type { CorrectieView } from '../../bot/protocol/view.ts'
import { useCorrectieStyles } from './styles.ts'
import { useOwnState } from './useOwnState.ts'
import { useTexts } from './useTexts.ts'

/** What was done about an own correctie, with the words of the answer. */
export function OwnAnswer({ correctie }: { correctie: CorrectieView }) {
  const t = useTexts().correctie
  const styles = useCorrectieStyles()
  const state = useOwnState(correctie)
  return (
    <p className={styles.quiet} dir="auto">
      {`${t.own(1)}, ${state}`} {correctie.answer?.text}
    </p>
  )
}
