import { type ReactNode, Suspense } from 'react'
import { ErrorBoundary } from '../../ui/ErrorBoundary.tsx'
import { Note } from '../../ui/Note.tsx'
import { Skeletons } from '../../ui/Skeletons.tsx'
import { useTexts } from '../../ui/useTexts.ts'
import { LoadingPart } from './LoadingPart.tsx'
import { ReloadButton } from './ReloadButton.tsx'

interface Props {
  /** The number of skeleton lines while it loads. */
  rows?: number
  /** Shown while loading, instead of skeleton lines. */
  shape?: ReactNode
  children: ReactNode
}

/** A part of a screen that loads on demand. While it does not load, the rest of the screen stays. */
export function LazyPart({ rows = 1, shape = <Skeletons rows={rows} head={false} />, children }: Props) {
  return (
    <ErrorBoundary fallback={<Broken />}>
      <Suspense fallback={<LoadingPart>{shape}</LoadingPart>}>{children}</Suspense>
    </ErrorBoundary>
  )
}

function Broken() {
  const { fault } = useTexts().common
  return (
    <Note role="alert" title={fault.title} actions={<ReloadButton />}>
      {fault.text}
    </Note>
  )
}
