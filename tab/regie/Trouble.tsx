import { Button } from '@fluentui/react-components'
import { CloudOffRegular, PlugDisconnectedRegular } from '@fluentui/react-icons'
import type { Route } from '../routes.ts'
import { Note } from '../ui/Note.tsx'
import { useCopyLink } from '../ui/useCopyLink.ts'
import { useTexts } from './useTexts.ts'

interface Props {
  /** Since when the connection is gone. */
  lostSince: number | null
  /** Why a card could not be posted; null when all is well. */
  undelivered: string | null
  onRetry: () => void
  /** Where deelnemers answer without the card. */
  answers: Route
  label: string
}

/** Reports a failing outside service. While the tab is offline only that is shown: the other report may be stale. */
export function Trouble({ lostSince, undelivered, onRetry, answers, label }: Props) {
  const t = useTexts()
  const link = useCopyLink()
  if (lostSince !== null)
    return (
      <Note icon={<CloudOffRegular />} title={t.regie.offlineTitle(t.format.time(lostSince))}>
        {t.regie.offlineText}
      </Note>
    )
  if (undelivered === null) return null
  const kinds = t.regie.trouble
  const trying = undelivered === 'trying'
  const { title, text } = isKind(kinds, undelivered) ? kinds[undelivered] : kinds.later
  return (
    <Note
      icon={<PlugDisconnectedRegular />}
      title={title}
      actions={
        <>
          <Button appearance="transparent" aria-disabled={trying} onClick={trying ? undefined : onRetry}>
            {t.common.retry}
          </Button>
          <Button appearance="transparent" onClick={() => void link.copy(answers, label)}>
            {link.says}
          </Button>
        </>
      }
    >
      {text}
    </Note>
  )
}

function isKind<T extends object>(kinds: T, kind: string): kind is string & keyof T {
  return kind in kinds
}
