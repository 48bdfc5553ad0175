import { mergeClasses } from '@fluentui/react-components'
import { Fragment, memo, type ReactNode } from 'react'
import {
  type RichText,
  type TextRun,
  type TreeList,
  type TreeWords,
  treeOf,
} from '../../../bot/domain/richText.ts'
import type { Range } from '../../../bot/domain/wordDiff.ts'
import { useTextStyles } from './textStyles.ts'

interface Props {
  text: RichText
  /** Positions in the plain text of the words that remarks are about, in any order. */
  underlined?: readonly Range[]
  className?: string
}

const NONE: readonly Range[] = []

/** A text as people read it. Renders again only when its props change. */
export const RichTextView = memo(({ text, underlined = NONE, className }: Props) => {
  const styles = useTextStyles()
  const words = ({ runs, at }: TreeWords): ReactNode => {
    let start = at
    return runs.map((run) => {
      const from = start
      start += run.text.length
      return (
        <Fragment key={from}>
          {pieces(run.text, from, underlined).map((piece) => (
            <Piece
              key={piece.at}
              run={{ ...run, text: piece.text }}
              className={piece.under ? styles.underlined : undefined}
            />
          ))}
        </Fragment>
      )
    })
  }
  const list = ({ kind, items }: TreeList, key: number): ReactNode => {
    const inside = items.map((item) => (
      <li key={item.at} dir="auto">
        {words(item)}
        {item.lists.map((inner) => list(inner, inner.items[0]?.at ?? 0))}
      </li>
    ))
    return kind === 'bullet' ? <ul key={key}>{inside}</ul> : <ol key={key}>{inside}</ol>
  }
  return (
    <div className={mergeClasses(styles.root, className)}>
      {treeOf(text).map((part) => {
        if (part.kind === 'paragraph') {
          return (
            <p key={part.at} dir="auto">
              {words(part)}
            </p>
          )
        }
        if (part.kind !== 'quote') return list(part, part.items[0]?.at ?? 0)
        return (
          <blockquote key={part.paragraphs[0]?.at ?? 0}>
            {part.paragraphs.map((paragraph) => (
              <p key={paragraph.at} dir="auto">
                {words(paragraph)}
              </p>
            ))}
          </blockquote>
        )
      })}
    </div>
  )
})

function Piece({ run: { text, strong, em }, className }: { run: TextRun; className: string | undefined }) {
  const plain = className === undefined ? text : <span className={className}>{text}</span>
  const slanted = em ? <em>{plain}</em> : plain
  return strong ? <strong>{slanted}</strong> : slanted
}

/** The pieces of a run that are and are not underlined. @param from the position of the run in the plain text */
function pieces(text: string, from: number, ranges: readonly Range[]) {
  const end = from + text.length
  const cuts = ranges.flatMap((range) => [range.start, range.end]).filter((cut) => cut > from && cut < end)
  const places = [...new Set([from, ...cuts, end])].sort((a, b) => a - b)
  return places.slice(0, -1).map((at, index) => ({
    at,
    text: text.slice(at - from, (places[index + 1] ?? end) - from),
    under: ranges.some((range) => range.start <= at && at < range.end),
  }))
}
