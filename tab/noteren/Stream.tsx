import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import { memo, type ReactNode, useEffect, useMemo, useRef } from 'react'
import { useNewIds } from '../ui/useNewIds.ts'
import { NoteRow, type NoteRowActs } from './NoteRow.tsx'
import type { NoteTitles } from './noteTitles.ts'
import type { StreamRow } from './streamRows.ts'
import { SMALL, useRowStyles } from './styles.ts'
import { useStuckToEnd } from './useStuckToEnd.ts'
import { useTexts } from './useTexts.ts'

const useStyles = makeStyles({
  box: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
  },
  head: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    flexShrink: 0,
    boxSizing: 'border-box',
    width: '100%',
    maxWidth: '880px',
    margin: '0 auto',
    padding: '16px 16px 8px',
    backgroundColor: tokens.colorNeutralBackground1,
    '@media (min-width: 768px)': { padding: '24px 32px 8px' },
    [SMALL]: { position: 'static', paddingTop: '12px' },
  },
  list: {
    boxSizing: 'border-box',
    width: '100%',
    maxWidth: '880px',
    flex: '1 0 auto',
    margin: '0 auto',
    padding: '24px 16px',
    display: 'flex',
    flexDirection: 'column',
    justifyContent: 'flex-end',
    gap: '12px',
    listStyle: 'none',
    '@media (min-width: 768px)': { paddingInline: '32px' },
    [SMALL]: { paddingBlock: '12px' },
  },
  thema: { marginTop: '20px', ':first-child': { marginTop: 0 } },
  themaName: {
    ...typographyStyles.body1Strong,
    lineHeight: '22px',
    margin: 0,
    color: tokens.colorNeutralForeground2,
  },
  empty: { ...typographyStyles.body1, color: tokens.colorNeutralForeground3 },
  news: { position: 'sticky', bottom: '8px', display: 'flex', justifyContent: 'center', height: 0 },
  newsButton: { position: 'absolute', bottom: 0, boxShadow: tokens.shadow4 },
})

interface Props {
  head: ReactNode
  rows: readonly StreamRow[]
  titles: NoteTitles
  /** Incremented when this person stored a note, to scroll to the end. */
  kept: number
  acts: NoteRowActs
}

/** The notes of the gesprek under the head of the screen, which scrolls away on a small screen. */
export function Stream({ head, rows, titles, kept, acts }: Props) {
  const t = useTexts().noteren
  const styles = useStyles()
  const box = useRef<HTMLElement>(null)
  const { unseen, onScroll, toEnd } = useStuckToEnd(box, rows.length)
  // biome-ignore lint/correctness/useExhaustiveDependencies: only one's own note moves the view
  useEffect(toEnd, [kept])

  return (
    <main ref={box} className={styles.box} onScroll={onScroll}>
      <header className={styles.head}>{head}</header>
      <Rows rows={rows} titles={titles} acts={acts} />
      {unseen > 0 && (
        <div className={styles.news}>
          <Button shape="circular" className={styles.newsButton} onClick={toEnd}>
            {t.news(unseen)}
          </Button>
        </div>
      )}
    </main>
  )
}

/** Apart, so that a keystroke or the clock does not go through every note. */
const Rows = memo(function Rows({ rows, titles, acts }: Pick<Props, 'rows' | 'titles' | 'acts'>) {
  const t = useTexts()
  const styles = useStyles()
  const row = useRowStyles()
  const ids = useMemo(() => rows.map(({ id }) => id), [rows])
  const fresh = useNewIds(ids)
  return (
    <ul className={styles.list} aria-label={t.noteren.stream}>
      {rows.length === 0 && <li className={styles.empty}>{t.noteren.empty}</li>}
      {rows.map((item) =>
        item.kind === 'thema' ? (
          <li key={item.id} className={`${row.row} ${styles.thema}`}>
            <span className={row.time}>{t.format.time(item.at)}</span>
            <h2 className={styles.themaName}>{item.thema.titel}</h2>
          </li>
        ) : (
          <NoteRow
            key={item.id}
            row={item}
            titles={titles}
            fresh={fresh.has(item.id) && item.stored?.mine === false}
            acts={acts}
          />
        ),
      )}
    </ul>
  )
})
