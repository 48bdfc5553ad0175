import { useHost } from '../../host/useHost.ts'
import { useStepStyles } from '../../ui/stepStyles.ts'
import { usePickerStyles } from './pickerStyles.ts'
import type { People } from './usePeople.ts'
import { useTexts } from './useTexts.ts'

interface Props {
  people: People
  /** Whether the people found get a role, with the name that is given here. */
  grants?: boolean
}

/** Says once which ways of finding people do not work here. */
export function PeopleSteps({ people: { missing }, grants = false }: Props) {
  const styles = usePickerStyles()
  const step = useStepStyles()
  const { inTeams, pickPeople } = useHost()
  const t = useTexts().mensen
  const noWindow = inTeams ? t.noWindowHere : t.noWindow
  return (
    <div className={styles.steps} role="status" aria-label={t.steps}>
      {pickPeople === null && <p className={step.quiet}>{noWindow}</p>}
      {missing.map(({ step: name, message }) => (
        <p key={name} className={step.quiet}>
          {message || t.notSearched}
        </p>
      ))}
      {grants && missing.some((one) => one.step === 'school') && <p className={step.quiet}>{t.asGiven}</p>}
    </div>
  )
}
