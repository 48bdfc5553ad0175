import { useRondes } from '../hooks/rondes/useRondes.ts'
import { useContent } from '../hooks/useContent.ts'
import { useTexts } from '../hooks/useTexts.ts'
import { EmptyState } from '../parts/EmptyState.tsx'
import { ErrorNote } from '../parts/ErrorNote.tsx'
import { Page } from '../parts/Page.tsx'
import { NewRonde } from '../parts/rondes/nieuw/NewRonde.tsx'
import { Skeletons } from '../parts/Skeletons.tsx'

/** A new ronde from the leidraad, one question at a time. */
export function RondeNieuw() {
  const { view, error, reload } = useRondes()
  const { content, error: noContent, retry } = useContent()
  const t = useTexts().rondes.nieuw
  if (view && content) {
    if (view.me.appRoles.includes('Ronde.Maken')) return <NewRonde content={content} me={view.me} />
    return (
      <Page>
        <EmptyState title={t.notAllowed.title} text={t.notAllowed.text} />
      </Page>
    )
  }
  const trouble = error ?? noContent
  return (
    <Page>
      {trouble ? (
        <ErrorNote
          reading
          error={trouble}
          onRetry={() => {
            reload()
            retry()
          }}
        />
      ) : (
        <Skeletons />
      )}
    </Page>
  )
}
