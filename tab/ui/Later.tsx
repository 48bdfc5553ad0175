import { Button } from '@fluentui/react-components'
import { type ReactNode, Suspense } from 'react'
import { Fault } from './Fault.tsx'
import { Note } from './Note.tsx'
import { Skeletons } from './Skeletons.tsx'
import { useTexts } from './useTexts.ts'

/** A part of a screen that is loaded when it is asked for; when that fails the rest of the screen stays. */
export function Later({ rows, children }: { rows: number; children: ReactNode }) {
  return (
    <Fault fallback={<NotLoaded />}>
      <Suspense fallback={<Skeletons rows={rows} head={false} />}>{children}</Suspense>
    </Fault>
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
