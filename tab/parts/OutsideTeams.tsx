import { useTexts } from '../hooks/useTexts.ts'
import { EmptyState } from './EmptyState.tsx'
import { Page } from './Page.tsx'

/** Somebody opened the address of the tab where nobody can be signed in. */
export function OutsideTeams() {
  const t = useTexts()
  return (
    <Page>
      <EmptyState title={t.common.openInTeams.title} text={t.common.openInTeams.text} />
    </Page>
  )
}
