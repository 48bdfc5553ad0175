import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import type { PersonExport } from '../../bot/protocol/privacy.ts'
import { call } from '../live/api.ts'
import { useAttempt } from '../live/useAttempt.ts'
import { usePrivacyStyles } from '../shared/privacy/privacyStyles.ts'
import { BackLink } from '../ui/BackLink.tsx'
import { ErrorNote } from '../ui/ErrorNote.tsx'
import { ExportParts } from './ExportParts.tsx'
import { useTexts } from './useTexts.ts'

/** What is stored about the signed-in person: to read and to download (X3). */
export function MijnGegevens() {
  const styles = usePrivacyStyles()
  const { common } = useTexts()
  const t = useTexts().mine
  const [found, setFound] = useState<PersonExport | null>(null)
  const { busy, error, attempt } = useAttempt()
  const fetchIt = () => attempt(async () => setFound(await call<PersonExport>('/api/me/export')))
  return (
    <main className={styles.page}>
      <BackLink to={{ screen: 'rondes' }} says={common.rondes} />
      <h1 className={styles.title}>{t.title}</h1>
      <p className={styles.lead}>{t.lead}</p>
      <div className={styles.body}>
        {found === null ? (
          <>
            <Button appearance="primary" size="large" disabled={busy} onClick={fetchIt}>
              {busy ? t.fetching : t.fetch}
            </Button>
            <p className={styles.under}>{t.logged}</p>
            {error && (
              <div className={styles.refused}>
                <ErrorNote reading error={error} />
              </div>
            )}
          </>
        ) : (
          <ExportParts found={found} file={t.file} />
        )}
      </div>
      <section className={styles.part}>
        <h2 className={styles.partTitle}>{t.eraseTitle}</h2>
        <p className={styles.text}>{t.eraseText}</p>
      </section>
    </main>
  )
}
