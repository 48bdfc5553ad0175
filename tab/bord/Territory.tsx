import { makeStyles } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { EmptyState } from '../ui/EmptyState.tsx'
import { firstNameOf } from '../ui/names.ts'
import { BulkBar } from './BulkBar.tsx'
import { UNTAGGED } from './boardRows.ts'
import { Feed } from './Feed.tsx'
import { TerritoryHead } from './TerritoryHead.tsx'
import type { Board } from './useBoard.ts'
import type { Notice } from './useNotice.ts'
import { useTexts } from './useTexts.ts'

const useStyles = makeStyles({ nothing: { paddingBlock: '24px' } })

/** The notes of what is chosen in the matrix. */
export function Territory({
  board,
  notice,
  linked,
}: {
  board: Board
  notice: Notice | null
  linked: boolean
}) {
  const styles = useStyles()
  const t = useTexts().bord
  const { choice, chosen, map, untagged, fresh } = board
  const groep = choice.groepId === null ? undefined : map.groepen.get(choice.groepId)
  const row = choice.row === UNTAGGED ? t.untagged : map.rows.find((one) => one.key === choice.row)?.titel
  const title = row ?? groep?.kort ?? t.all
  const groepen = new Set(chosen.map(map.place.groepOf)).size
  const list = `${board.kind}/${choice.row ?? ''}/${choice.groepId ?? ''}`
  const latest = fresh.latest && chosen.some((item) => item.id === fresh.latest?.id) ? fresh.latest : null
  const name = latest?.keptBy ? firstNameOf(latest.keptBy) : t.someone
  const empty = board.items.length === 0
  const head = (waiting: ReactNode) => (
    <TerritoryHead
      title={title}
      summary={groep && row ? t.summaryOf(chosen.length, groep.kort) : t.summary(chosen.length, groepen)}
      just={latest ? (latest.kind === 'antwoord' ? t.answered(name) : t.noted(name)) : ''}
      notice={notice}
      waiting={waiting}
      untaggedLink={
        linked && choice.row !== UNTAGGED && untagged.length > 0 ? t.untaggedCount(untagged.length) : null
      }
      onUntagged={() => board.choose({ row: UNTAGGED, groepId: null })}
    >
      <BulkBar items={board.items} />
    </TerritoryHead>
  )
  if (chosen.length === 0)
    return (
      <>
        {head(null)}
        <div className={styles.nothing}>
          <EmptyState
            within
            title={empty ? t.emptyBoard : t.emptyChoice}
            text={empty ? t.emptyBoardText : t.emptyChoiceText}
          />
        </div>
      </>
    )
  const feed = t.feed(groep && row ? `${row}, ${groep.kort}` : title)
  return <Feed key={list} list={list} name={feed} items={chosen} most={3} head={head} at={board.opensAt} />
}
