import { Button } from '@fluentui/react-components'
import { CloudOffRegular, PlugDisconnectedRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import { useTexts } from '../../hooks/useTexts.ts'
import { Note } from '../Note.tsx'

interface Props {
  /** Since when the connection is gone. */
  lostSince: number | null
  /** Whether a card could not be posted. */
  undelivered: boolean
  onCopyLink: () => Promise<boolean>
}

/** Something outside fails; the gesprek goes on. Not being connected hides the other: it may be old news. */
export function Trouble({ lostSince, undelivered, onCopyLink }: Props) {
  const t = useTexts()
  const [copied, setCopied] = useState(false)
  if (lostSince !== null)
    return (
      <Note icon={<CloudOffRegular />} title={t.regie.offlineTitle(t.format.time(lostSince))}>
        {t.regie.offlineText}
      </Note>
    )
  if (!undelivered) return null
  return (
    <Note
      icon={<PlugDisconnectedRegular />}
      title={t.regie.troubleTitle}
      actions={
        <Button appearance="transparent" onClick={async () => setCopied(await onCopyLink())}>
          {copied ? t.regie.copied : t.regie.copyLink}
        </Button>
      }
    >
      {t.regie.troubleText}
    </Note>
  )
}
