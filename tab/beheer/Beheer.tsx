import { Tab, TabList } from '@fluentui/react-components'
import { useState } from 'react'
import { useRondes } from '../live/useRondes.ts'
import { AuditList } from '../shared/privacy/AuditList.tsx'
import { usePrivacyStyles } from '../shared/privacy/privacyStyles.ts'
import { useAuditLines } from '../shared/privacy/useAuditLines.ts'
import { BackLink } from '../ui/BackLink.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { BeheerPeople } from './BeheerPeople.tsx'
import { BeheerRondes } from './BeheerRondes.tsx'
import { useTexts } from './useTexts.ts'

type Section = 'rondes' | 'people' | 'audit'
const sections: readonly Section[] = ['rondes', 'people', 'audit']

/** The screen of the Beheerder: rondes, people and the audit of their data, never words of people (V1.e). */
export function Beheer() {
  const styles = usePrivacyStyles()
  const { common } = useTexts()
  const t = useTexts().beheer
  const reads = useRondes().view?.me.reads
  const [section, setSection] = useState<Section>('rondes')
  if (reads?.includes('beheer') === false) {
    return (
      <main className={styles.page}>
        <BackLink to={{ screen: 'rondes' }} says={common.rondes} />
        <div className={styles.body}>
          <EmptyState title={t.notAllowed.title} text={t.notAllowed.text} />
        </div>
      </main>
    )
  }
  return (
    <main className={styles.page}>
      <BackLink to={{ screen: 'rondes' }} says={common.rondes} />
      <h1 className={styles.title}>{t.title}</h1>
      <p className={styles.lead}>{t.lead}</p>
      <TabList
        className={styles.tabs}
        selectedValue={section}
        onTabSelect={(_, { value }) => setSection(value as Section)}
      >
        {sections.map((one) => (
          <Tab key={one} value={one}>
            {t.sections[one]}
          </Tab>
        ))}
      </TabList>
      <section aria-label={t.sections[section]} className={styles.body}>
        {section === 'rondes' && <BeheerRondes />}
        {section === 'people' && <BeheerPeople />}
        {section === 'audit' && <SchoolAudit />}
      </section>
    </main>
  )
}

function SchoolAudit() {
  return <AuditList audit={useAuditLines('/api/audit')} />
}
