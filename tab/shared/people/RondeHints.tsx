import type { RondeHintView } from '../../../bot/protocol/view.ts'
import { useStepStyles } from '../../ui/stepStyles.ts'
import { useTexts } from './useTexts.ts'

/** Names people who lead and also have an interest in the outcome. A hint, never a refusal (V3.c). */
export function RondeHints({ hints }: { hints: readonly Pick<RondeHintView, 'person' | 'also'>[] }) {
  const styles = useStepStyles()
  const t = useTexts()
  if (hints.length === 0) return null
  const said = hints.map(({ person, also }) => {
    const roles = also.map((role) => t.method.roles[role].toLowerCase())
    return t.mensen.interest(person.name, t.format.list(roles))
  })
  return <p className={styles.hint}>{[...said, t.mensen.safer].join(' ')}</p>
}
