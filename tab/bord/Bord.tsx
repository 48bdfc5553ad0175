import { Button } from '@fluentui/react-components'
import { type OutboxItem, subjectsOf } from '../live/outboxItem.ts'
import { useOnly } from '../live/useEntities.ts'
import { useRonde } from '../live/useRonde.ts'
import { go } from '../routes.ts'
import { Waiting } from '../shared/waiting/Waiting.tsx'
import { ErrorNote } from '../ui/ErrorNote.tsx'
import { Page } from '../ui/Page.tsx'
import { BoardHeader } from './BoardHeader.tsx'
import { BoardPanes } from './BoardPanes.tsx'
import { BoardShape } from './BoardShape.tsx'
import { useBoardStyles } from './boardStyles.ts'
import { NoBoard } from './NoBoard.tsx'
import { useNotice } from './useNotice.ts'
import { useTexts } from './useTexts.ts'

/** A refusal is shown on its card; a refused new note has no card. */
const isOnCard = (item: OutboxItem): boolean => item.action !== 'notitie.add' && subjectsOf(item).length > 0

interface Props {
  ronde: string
  /** The note that a link points at. */
  at: string | null
}

/** The live board of one ronde: notes and answers by thema and groep. */
export function Bord({ ronde, at }: Props) {
  const { status, connection, error } = useRonde(ronde, 'bord')
  const styles = useBoardStyles()
  const notices = useNotice()
  const { common } = useTexts()
  const view = useOnly('ronde')
  const me = useOnly('me')
  if (error && status === 'error')
    return (
      <Page>
        <div className={styles.refused}>
          <Waiting />
          <ErrorNote reading heading error={error} />
          {!error.transient && <Button onClick={() => go({ screen: 'rondes' })}>{common.toRondes}</Button>}
        </div>
      </Page>
    )
  if (me && !me.reads.includes('words')) return <NoBoard ronde={ronde} />
  return (
    <main className={styles.page}>
      <BoardHeader ronde={ronde} title={view?.title ?? ''} connection={connection} />
      <Waiting
        isShown={(item) =>
          notices.notice?.sent?.includes(item.requestId) ||
          (item.ronde === ronde && item.state === 'refused' && isOnCard(item))
        }
      />
      {status === 'ready' ? <BoardPanes at={at} notices={notices} /> : <BoardShape />}
    </main>
  )
}
