import { Button, mergeClasses } from '@fluentui/react-components'
import { DismissRegular, EditRegular, MicRegular, NoteRegular } from '@fluentui/react-icons'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import type { ItemRef } from '../../bot/protocol/view.ts'
import { mayNameSpeaker } from '../live/asNoted.ts'
import { useDrawerStyles } from './drawerStyles.ts'
import { useDesk } from './useDesk.ts'
import { useTexts } from './useTexts.ts'
import { useScene } from './useVerslag.ts'
import { drawerParts } from './verslagLines.ts'
import { useVerslagStyles } from './verslagStyles.ts'

interface Props {
  themaId: string
  /** Null where it stands beside the text. */
  onClose: (() => void) | null
}

/** What is not in the verslag, this thema first. */
export function Drawer({ themaId, onClose }: Props) {
  const { verslag: texts } = useTexts()
  const t = texts.drawer
  const styles = useVerslagStyles()
  const drawerStyles = useDrawerStyles()
  const { verslag, sources } = useScene()
  const title = useRef<HTMLHeadingElement>(null)
  const isOver = onClose !== null
  useEffect(() => {
    if (isOver) title.current?.focus()
  }, [isOver])
  const { here, bare, others } = drawerParts(verslag.drawer, themaId, sources)
  const cards = (items: readonly ItemRef[]) => (
    <ul className={drawerStyles.cards}>
      {items.map((item) => (
        <DrawerCard key={item.id} item={item} themaId={themaId} onDone={onClose} />
      ))}
    </ul>
  )
  return (
    <aside
      className={drawerStyles.drawer}
      aria-label={t.title}
      onKeyDown={({ key, defaultPrevented }) => key === 'Escape' && !defaultPrevented && onClose?.()}
    >
      <div className={drawerStyles.drawerHead}>
        <h2 ref={title} tabIndex={-1} className={drawerStyles.drawerTitle}>
          {t.title}
        </h2>
        {onClose && (
          <Button appearance="subtle" icon={<DismissRegular />} aria-label={t.close} onClick={onClose} />
        )}
      </div>
      {verslag.drawer.length === 0 ? (
        <p className={styles.quiet}>{t.nothing}</p>
      ) : (
        <p className={styles.quiet}>
          {t.count(here.length, bare.length, others.length)}. {t.help}
        </p>
      )}
      {here.length > 0 && cards(here)}
      {bare.length > 0 && (
        <>
          <h3 className={mergeClasses(styles.partHead, styles.part)}>{t.bare}</h3>
          {cards(bare)}
        </>
      )}
      {others.length > 0 && (
        <>
          <h3 className={mergeClasses(styles.partHead, styles.part)}>{t.others}</h3>
          {cards(others)}
        </>
      )}
    </aside>
  )
}

interface CardProps {
  item: ItemRef
  themaId: string
  onDone: (() => void) | null
}

function DrawerCard({ item, themaId, onDone }: CardProps) {
  const { verslag: texts } = useTexts()
  const t = texts.drawer
  const styles = useVerslagStyles()
  const drawerStyles = useDrawerStyles()
  const desk = useDesk()
  const { sources, labelOf, scene } = useScene()
  const note = item.kind === 'notitie' ? sources.notitie.get(item.id) : undefined
  const answer = item.kind === 'antwoord' ? sources.antwoord.get(item.id) : undefined
  const shown = note ?? answer
  if (shown === undefined) return null
  const isChosen = desk.chosen?.id === item.id
  const toggle = (): void => desk.choose(isChosen ? null : item)
  /** Chooses it and goes to the paragraph that had the focus, where B puts it. */
  const choose = (): void => {
    desk.choose(item)
    const rows = [...document.querySelectorAll<HTMLElement>('[data-paragraph]')]
    const row = rows.find(({ dataset }) => dataset.paragraph === desk.selected) ?? rows[0]
    row?.focus()
    onDone?.()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget) return
    if (event.key !== 'b' && event.key !== 'B' && event.key !== 'Enter') return
    event.preventDefault()
    choose()
  }
  const source = note === undefined ? 'zelf' : note.source
  const icon = {
    zelf: <EditRegular />,
    transcript: <MicRegular />,
    chat: <NoteRegular />,
    genoteerd: <NoteRegular />,
  }
  const state =
    answer === undefined
      ? ''
      : answer.aside
        ? t.counts.aside
        : answer.status === 'geldig'
          ? ''
          : t.counts[answer.status]
  const speaker =
    note && mayNameSpeaker(scene.groep, note.tags) ? note.speakerName : (answer?.person?.name ?? '')
  return (
    <li
      className={mergeClasses(
        drawerStyles.card,
        isChosen && drawerStyles.cardChosen,
        desk.dragged?.id === item.id && drawerStyles.cardDragged,
      )}
      draggable
      // biome-ignore lint/a11y/noNoninteractiveTabindex: B is about the note in focus
      tabIndex={0}
      onKeyDown={onKeyDown}
      onDragStart={(event) => {
        event.dataTransfer.setData('text/plain', shown.text)
        event.dataTransfer.effectAllowed = 'move'
        desk.drag(item)
      }}
      onDragEnd={() => desk.drag(null)}
    >
      <p dir="auto">{shown.text}</p>
      {speaker && <p className={styles.quiet}>{speaker}</p>}
      <div className={drawerStyles.cardFoot}>
        <span className={mergeClasses(styles.quiet, styles.withIcon)}>
          {icon[source]} {t.sources[source]}
          {state !== '' && `, ${state}`}
        </span>
        <span className={styles.strong}>{shown.labels.map(labelOf).join(', ')}</span>
      </div>
      <div className={styles.acts}>
        <button type="button" className={styles.act} aria-pressed={isChosen} onClick={toggle}>
          {isChosen ? t.chosen : t.choose}
        </button>
        <button type="button" className={styles.act} onClick={() => desk.bringIn(item, { themaId })}>
          {t.ownParagraph}
        </button>
      </div>
    </li>
  )
}
