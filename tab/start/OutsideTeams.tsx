import { EmptyState } from '../ui/EmptyState.tsx'
import { Page } from '../ui/Page.tsx'
import { useTexts } from '../ui/useTexts.ts'

/** Shown when the tab is opened outside Teams and the server is not in local mode. */
export function OutsideTeams() {
  const t = useTexts()
  return (
    <Page>
      <EmptyState title={t.common.openInTeams.title} text={t.common.openInTeams.text} />
    </Page>
  )
}
