import { Tab, TabList } from '@fluentui/react-components'
import { useEffect, useRef } from 'react'
import { useMedia } from '../ui/useMedia.ts'
import { useBoardStyles } from './boardStyles.ts'
import { CardMenu } from './CardMenu.tsx'
import { Matrix } from './Matrix.tsx'
import type { Choice } from './placing.ts'
import { Territory } from './Territory.tsx'
import { ThemaChooser } from './ThemaChooser.tsx'
import { Untagged } from './Untagged.tsx'
import { useBoard } from './useBoard.ts'
import { useBoardDesk } from './useBoardDesk.ts'
import { DeskContext } from './useDesk.ts'
import type { NoticeState } from './useNotice.ts'
import { useTexts } from './useTexts.ts'

/** The panes of the board: the matrix, the notes of the chosen cells, and the notes without a thema. */
export function BoardPanes({ at, notices }: { at: string | null; notices: NoticeState }) {
  const styles = useBoardStyles()
  const { bord: t, common } = useTexts()
  const threePanes = useMedia('(min-width: 1280px)')
  const board = useBoard(at)
  const { map, choice, items, fresh } = board
  const { say, notice, saving } = notices
  const gone = at !== null && board.opensAt === null
  useEffect(() => {
    if (gone) say({ text: t.linkGone })
  }, [gone, say, t])
  const desk = useBoardDesk({ map, items, notices, choice, fresh: fresh.ids })
  const territory = useRef<HTMLDivElement>(null)
  const choose = (next: Choice) => {
    board.choose(next)
    // On a narrow screen the notes are below the matrix: scroll to them when they are out of view.
    const pane = territory.current
    pane?.scrollTo({ top: 0 })
    if (pane && pane.getBoundingClientRect().top > window.innerHeight / 2) pane.scrollIntoView()
  }
  return (
    <DeskContext value={desk}>
      <div className={styles.panes}>
        <div className={styles.map}>
          <TabList
            className={styles.views}
            aria-label={t.views}
            selectedValue={board.kind}
            onTabSelect={(_, { value }) => board.setKind(value === 'themas' ? 'themas' : 'hoofdthemas')}
          >
            <Tab value="hoofdthemas">{t.hoofdthemas}</Tab>
            <Tab value="themas">{t.themas}</Tab>
          </TabList>
          <Matrix
            rows={board.rows}
            columns={map.columns}
            counts={board.counts}
            choice={choice}
            fresh={fresh.cells}
            dense={board.kind === 'themas'}
            onChoose={choose}
          />
        </div>
        <div className={styles.territory} ref={territory} data-pane>
          <Territory
            board={board}
            notice={notice && saving ? { ...notice, text: common.saving } : notice}
            linked={!threePanes}
          />
        </div>
        {threePanes && (
          <div className={styles.untagged} data-pane>
            <Untagged items={board.untagged} />
          </div>
        )}
      </div>
      {desk.menu && <CardMenu menu={desk.menu} />}
      {desk.chooser && (
        <ThemaChooser
          anchor={desk.chooser.anchor}
          targets={desk.chooser.targets}
          onPick={desk.chooser.pick}
          onClose={() => desk.choose(null)}
        />
      )}
    </DeskContext>
  )
}
