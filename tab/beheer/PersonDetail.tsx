import { Button } from '@fluentui/react-components'
import { ArrowLeftRegular } from '@fluentui/react-icons'
import type { PersonWhere } from '../../bot/protocol/privacy.ts'
import type { PersonRef } from '../../bot/protocol/view.ts'
import { useFetched } from '../live/useFetched.ts'
import { usePrivacyStyles } from '../shared/privacy/privacyStyles.ts'
import { ErrorNote } from '../ui/ErrorNote.tsx'
import { Skeletons } from '../ui/Skeletons.tsx'
import { EraseDialog } from './EraseDialog.tsx'
import { useTexts } from './useTexts.ts'

interface Props {
  person: PersonRef
  onBack(): void
  onErased(): void
}

/** Counts of what is stored about a person, and the button to erase them. */
export function PersonDetail({ person, onBack, onErased }: Props) {
  const styles = usePrivacyStyles()
  const { method } = useTexts()
  const t = useTexts().people
  const { value, error, reload } = useFetched<PersonWhere>(
    `/api/people/${encodeURIComponent(person.id)}/where`,
  )
  return (
    <>
      <Button appearance="subtle" className={styles.outdent} icon={<ArrowLeftRegular />} onClick={onBack}>
        {t.back}
      </Button>
      <h2 className={styles.someone} dir="auto">
        {person.name}
      </h2>
      {error && <ErrorNote reading error={error} onRetry={reload} />}
      {value === null && !error && <Skeletons rows={3} head={false} />}
      {value?.rondes.length === 0 && <p className={styles.text}>{t.nowhere}</p>}
      <ul className={styles.list} aria-label={t.whereTitle}>
        {value?.rondes.map(({ ronde, school, roles, groepen, counts, onlyGespreksleider }) => (
          <li key={ronde.id} className={styles.row}>
            <div>
              <p className={styles.name} dir="auto">
                {ronde.title}
              </p>
              <p className={styles.quiet}>{school}</p>
            </div>
            <div>
              <p className={styles.line}>
                {[...roles.map((role) => method.roles[role]), ...groepen.map(t.inGroep)].join(', ')}
              </p>
              <p className={styles.quiet}>{t.counts(counts.antwoorden, counts.genoemd, counts.genoteerd)}</p>
              {onlyGespreksleider && <p className={styles.line}>{t.onlyLeader}</p>}
            </div>
          </li>
        ))}
      </ul>
      {value?.erasable && <EraseDialog person={person} onErased={onErased} />}
    </>
  )
}
