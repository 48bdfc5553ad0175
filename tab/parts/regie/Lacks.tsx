import { Button } from '@fluentui/react-components'
import { InfoRegular } from '@fluentui/react-icons'
import type { GesprekView, Lack } from '../../../bot/protocol/view.ts'
import { useKeptText } from '../../hooks/useKeptText.ts'
import { useTexts } from '../../hooks/useTexts.ts'
import { Note } from '../Note.tsx'

type Missing = Lack | 'channel'

/** What goes otherwise here than people expect of Teams, each said once. When the gesprek is over it does not matter. */
export function Lacks({ gesprek }: { gesprek: GesprekView }) {
  if (gesprek.status === 'klaar') return null
  const missing: Missing[] = [...(gesprek.inChannel ? ['channel' as const] : []), ...gesprek.lacks]
  return missing.map((what) => <Said key={what} what={what} gesprekId={gesprek.id} />)
}

function Said({ what, gesprekId }: { what: Missing; gesprekId: string }) {
  const t = useTexts().regie
  const [read, setRead] = useKeptText(`gelezen ${gesprekId} ${what}`)
  if (read !== '') return null
  const { title, text } = t.lacks[what]
  return (
    <Note
      icon={<InfoRegular />}
      title={title}
      actions={
        <Button appearance="transparent" onClick={() => setRead('ja')}>
          {t.understood}
        </Button>
      }
    >
      {text}
    </Note>
  )
}
