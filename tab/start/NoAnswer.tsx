import { Button } from '@fluentui/react-components'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Page } from '../ui/Page.tsx'
import { useTexts } from '../ui/useTexts.ts'

interface Props {
  /** `silent`: Teams does not answer; `noToken`: Teams does not sign the person in. */
  what: 'silent' | 'noToken'
  onRetry: () => void
}

/** Shown when Teams does not answer or refuses a token, with a button to retry. */
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
