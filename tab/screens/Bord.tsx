import { Button } from '@fluentui/react-components'
import { useOnly } from '../hooks/useEntities.ts'
import { useRonde } from '../hooks/useRonde.ts'
import { useTexts } from '../hooks/useTexts.ts'
import { BoardHeader } from '../parts/bord/BoardHeader.tsx'
import { BoardPanes } from '../parts/bord/BoardPanes.tsx'
import { BoardShape } from '../parts/bord/BoardShape.tsx'
import { useBoardStyles } from '../parts/bord/boardStyles.ts'
import { NoBoard } from '../parts/bord/NoBoard.tsx'
import { ErrorNote } from '../parts/ErrorNote.tsx'
import { Page } from '../parts/Page.tsx'
import { go } from '../routes.ts'

interface Props {
  ronde: string
  /** The note that a link points at. */
  at: string | null
}

/** The board of one ronde: what was said, by whom, about what, as it comes in. */
export function Bord({ ronde, at }: Props) {
  const { status, connection, error } = useRonde(ronde)
  const styles = useBoardStyles()
  const { common } = useTexts()
  const view = useOnly('ronde')
  const me = useOnly('me')
  if (error && status === 'error')
    return (
      <Page>
        <div className={styles.refused}>
          <ErrorNote reading error={error} />
          {!error.passing && <Button onClick={() => go({ screen: 'rondes' })}>{common.toRondes}</Button>}
        </div>
      </Page>
    )
  if (me && !me.roles.some((role) => role === 'gespreksleider' || role === 'verslaggever'))
    return <NoBoard ronde={ronde} />
  return (
    <main className={styles.page}>
      <BoardHeader ronde={ronde} title={view?.title ?? ''} connection={connection} />
      {status === 'ready' ? <BoardPanes at={at} /> : <BoardShape />}
    </main>
  )
}
