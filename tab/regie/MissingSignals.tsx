import { Button } from '@fluentui/react-components'
import { InfoRegular } from '@fluentui/react-icons'
import type { GesprekView, MissingSignal } from '../../bot/protocol/view.ts'
import { useDraftText } from '../live/useDraftText.ts'
import { Note } from '../ui/Note.tsx'
import { useTexts } from './useTexts.ts'

type Missing = MissingSignal | 'channel' | 'unconfirmed'

/**
 * What works differently here than people expect of Teams, one sentence at a time to keep the thema in sight. Hidden
 * once the gesprek is over.
 */
export function MissingSignals({ gesprek }: { gesprek: GesprekView }) {
  const { id, status, inChannel, linked, linkConfirmed, missingSignals } = gesprek
  const t = useTexts().regie
  const [read, setRead] = useDraftText(`read/${id}`)
  const missing: Missing[] = [
    ...(linked && !linkConfirmed ? ['unconfirmed' as const] : []),
    ...(inChannel ? ['channel' as const] : []),
    ...missingSignals,
  ]
  const what = missing.find((one) => !read.split(' ').includes(one))
  if (what === undefined || status === 'klaar') return null
  const { title, text } = t.missingSignals[what]
  return (
    <Note
      icon={<InfoRegular />}
      title={title}
      actions={
        <Button appearance="transparent" onClick={() => setRead(`${read} ${what}`)}>
          {t.understood}
        </Button>
      }
    >
      {text}
    </Note>
  )
}
