import { documentTexts } from '../../content/index.ts'
import {
  type Block,
  type DocumentTree,
  type Inline,
  linesOf,
  oneLine,
  quoteLines,
  sizeOnPaper,
} from '../blocks.ts'

/** Text with its emphasis; `text: null` is a line break. */
interface Run {
  text: string | null
  strong: boolean
  em: boolean
}

/** A document as the template reads it, and the pictures that it names. */
export interface Page {
  data: PageData
  files: readonly { path: string; bytes: Uint8Array }[]
  /** Seconds since 1970. */
  madeAt: number | null
}

export interface PageData {
  title: string
  subtitle: Run[][]
  mark: string | null
  lang: string
  region: string
  pageWords: readonly [before: string, between: string]
  dated: boolean
  blocks: object[]
}

/** Computes what the template prints. PDF/UA refuses a heading more than one level below the one before it. */
export function pageOf({ title, subtitle, mark, lang, madeAt, blocks }: DocumentTree): Page {
  const files: { path: string; bytes: Uint8Array }[] = []
  const { locale, pageWords } = documentTexts[lang]
  let level = 0
  const printed = blocks.flatMap((block): object[] => {
    if (block.kind === 'heading') level = Math.min(block.level, level + 1)
    if (block.kind !== 'figure') return dataOf(block, level)
    const path = `/figure${files.length + 1}.${block.image.format}`
    files.push({ path, bytes: block.image.bytes })
    const caption = block.caption === null ? null : clean(oneLine(block.caption))
    return [{ kind: 'figure', file: path, alt: clean(block.alt), caption, ...sizeOnPaper(block.image) }]
  })
  const data: PageData = {
    title: clean(oneLine(title)),
    subtitle: subtitle.map((line) => runsOf([{ text: line }])),
    mark: mark === null ? null : clean(oneLine(mark)),
    lang,
    region: locale.slice(-2),
    pageWords,
    dated: madeAt !== undefined,
    blocks: printed,
  }
  return { data, files, madeAt: madeAt === undefined ? null : Math.floor(madeAt / 1_000) }
}

function dataOf(block: Exclude<Block, { kind: 'figure' }>, level: number): object[] {
  switch (block.kind) {
    case 'heading':
      return [{ kind: 'heading', level, text: clean(oneLine(block.text)) }]
    case 'paragraph':
      return [{ kind: 'paragraph', runs: runsOf(block.content) }]
    case 'facts': {
      const items = block.items.map(({ label, value }) => ({
        label: clean(oneLine(label)),
        runs: runsOf(value),
      }))
      return items.length === 0 ? [] : [{ kind: 'facts', items }]
    }
    case 'list': {
      const items = block.items.map(({ content, sublists = [] }) => ({
        runs: runsOf(content),
        sublists: sublists
          .filter(({ items }) => items.length > 0)
          .map(({ ordered, items }) => ({ ordered, items: items.map(runsOf) })),
      }))
      return items.length === 0 ? [] : [{ kind: 'list', ordered: block.ordered, items }]
    }
    case 'quote': {
      const paragraphs = quoteLines(block).map(runsOf)
      return paragraphs.length === 0 ? [] : [{ kind: 'quote', paragraphs }]
    }
    case 'table': {
      const cellsOf = (row: readonly string[]) => block.head.map((_, at) => runsOf([{ text: row[at] ?? '' }]))
      if (block.head.length === 0) return []
      return [{ kind: 'table', head: cellsOf(block.head), rows: block.rows.map(cellsOf) }]
    }
  }
}

function runsOf(content: readonly Inline[]): Run[] {
  return content.flatMap(({ text, strong = false, em = false }) =>
    linesOf(text).flatMap((line, at) => [
      ...(at === 0 ? [] : [{ text: null, strong, em }]),
      ...(line === '' ? [] : [{ text: clean(line), strong, em }]),
    ]),
  )
}

/** A longer row of characters without a place to break would run off the page. */
const LONG_WORD = /[^\s\p{Cf}]{60}(?=[^\s\p{Cf}]{20})/gu
const BREAK = '\u200B'

/** Drops control characters, which no font can show, and gives a very long word places to break. */
const clean = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\t/g, ' ')
    .replace(/\p{Cc}/gu, '')
    .replace(LONG_WORD, `$&${BREAK}`)
