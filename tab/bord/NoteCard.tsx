import { mergeClasses } from '@fluentui/react-components'
import { CheckmarkCircleFilled, MoreHorizontalRegular } from '@fluentui/react-icons'
import { memo, useId } from 'react'
import { Citation } from '../ui/Citation.tsx'
import type { BoardItem } from './boardItems.ts'
import { CardProblem } from './CardProblem.tsx'
import { useCardStyles } from './cardStyles.ts'
import { NoteEditor } from './NoteEditor.tsx'
import { SourceMark } from './SourceMark.tsx'
import { useTexts } from './useTexts.ts'
import type { CardTrouble } from './useTroubles.ts'

interface Props {
  item: BoardItem
  groep: string
  label: string
  fresh: boolean
  chosen: boolean
  /** The one card of its list with tabIndex 0 (roving tabindex). */
  active: boolean
  dragged: boolean
  editing: boolean
  trouble: CardTrouble | undefined
  onDismiss(id: string): void
}

/** One note: its text, then speaker, source and label. */
export const NoteCard = memo(function NoteCard(props: Props) {
  const { item, groep, label, fresh, chosen, active, dragged, editing, trouble, onDismiss } = props
  const styles = useCardStyles()
  const { bord: t, common } = useTexts()
  const id = useId()
  const who = item.who ?? (item.kind === 'antwoord' ? t.nameless : null)
  const isQuote = item.labels.includes('citaat')
  const by = who ? `${who}, ${groep}` : groep
  const keptBy =
    item.keptBy && item.keptBy !== item.who ? t.keptBy(t.sources[item.source], item.keptBy) : undefined
  return (
    <article
      data-note={item.id}
      data-focus-home={active || undefined}
      tabIndex={active ? 0 : -1}
      draggable={!editing}
      aria-labelledby={`${id}t`}
      aria-describedby={`${id}m`}
      className={mergeClasses(
        styles.root,
        !editing && styles.draggable,
        dragged && styles.dragged,
        chosen && styles.chosen,
        fresh && styles.fresh,
      )}
    >
      {editing ? (
        <NoteEditor item={item} />
      ) : (
        <p id={`${id}t`} className={mergeClasses(styles.text, isQuote && styles.quote)} dir="auto">
          {item.text === '' ? common.gone : isQuote ? <Citation text={item.text} /> : item.text}
        </p>
      )}
      <div id={`${id}m`}>
        <p className={styles.meta}>{by}</p>
        <div className={styles.foot}>
          <span title={keptBy}>
            <SourceMark source={item.source} />
          </span>
          {label && <span className={styles.label}>{label}</span>}
        </div>
      </div>
      {trouble && <CardProblem trouble={trouble} onClose={() => onDismiss(item.id)} />}
      {chosen ? (
        <span className={styles.check} role="img" aria-label={t.chosen}>
          <CheckmarkCircleFilled />
        </span>
      ) : (
        !editing && (
          <button
            type="button"
            data-more
            tabIndex={active ? 0 : -1}
            className={styles.more}
            aria-label={t.menu}
            aria-haspopup="menu"
          >
            <MoreHorizontalRegular />
          </button>
        )
      )}
    </article>
  )
})
