import { Button, makeStyles } from '@fluentui/react-components'
import { ArrowUpRegular } from '@fluentui/react-icons'
import { type KeyboardEvent, type MouseEvent, type ReactNode, type SyntheticEvent, useMemo } from 'react'
import type { BoardItem } from './boardItems.ts'
import { NoteCard } from './NoteCard.tsx'
import { useAwayFromTop } from './useAwayFromTop.ts'
import { useCardKeys } from './useCardKeys.ts'
import { useColumnCount } from './useColumnCount.ts'
import { useDealt } from './useDealt.ts'
import { useDesk } from './useDesk.ts'
import { useFeedFocus } from './useFeedFocus.ts'
import { useGrowing } from './useGrowing.ts'
import { useHeldBack } from './useHeldBack.ts'
import { useOpenAt } from './useOpenAt.ts'
import { useTexts } from './useTexts.ts'

const useStyles = makeStyles({
  // At its top the focus ring of the first card stays clear of the head.
  columns: { display: 'flex', alignItems: 'flex-start', gap: '12px', paddingTop: '4px' },
  column: { flex: '1 1 0', minWidth: 0, display: 'flex', flexDirection: 'column', gap: '12px' },
  top: { height: '1px', marginBottom: '-1px' },
})

interface Props {
  /** Which list this is; another one begins at its top again. */
  list: string
  name: string
  items: readonly BoardItem[]
  /** At most so many columns. */
  most: number
  /** Sticky header above the cards, for the button that shows new arrivals. */
  head(waiting: ReactNode): ReactNode
  /** The card that it opens at, when that is among the items. */
  at?: string | null
}

function itemAt(event: SyntheticEvent, items: readonly BoardItem[]): BoardItem | undefined {
  const card = event.target instanceof Element ? event.target.closest('[data-note]') : null
  const id = card?.getAttribute('data-note')
  return items.find((item) => item.id === id)
}

/** To the top of the list, in the pane that scrolls or else on the page. */
function scrollToTop(feed: HTMLElement | null): void {
  feed?.closest('[data-pane]')?.scrollTo({ top: 0 })
  if (feed && feed.getBoundingClientRect().top < 0) feed.closest('[data-pane]')?.scrollIntoView()
}

/** A list of cards, newest first, that never moves under who is reading it. */
export function Feed({ list, name, items, most, head, at = null }: Props) {
  const styles = useStyles()
  const t = useTexts().bord
  const desk = useDesk()
  const { away, top } = useAwayFromTop()
  const busy = desk.editing !== null || desk.dragging.length > 0 || desk.menu !== null
  const { shown, held, release } = useHeldBack(items, away || busy, list)
  const { columns, box } = useColumnCount(most)
  const place = items.findIndex(({ id }) => id === at)
  const { limit, end } = useGrowing(list, place + 1)
  const visible = useMemo(() => shown.slice(0, limit), [shown, limit])
  const dealt = useDealt(visible, columns, list)
  const focus = useFeedFocus(visible)
  useOpenAt(place < 0 ? null : at, focus, columns)
  const onKey = useCardKeys({ list, items: visible, columns: dealt, focus })

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const onCard = event.target instanceof HTMLElement && event.target.dataset.note !== undefined
    const item = onCard ? itemAt(event, visible) : undefined
    if (item) onKey(event, item)
  }
  const onClick = (event: MouseEvent<HTMLDivElement>) => {
    const item = itemAt(event, visible)
    if (!item || !(event.target instanceof Element) || desk.editing === `${list}/${item.id}`) return
    const more = event.target.closest<HTMLElement>('[data-more]')
    if (more) return desk.openMenu({ item, anchor: more, list })
    if (event.shiftKey)
      desk.bulk.extend(
        visible.map((one) => one.id),
        item.id,
      )
    else if (event.ctrlKey || event.metaKey) desk.bulk.toggle(item.id)
    focus.setActive(item.id)
  }
  const toTop = () => {
    release()
    scrollToTop(focus.root.current)
  }
  const waiting = held > 0 && (
    <Button appearance="primary" shape="circular" icon={<ArrowUpRegular />} onClick={toTop}>
      {t.held(held)}
    </Button>
  )

  return (
    <>
      {head(waiting)}
      <div
        ref={focus.root}
        role="feed"
        aria-label={name}
        onKeyDown={onKeyDown}
        onClick={onClick}
        onFocus={(event) => {
          const item = itemAt(event, visible)
          if (item) focus.setActive(item.id)
          focus.onFocus()
        }}
        onBlur={focus.onBlur}
        onDragStart={(event) => {
          const item = itemAt(event, visible)
          if (!item) return
          event.dataTransfer.effectAllowed = 'copyMove'
          event.dataTransfer.setData('application/x-notitie', item.id)
          const subject = desk.subject(item)
          // Changing the page within dragstart makes some browsers end the drag at once.
          setTimeout(() => desk.drag(subject))
        }}
        onDragEnd={() => desk.drag([])}
      >
        <div ref={top} className={styles.top} />
        <div className={styles.columns} ref={box}>
          {dealt.map((column, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
            <div key={index} className={styles.column}>
              {column.map((item) => (
                <NoteCard
                  key={item.id}
                  item={item}
                  groep={desk.groepName(item)}
                  label={item.labels.map(desk.labelOf).join(', ')}
                  fresh={desk.fresh.has(item.id)}
                  chosen={desk.bulk.ids.has(item.id)}
                  active={focus.active === item.id}
                  dragged={desk.dragging.includes(item)}
                  editing={desk.editing === `${list}/${item.id}`}
                  trouble={desk.troubles.get(item.id)}
                  onDismiss={desk.closeTrouble}
                />
              ))}
            </div>
          ))}
        </div>
        {limit < shown.length && <div key={limit} ref={end} className={styles.top} />}
      </div>
    </>
  )
}
