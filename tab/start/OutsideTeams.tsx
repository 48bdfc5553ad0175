import { EmptyState } from '../ui/EmptyState.tsx'
import { Page } from '../ui/Page.tsx'
import { useTexts } from '../ui/useTexts.ts'

/** Somebody opened the address of the tab where nobody can be signed in. */
export function OutsideTeams() {
  const t = useTexts()
  return (
    <Page>
      <EmptyState title={t.common.openInTeams.title} text={t.common.openInTeams.text} />
    </Page>
  )
}
