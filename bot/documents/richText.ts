import type { RichText, TextBlock } from '../domain/richText.ts'
import type { Block, Inline, ListItem, Sublist } from './blocks.ts'

/** The blocks of a text that people edited together; what precedes it, such as a speaker, comes before its first words. */
export function richTextBlocks(text: RichText, ...before: Inline[]): Block[] {
  const blocks: Block[] = []
  text.forEach((block, nth) => {
    const runs = nth === 0 ? [...before, ...block.runs] : block.runs
    if (block.kind === 'paragraph') blocks.push({ kind: 'paragraph', content: runs })
    else if (block.kind === 'quote') addQuote(blocks, runs)
    else addItem(blocks, block, runs)
  })
  return blocks.length === 0 && before.length > 0 ? [{ kind: 'paragraph', content: before }] : blocks
}

/** Paragraphs of a quote that follow each other are one quote. */
function addQuote(blocks: Block[], runs: readonly Inline[]): void {
  const last = blocks.at(-1)
  if (last?.kind === 'quote') blocks[blocks.length - 1] = { ...last, paragraphs: [...last.paragraphs, runs] }
  else blocks.push({ kind: 'quote', paragraphs: [runs], by: null })
}

/** Items that follow each other are one list; those of level 1 are inside the item before them. */
function addItem(blocks: Block[], { kind, level }: TextBlock, runs: readonly Inline[]): void {
  const ordered = kind === 'number'
  const last = blocks.at(-1)
  const item = last?.kind === 'list' ? last.items.at(-1) : undefined
  if (last?.kind === 'list' && item !== undefined && level === 1)
    blocks[blocks.length - 1] = { ...last, items: last.items.with(-1, withInner(item, ordered, runs)) }
  else if (last?.kind === 'list' && last.ordered === ordered)
    blocks[blocks.length - 1] = { ...last, items: [...last.items, { content: runs }] }
  else blocks.push({ kind: 'list', ordered, items: [{ content: runs }] })
}

function withInner(item: ListItem, ordered: boolean, runs: readonly Inline[]): ListItem {
  const { sublists = [] } = item
  const last = sublists.at(-1)
  const inner: readonly Sublist[] =
    last?.ordered === ordered
      ? sublists.with(-1, { ordered, items: [...last.items, runs] })
      : [...sublists, { ordered, items: [runs] }]
  return { ...item, sublists: inner }
}
