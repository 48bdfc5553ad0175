import { useOnly } from '../../hooks/useEntities.ts'
import { useTexts } from '../../hooks/useTexts.ts'
import { useStepStyles } from './nieuw/stepStyles.ts'
import { usePickerStyles } from './pickerStyles.ts'

/** Who leads while having an interest; to think about, never a refusal (spec V3). */
export function RondeHints() {
  const styles = useStepStyles()
  const { hints: place } = usePickerStyles()
  const t = useTexts()
  const hints = useOnly('ronde')?.hints ?? []
  if (hints.length === 0) return null
  const said = hints.map(({ person, also }) => {
    const roles = also.map((role) => t.rondes.roles[role].toLowerCase())
    return t.mensen.interest(person.name, t.format.list(roles))
  })
  return (
    <div className={place}>
      <p className={styles.hint}>{[...said, t.mensen.safer].join(' ')}</p>
    </div>
  )
}
