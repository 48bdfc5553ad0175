import { Button } from '@fluentui/react-components'
import { CloudOffRegular } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import type { PartTrouble } from '../live/parts.ts'
import { Note } from './Note.tsx'
import { useTexts } from './useTexts.ts'

interface Props {
  trouble: PartTrouble
  onRetry: () => void
  /** Button that loads the page again, for trouble that only a new page ends. */
  reload: ReactNode
}

/** Says why the code of a screen, or of a part of it, failed to load. Loading is retried automatically. */
export function NotLoaded({ trouble, onRetry, reload }: Props) {
  const { notLoaded, retry } = useTexts().common
  const { title, text } = notLoaded[trouble]
  const again = (
    <Button appearance="transparent" onClick={onRetry}>
      {retry}
    </Button>
  )
  return (
    <Note
      role="alert"
      icon={trouble === 'offline' && <CloudOffRegular />}
      title={title}
      actions={trouble === 'offline' ? again : reload}
    >
      {text}
    </Note>
  )
}
