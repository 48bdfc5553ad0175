import { Button } from '@fluentui/react-components'
import type { PersonExport } from '../../bot/protocol/privacy.ts'
import type { PersonRef } from '../../bot/protocol/view.ts'
import { call } from '../live/api.ts'
import { useAttempt } from '../live/useAttempt.ts'
import { useEntities } from '../live/useEntities.ts'
import { useRonde } from '../live/useRonde.ts'
import { useDownload } from '../shared/download/useDownload.ts'
import { AuditList } from '../shared/privacy/AuditList.tsx'
import { usePrivacyStyles } from '../shared/privacy/privacyStyles.ts'
import { useAuditLines } from '../shared/privacy/useAuditLines.ts'
import { BackLink } from '../ui/BackLink.tsx'
import { ErrorNote } from '../ui/ErrorNote.tsx'
import { Initials } from '../ui/Initials.tsx'
import { saveFile } from '../ui/saveFile.ts'
import { useTexts } from './useTexts.ts'

/** For a gespreksleider: who did what with personal data in this ronde, and the data of who cannot sign in any more. */
export function RondeGegevens({ ronde }: { ronde: string }) {
  const styles = usePrivacyStyles()
  const t = useTexts().gegevens
  useRonde(ronde, 'ronde')
  const people = [...useEntities('person').values()]
    .filter(({ name }) => name !== '')
    .sort((a, b) => a.name.localeCompare(b.name))
  const audit = useAuditLines(`/api/rondes/${encodeURIComponent(ronde)}/audit`)
  const { busy, error, attempt } = useAttempt()
  const whole = useDownload()
  const keep = ({ id, name }: PersonRef) =>
    attempt(async () => {
      const path = `/api/rondes/${encodeURIComponent(ronde)}/people/${encodeURIComponent(id)}/export`
      saveFile(await call<PersonExport>(path), t.file(name))
    })
  return (
    <main className={styles.page}>
      <BackLink to={{ screen: 'ronde', ronde }} says={t.back} />
      <h1 className={styles.title}>{t.title}</h1>
      <p className={styles.lead}>{t.lead}</p>
      <div className={styles.body}>
        <AuditList audit={audit} ofOneRonde />
      </div>
      <section className={styles.part}>
        <h2 className={styles.partTitle}>{t.wholeTitle}</h2>
        <p className={styles.text}>{t.wholeText}</p>
        {whole.error && (
          <div className={styles.refused}>
            <ErrorNote reading error={whole.error} />
          </div>
        )}
        <Button
          disabledFocusable={whole.busy}
          onClick={() => whole.download(`/api/rondes/${encodeURIComponent(ronde)}/file`)}
        >
          {t.whole}
        </Button>
      </section>
      {people.length > 0 && (
        <section className={styles.part}>
          <h2 className={styles.partTitle}>{t.exportTitle}</h2>
          <p className={styles.text}>{t.exportText}</p>
          {error && (
            <div className={styles.refused}>
              <ErrorNote reading error={error} />
            </div>
          )}
          <ul className={styles.names}>
            {people.map((person) => (
              <li key={person.id}>
                <Button
                  appearance="subtle"
                  className={styles.person}
                  disabled={busy}
                  aria-label={t.exportOf(person.name)}
                  onClick={() => void keep(person)}
                >
                  <Initials name={person.name} />
                  {person.name}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </main>
  )
}
