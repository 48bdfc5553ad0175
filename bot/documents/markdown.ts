import type { BlockContent, ListItem, Paragraph, PhrasingContent, Root } from 'mdast'
import type { Block, DocumentTree, Inline } from './blocks.ts'

/**
 * Writes a document as Markdown (CommonMark). Every character that Markdown would read as markup is escaped, so a
 * reader gets back exactly the text that went in. Tables become lists of "column: value", since CommonMark has none.
 */
export async function toMarkdown(document: DocumentTree): Promise<string> {
  const { toMarkdown: write } = await import('mdast-util-to-markdown')
  const lines = [...(document.mark === null ? [] : [document.mark]), ...document.subtitle]
  const root: Root = {
    type: 'root',
    children: [
      { type: 'heading', depth: 1, children: [{ type: 'text', value: oneLine(document.title) }] },
      ...lines.map((line) => paragraphOf([{ text: line }])),
      ...document.blocks.flatMap(nodesOf),
    ],
  }
  return write(root, { bullet: '-', emphasis: '*', strong: '*', rule: '-', listItemIndent: 'one' })
}

/** The document's title is heading 1, so headings inside it go one level down. */
function nodesOf(block: Block): BlockContent[] {
  switch (block.kind) {
    case 'heading': {
      const depth = ({ 1: 2, 2: 3, 3: 4 } as const)[block.level]
      return [{ type: 'heading', depth, children: [{ type: 'text', value: oneLine(block.text) }] }]
    }
    case 'paragraph':
      return [paragraphOf(block.content)]
    case 'list':
      return [listOf(block.ordered, block.items)]
    case 'quote': {
      const by = block.by === null ? [] : [paragraphOf([{ text: `— ${block.by}` }])]
      return [{ type: 'blockquote', children: [...block.paragraphs.map(paragraphOf), ...by] }]
    }
    case 'table':
      return [
        listOf(
          false,
          block.rows.map((row) => rowOf(block.head, row)),
        ),
      ]
  }
}

function rowOf(head: readonly string[], row: readonly string[]): Inline[] {
  return row.flatMap((cell, at) => [
    ...(at === 0 ? [] : [{ text: '\n' }]),
    { text: `${head[at] ?? ''}: `, strong: true },
    { text: cell },
  ])
}

function listOf(ordered: boolean, items: readonly (readonly Inline[])[]): BlockContent {
  const children = items.map((item): ListItem => ({ type: 'listItem', children: [paragraphOf(item)] }))
  return { type: 'list', ordered, spread: false, children }
}

function paragraphOf(content: readonly Inline[]): Paragraph {
  return { type: 'paragraph', children: content.flatMap(phrasingOf) }
}

/** Emphasis cannot begin or end with white space in Markdown, so white space at the ends stays outside it. */
function phrasingOf({ text, strong, em }: Inline): PhrasingContent[] {
  if (strong !== true && em !== true) return linesOf(text)
  const [, before = '', core = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? []
  if (core === '') return linesOf(text)
  const inner: PhrasingContent[] =
    em === true ? [{ type: 'emphasis', children: linesOf(core) }] : linesOf(core)
  const whole: PhrasingContent[] = strong === true ? [{ type: 'strong', children: inner }] : inner
  return [...linesOf(before), ...whole, ...linesOf(after)]
}

function linesOf(text: string): PhrasingContent[] {
  return text
    .split(/\r\n|\r|\n/)
    .flatMap((line, at): PhrasingContent[] => [
      ...(at === 0 ? [] : [{ type: 'break' } as const]),
      ...(line === '' ? [] : [{ type: 'text', value: line } as const]),
    ])
}

const oneLine = (text: string): string => text.replace(/\s*[\r\n]+\s*/g, ' ')
