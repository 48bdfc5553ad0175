import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { DiffPart } from '../../../bot/domain/wordDiff.ts'
import { VisuallyHidden } from '../VisuallyHidden.tsx'
import { changeParts } from './changeParts.ts'
import { useTextStyles } from './textStyles.ts'
import { useTexts } from './useTexts.ts'

const useStyles = makeStyles({
  root: { margin: 0, whiteSpace: 'pre-wrap', position: 'relative' },
  removed: { color: tokens.colorNeutralForeground3, textDecorationLine: 'none' },
  struck: { textDecorationLine: 'line-through' },
  added: { fontWeight: tokens.fontWeightSemibold, textDecorationLine: 'none' },
})

interface Props {
  /** Plain text, see `plainText`. */
  before: string
  after: string
  /** The number of words to show around each change; the whole text when left out. */
  around?: number
  className?: string
}

/** A change of a text, inline: removed words struck through, added words underlined. */
export function ChangeView({ before, after, around, className }: Props) {
  const text = useTextStyles()
  const styles = useStyles()
  return (
    <p className={mergeClasses(text.root, styles.root, className)} dir="auto">
      {changeParts(before, after, around).map((part, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts have no other name, and hold no state
        <Part key={at} part={part} />
      ))}
    </p>
  )
}

function Part({ part: { kind, text } }: { part: DiffPart }) {
  const t = useTexts().editor
  const marks = useTextStyles()
  const styles = useStyles()
  if (kind === 'same') return text
  const words = text.trim()
  const [before = '', behind = ''] = words === '' ? [text] : text.split(words, 2)
  const isNew = kind === 'added'
  const Tag = isNew ? 'ins' : 'del'
  return (
    <Tag className={isNew ? styles.added : styles.removed}>
      <VisuallyHidden>{` ${isNew ? t.added : t.removed} `}</VisuallyHidden>
      {before}
      <span className={isNew ? marks.underlined : styles.struck}>{words}</span>
      {behind}
      <VisuallyHidden>{`, ${t.changeEnds} `}</VisuallyHidden>
    </Tag>
  )
}
