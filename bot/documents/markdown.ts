import type { BlockContent, ListItem, Paragraph, PhrasingContent, Root } from 'mdast'
import { documentTexts } from '../content/index.ts'
import {
  type Block,
  type DocumentTree,
  type Inline,
  type ListItem as Item,
  linesOf,
  oneLine,
  quoteLines,
} from './blocks.ts'

/**
 * Writes a document as Markdown (CommonMark). Every character that Markdown would read as markup is escaped, so a
 * reader gets back exactly the text that went in. Tables become lists of "column: value", since CommonMark has none; a
 * picture becomes its text alternative, since one file cannot hold it.
 */
export async function toMarkdown(document: DocumentTree): Promise<string> {
  const { toMarkdown: write } = await import('mdast-util-to-markdown')
  const lines = [...(document.mark === null ? [] : [document.mark]), ...document.subtitle]
  const root: Root = {
    type: 'root',
    children: [
      { type: 'heading', depth: 1, children: [{ type: 'text', value: oneLine(document.title) }] },
      ...lines.map((line) => paragraphOf([{ text: line }])),
      ...document.blocks.flatMap((block) => nodesOf(block, document.lang)),
    ],
  }
  return write(root, { bullet: '-', emphasis: '*', strong: '*', rule: '-', listItemIndent: 'one' })
}

/** The document's title is heading 1, so headings inside it go one level down. */
function nodesOf(block: Block, lang: DocumentTree['lang']): BlockContent[] {
  switch (block.kind) {
    case 'heading': {
      const depth = ({ 1: 2, 2: 3, 3: 4 } as const)[block.level]
      return [{ type: 'heading', depth, children: [{ type: 'text', value: oneLine(block.text) }] }]
    }
    case 'paragraph':
      return [paragraphOf(block.content)]
    case 'facts':
      return [
        listOf(
          false,
          block.items.map(({ label, value }) => ({
            content: [{ text: `${label}: `, strong: true }, ...value],
          })),
        ),
      ]
    case 'list':
      return [listOf(block.ordered, block.items)]
    case 'quote':
      return [{ type: 'blockquote', children: quoteLines(block).map(paragraphOf) }]
    case 'table':
      return [
        listOf(
          false,
          block.rows.map((row) => ({ content: rowOf(block.head, row) })),
        ),
      ]
    case 'figure': {
      const caption = block.caption === null ? [] : [paragraphOf([{ text: block.caption }])]
      return [paragraphOf([{ text: documentTexts[lang].picture(block.alt), em: true }]), ...caption]
    }
  }
}

function rowOf(head: readonly string[], row: readonly string[]): Inline[] {
  return row.flatMap((cell, at) => [
    ...(at === 0 ? [] : [{ text: '\n' }]),
    { text: `${head[at] ?? ''}: `, strong: true },
    { text: cell },
  ])
}

function listOf(ordered: boolean, items: readonly Item[]): BlockContent {
  const children = items.map(({ content, sublists = [] }): ListItem => {
    const inner = sublists.map(({ ordered, items }) =>
      listOf(
        ordered,
        items.map((item) => ({ content: item })),
      ),
    )
    return { type: 'listItem', children: [paragraphOf(content), ...inner] }
  })
  return { type: 'list', ordered, spread: false, children }
}

function paragraphOf(content: readonly Inline[]): Paragraph {
  return { type: 'paragraph', children: readable(content).flatMap(phrasingOf) }
}

/**
 * Joins neighbours with equal emphasis, and leaves emphasis out where Markdown could not be read back: between two kinds
 * of emphasis without a space (`**a***b*`), and inside a word where a mark would have to be escaped. There
 * `mdast-util-to-markdown` 2.1.2 cuts an emoji in two and forgets a backslash before the escape.
 */
function readable(content: readonly Inline[]): Inline[] {
  const written: Inline[] = []
  for (const run of content) if (run.text !== '') add(written, run)
  return written
}

function add(written: Inline[], run: Inline): void {
  const last = written.at(-1)
  if (last === undefined) written.push(run)
  else if (isStrong(last) === isStrong(run) && isEm(last) === isEm(run))
    written[written.length - 1] = { ...last, text: last.text + run.text }
  else if (!touches(last, run)) written.push(run)
  else if (isEmphasised(run) && (isEmphasised(last) || !opens(last.text, run)))
    add(written, { text: run.text })
  else if (isEmphasised(last) && !closes(last, run.text)) {
    written.pop()
    add(written, { text: last.text })
    add(written, run)
  } else written.push(run)
}

const opens = (before: string, run: Inline): boolean => isReadable(run, before.at(-1), run.text.at(0))
const closes = (run: Inline, after: string): boolean => isReadable(run, after.at(0), run.text.at(-1))

/** Whether a mark can be between these two UTF-16 code units, by the rules of CommonMark for delimiter runs. */
function isReadable(run: Inline, outside = '', inside = ''): boolean {
  const isPair = /[\uD800-\uDFFF]/.test(outside + inside)
  const [isOpen, isLetter] = [MARKS.test(outside), !MARKS.test(inside)]
  return !isPair && (isOpen || (isLetter && isStrong(run) !== isEm(run)))
}

const MARKS = /[\p{P}\p{S}]/u
const touches = (left: Inline, right: Inline): boolean => /\S$/.test(left.text) && /^\S/.test(right.text)
const isStrong = ({ strong }: Inline): boolean => strong === true
const isEm = ({ em }: Inline): boolean => em === true
const isEmphasised = (run: Inline): boolean => isStrong(run) || isEm(run)

/** Emphasis cannot begin or end with white space in Markdown, so white space at the ends stays outside it. */
function phrasingOf({ text, strong, em }: Inline): PhrasingContent[] {
  if (strong !== true && em !== true) return phrasesOf(text)
  const [, before = '', core = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? []
  if (core === '') return phrasesOf(text)
  const inner: PhrasingContent[] =
    em === true ? [{ type: 'emphasis', children: phrasesOf(core) }] : phrasesOf(core)
  const whole: PhrasingContent[] = strong === true ? [{ type: 'strong', children: inner }] : inner
  return [...phrasesOf(before), ...whole, ...phrasesOf(after)]
}

function phrasesOf(text: string): PhrasingContent[] {
  return linesOf(text).flatMap((line, at): PhrasingContent[] => [
    ...(at === 0 ? [] : [{ type: 'break' } as const]),
    ...(line === '' ? [] : [{ type: 'text', value: line } as const]),
  ])
}
