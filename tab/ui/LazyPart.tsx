import { Button } from '@fluentui/react-components'
import { type ReactNode, Suspense } from 'react'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { Note } from './Note.tsx'
import { Skeletons } from './Skeletons.tsx'
import { useTexts } from './useTexts.ts'

/** A part of a screen that loads on demand. When loading fails, the rest of the screen stays. */
export function LazyPart({ rows, children }: { rows: number; children: ReactNode }) {
  return (
    <ErrorBoundary fallback={<NotLoaded />}>
      <Suspense fallback={<Skeletons rows={rows} head={false} />}>{children}</Suspense>
    </ErrorBoundary>
  )
}

function NotLoaded() {
  const { fault } = useTexts().common
  const reload = (
    <Button appearance="transparent" onClick={() => window.location.reload()}>
      {fault.reload}
    </Button>
  )
  return (
    <Note role="alert" title={fault.title} actions={reload}>
      {fault.text}
    </Note>
  )
}
