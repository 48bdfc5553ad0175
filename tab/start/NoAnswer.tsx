import { Button } from '@fluentui/react-components'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Page } from '../ui/Page.tsx'
import { useTexts } from '../ui/useTexts.ts'

interface Props {
  /** What Teams does not do: answer at all, or say who this is. */
  what: 'silent' | 'noToken'
  onRetry: () => void
}

/** Teams lets us wait or refuses: what that means for this person, and the one thing to do. */
export function NoAnswer({ what, onRetry }: Props) {
  const t = useTexts().common
  const { title, text } = t.teams[what]
  const retry = (
    <Button appearance="primary" onClick={onRetry}>
      {t.retry}
    </Button>
  )
  return (
    <Page>
      <div role="alert">
        <EmptyState title={title} text={text} action={retry} />
      </div>
    </Page>
  )
}
