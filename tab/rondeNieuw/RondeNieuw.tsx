import { useContent } from '../live/useContent.ts'
import { useRondes } from '../live/useRondes.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { ErrorNote } from '../ui/ErrorNote.tsx'
import { Page } from '../ui/Page.tsx'
import { Skeletons } from '../ui/Skeletons.tsx'
import { NewRonde } from './NewRonde.tsx'
import { useTexts } from './useTexts.ts'

/** A new ronde from the leidraad, one question at a time. */
export function RondeNieuw() {
  const { view, error, reload } = useRondes()
  const { content, error: noContent, retry } = useContent()
  const t = useTexts().nieuw
  if (view && content) {
    if (view.me.acts.includes('ronde.create')) return <NewRonde content={content} me={view.me} />
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
          heading
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
