import { mergeClasses } from '@fluentui/react-components'
import { type DragEvent, type KeyboardEvent, memo, useMemo, useRef, useState } from 'react'
import { plainText } from '../../bot/domain/richText.ts'
import { findQuote } from '../../bot/domain/wordDiff.ts'
import { useNow } from '../live/useNow.ts'
import { RichTextView } from '../ui/editor/RichTextView.tsx'
import { Initials } from '../ui/Initials.tsx'
import { isComposing } from '../ui/keys.ts'
import { firstNameOf } from '../ui/names.ts'
import { ParagraphEditor } from './ParagraphEditor.tsx'
import { ParagraphKeys } from './ParagraphKeys.tsx'
import { ParagraphSide } from './ParagraphSide.tsx'
import { useParagraphStyles } from './paragraphStyles.ts'
import { Rivals } from './Rivals.tsx'
import { SourceLine } from './SourceLine.tsx'
import { SplitDialog } from './SplitDialog.tsx'
import { useDesk } from './useDesk.ts'
import { useTexts } from './useTexts.ts'
import { useScene } from './useVerslag.ts'
import { isHandled, type Line } from './verslagLines.ts'
import { useVerslagStyles } from './verslagStyles.ts'

interface Props {
  line: Line
  /** From 1. */
  place: number
  isFirst: boolean
  /** Whether there is a column beside the text. */
  beside: boolean
}

/** Goes to the paragraph before or after this one on the page. */
function walk(from: HTMLElement, by: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-paragraph]')]
  rows[rows.indexOf(from) + by]?.focus()
}

/** One paragraph: its text or its editor, what it rests on, what can be done with it, and what is said about it. */
export const ParagraphRow = memo(({ line, place, isFirst, beside }: Props) => {
  const { verslag: t } = useTexts()
  const styles = useVerslagStyles()
  const paragraphStyles = useParagraphStyles()
  const { editable, correcties, opmerkingen, scene, themas, verslag } = useScene()
  const desk = useDesk()
  const now = useNow()
  const row = useRef<HTMLDivElement>(null)
  const [over, setOver] = useState(false)
  const [folded, fold] = useState<'thema' | 'remark' | 'split' | null>(null)
  const isEditing = desk.editing === line.id
  const isSelected = desk.selected === line.id
  const titel = themas.find(({ themaId }) => themaId === line.themaId)?.titel ?? ''
  const about = correcties.get(line.id) ?? []
  const remarks = opmerkingen.get(line.id) ?? []
  const underlined = useMemo(() => {
    const plain = plainText(line.text)
    const quotes = [
      ...about.filter((one) => !isHandled(one)).map(({ quote }) => quote),
      ...remarks.filter(({ resolved }) => !resolved).map(({ quote }) => quote),
    ]
    return quotes.flatMap((quote) => (quote === null ? [] : (findQuote(quote, plain) ?? [])))
  }, [about, remarks, line.text])
  const lease = line.paragraph?.writing ?? null
  const writer =
    lease !== null && lease.until > now && lease.person.id !== scene.me.id ? lease.person.name : null
  const rivals = line.paragraph?.rivals.length ?? 0

  const edit = (): void => {
    if (editable) desk.edit(line.id)
  }
  /** What a key does; null for one that does nothing here. */
  const actOf = (event: KeyboardEvent<HTMLDivElement>): (() => void) | null => {
    const { key, altKey, ctrlKey, metaKey, shiftKey, currentTarget } = event
    if (ctrlKey || metaKey || shiftKey) return null
    if (key === 'ArrowUp') return altKey ? () => desk.move(line, -1) : () => walk(currentTarget, -1)
    if (key === 'ArrowDown') return altKey ? () => desk.move(line, 1) : () => walk(currentTarget, 1)
    if (altKey) return null
    switch (key.toLowerCase()) {
      case 'enter':
        return edit
      case 'j':
        return isFirst ? null : () => desk.join(line)
      case 't':
        return () => fold('thema')
      case 's':
        return () => fold('split')
      case 'o':
        return () => fold('remark')
      case 'x':
        return () => {
          walk(currentTarget, 1)
          desk.leaveOut(line)
        }
      case 'b': {
        const { chosen } = desk
        return chosen === null ? null : () => desk.bringIn(chosen, { line })
      }
      default:
        return null
    }
  }
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.target !== event.currentTarget || isComposing(event)) return
    const isWalk = !event.altKey && event.key.startsWith('Arrow')
    const act = editable || isWalk ? actOf(event) : null
    if (act === null) return
    event.preventDefault()
    act()
  }
  const drop = {
    onDragOver: (event: DragEvent) => {
      if (desk.dragged === null || !editable) return
      event.preventDefault()
      setOver(true)
    },
    onDragLeave: () => setOver(false),
    onDrop: (event: DragEvent) => {
      event.preventDefault()
      setOver(false)
      if (desk.dragged !== null) desk.bringIn(desk.dragged, { line })
      desk.drag(null)
    },
  }
  const leave = (why: 'escape' | 'blur'): void => {
    desk.edit(null)
    // The editor goes with this change; its row is there after it.
    if (why === 'escape') setTimeout(() => row.current?.focus())
  }
  return (
    <div className={mergeClasses(paragraphStyles.row, !beside && paragraphStyles.rowAlone)}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would be read as a form */}
      <div
        ref={row}
        role="group"
        aria-label={t.paragraph(place, titel)}
        data-paragraph={line.id}
        tabIndex={isEditing ? -1 : isSelected || (desk.selected === null && isFirst) ? 0 : -1}
        className={mergeClasses(
          paragraphStyles.paragraph,
          isSelected && !isEditing && editable && paragraphStyles.paragraphFocus,
          (isEditing || writer !== null) && paragraphStyles.writing,
          over && paragraphStyles.paragraphDrop,
        )}
        onFocus={() => desk.select(line.id)}
        onKeyDown={onKeyDown}
        {...drop}
      >
        {isEditing ? (
          <ParagraphEditor line={line} label={t.paragraph(place, titel)} onLeave={leave} />
        ) : (
          // biome-ignore lint/a11y/noStaticElementInteractions: the keys of the paragraph do the same
          <div className={editable ? paragraphStyles.text : undefined} onDoubleClick={edit}>
            <RichTextView text={line.text} underlined={underlined} />
          </div>
        )}
        <SourceLine line={line}>
          {isEditing && <span>{t.youWrite}</span>}
          {writer !== null && (
            <span className={styles.withIcon}>
              <Initials name={writer} />
              <span className={styles.strong}>{t.writesHere(firstNameOf(writer))}</span>
            </span>
          )}
          {verslag.status === 'bij-de-groep' && line.paragraph?.changedSinceSent && (
            <span>{t.changedSinceSent}</span>
          )}
        </SourceLine>
        {rivals > 0 && line.paragraph && <Rivals line={line} paragraph={line.paragraph} />}
        {isSelected && !isEditing && editable && (
          <ParagraphKeys line={line} isFirst={isFirst} folded={folded} onFold={fold} onEdit={edit} />
        )}
        {folded === 'split' && <SplitDialog line={line} onClose={() => fold(null)} />}
      </div>
      <ParagraphSide
        line={line}
        correcties={about}
        opmerkingen={remarks}
        writing={folded === 'remark'}
        onWritten={() => fold(null)}
      />
    </div>
  )
})
