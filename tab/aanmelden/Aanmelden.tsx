import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import { useHost } from '../host/useHost.ts'
import type { LocalPerson } from '../live/localPeople.ts'
import { Initials } from '../ui/Initials.tsx'
import { Page } from '../ui/Page.tsx'
import { useTexts } from './useTexts.ts'

const useStyles = makeStyles({
  title: { ...typographyStyles.title2, margin: '0 0 8px' },
  intro: { ...typographyStyles.body1, margin: '0 0 28px', color: tokens.colorNeutralForeground3 },
  people: { listStyle: 'none', margin: '0 -12px', padding: 0 },
  person: { width: '100%', justifyContent: 'flex-start', gap: '12px', minHeight: '48px', padding: '0 12px' },
  name: { fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightRegular },
  role: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground3 },
})

/** Only where the app runs for itself on one machine: in Teams one is signed in already. */
export function Aanmelden({ onChosen }: { onChosen: (person: LocalPerson) => void }) {
  const { local } = useHost()
  const t = useTexts()
  const styles = useStyles()
  if (local === null) return null
  const choose = (person: LocalPerson): void => {
    local.choose(person.id)
    onChosen(person)
  }
  return (
    <Page>
      <h1 className={styles.title}>{t.aanmelden.title}</h1>
      <p className={styles.intro}>{t.aanmelden.intro}</p>
      <ul className={styles.people} aria-label={t.aanmelden.people}>
        {local.people.map((person) => (
          <li key={person.id}>
            <Button appearance="subtle" className={styles.person} onClick={() => choose(person)}>
              <Initials name={person.name} />
              <span className={styles.name}>{person.name}</span>
              <span className={styles.role}>{t.aanmelden.roleOf(person.role)}</span>
            </Button>
          </li>
        ))}
      </ul>
    </Page>
  )
}
