import {
  type BlockKind,
  normalise,
  type RichText,
  runOf,
  type TextBlock,
  type TextRun,
} from '../../../bot/domain/richText.ts'

/** What is read of a pasted document; a DOM node is one. */
export interface PastedNode {
  readonly nodeType: number
  readonly nodeName: string
  readonly nodeValue: string | null
  readonly childNodes: ArrayLike<PastedNode>
  getAttribute?(name: string): string | null
}

const ELEMENT = 1
const TEXT = 3

const SKIPPED = new Set(
  'head style script title meta link xml template noscript svg math iframe object'.split(' '),
)
const BLOCKS = new Set(
  'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)

/** The context of a node: the marks of its words, and the kind of block. */
interface Around {
  strong: boolean
  em: boolean
  kind: BlockKind
  /** How many lists it is in. */
  depth: number
  pre: boolean
}

/** The paragraphs of Word that are list items have a style `mso-list: l0 level2 lfo1`. */
const WORD_LEVEL = /mso-list:[^;]*\blevel(\d+)/i
/** They contain the list marker as text. */
const WORD_MARKER = /mso-list:\s*ignore/i
/** A marker with a digit or letter: `1.`, `a)`, `iv.`. */
const NUMBERING = /^\s*\(?(?:\d+|[a-z]{1,4})[.)]/i

/** @param style of an element; the last declaration counts in CSS, and here any of them */
function marksAfter(name: string, style: string, { strong, em }: Pick<Around, 'strong' | 'em'>) {
  const weight = /font-weight:\s*(bold|bolder|normal|lighter|\d+)/i.exec(style)?.[1]?.toLowerCase()
  const slant = /font-style:\s*(italic|oblique|normal)/i.exec(style)?.[1]?.toLowerCase()
  // Google Docs wraps everything in a b that is not bold.
  const bold =
    weight === undefined ? name === 'b' || name === 'strong' || strong : /^bold|^[6-9]00/.test(weight)
  const italic = slant === undefined ? name === 'i' || name === 'em' || em : slant !== 'normal'
  return { strong: bold, em: italic }
}

/**
 * The text of a pasted document: paragraphs, lists and quotes with bold and italics. Headings and cells of tables become
 * paragraphs, links become their text, lists of Word become lists; pictures, styles and scripts are left out.
 * @param exact keeps white space as it is, for what comes from this editor itself
 */
export function pastedText(root: PastedNode, exact = false): RichText {
  const blocks: TextBlock[] = []
  let runs: TextRun[] = []
  let open: Pick<TextBlock, 'kind' | 'level'> = { kind: 'paragraph', level: 0 }

  function close(): void {
    const text = exact ? runs : trimmed(runs)
    if (text.length > 0) blocks.push({ ...open, runs: text })
    runs = []
  }

  function begin({ kind, depth }: Pick<Around, 'kind' | 'depth'>): void {
    close()
    const isItem = kind === 'bullet' || kind === 'number'
    open = { kind, level: isItem && depth > 1 ? 1 : 0 }
  }

  function words(text: string, { strong, em, pre }: Around): void {
    const shown = exact || pre ? text : text.replace(/[ \t\r\n\f]+/g, ' ')
    const plain = shown.replace(/\r\n?/g, '\n').replaceAll('\u00a0', ' ')
    runs.push(runOf(plain, { ...(strong ? { strong } : {}), ...(em ? { em } : {}) }))
  }

  function walk(node: PastedNode, around: Around): void {
    if (node.nodeType === TEXT) words(node.nodeValue ?? '', around)
    else if (node.nodeType !== ELEMENT) walkAll(node, around)
    else element(node, around)
  }

  function element(node: PastedNode, around: Around): void {
    const name = node.nodeName.toLowerCase()
    const style = node.getAttribute?.('style') ?? ''
    if (SKIPPED.has(name) || WORD_MARKER.test(style) || /display:\s*none|mso-hide:\s*all/i.test(style)) return
    if (name === 'br') {
      runs.push({ text: '\n' })
      return
    }
    const isHeading = /^h[1-6]$/.test(name)
    const inner = { ...around, ...(isHeading ? {} : marksAfter(name, style, around)) }
    inner.pre = around.pre || name === 'pre' || /white-space:\s*(pre|break-spaces)/i.test(style)
    if (!BLOCKS.has(name)) {
      walkAll(node, inner)
      return
    }
    if (name === 'ul' || name === 'ol') {
      close()
      walkAll(node, { ...inner, kind: name === 'ul' ? 'bullet' : 'number', depth: around.depth + 1 })
      begin(around)
      return
    }
    const wordLevel = WORD_LEVEL.exec(style)?.[1]
    if (wordLevel !== undefined) {
      inner.kind = NUMBERING.test(markerIn(node)) ? 'number' : 'bullet'
      inner.depth = Number(wordLevel)
    } else if (name === 'li') inner.depth = Number(node.getAttribute?.('data-aria-level') ?? around.depth)
    else if (name === 'blockquote' || /\bMso(Intense)?Quote\b/.test(node.getAttribute?.('class') ?? '')) {
      inner.kind = 'quote'
    }
    begin(inner)
    walkAll(node, inner)
    begin(around)
  }

  function walkAll(node: PastedNode, around: Around): void {
    for (const child of Array.from(node.childNodes)) walk(child, around)
  }

  walk(root, { strong: false, em: false, kind: 'paragraph', depth: 0, pre: false })
  close()
  return normalise(blocks)
}

/** The marker of a list item of Word, as text. */
function markerIn(node: PastedNode): string {
  for (const child of Array.from(node.childNodes)) {
    if (WORD_MARKER.test(child.getAttribute?.('style') ?? '')) return allText(child)
    const found = markerIn(child)
    if (found !== '') return found
  }
  return ''
}

const allText = (node: PastedNode): string =>
  node.nodeType === TEXT ? (node.nodeValue ?? '') : Array.from(node.childNodes).map(allText).join('')

/** Without the white space that a page does not show: at the ends, around line breaks, and twice in a row. */
function trimmed(runs: readonly TextRun[]): TextRun[] {
  const result: TextRun[] = []
  let last = ''
  for (const run of runs) {
    let text = run.text
    if (result.length === 0) text = text.trimStart()
    else if (/[ \n]$/.test(last)) text = text.replace(/^ +/, '')
    if (text === '') continue
    last = text
    result.push({ ...run, text })
  }
  for (let at = result.length - 1; at >= 0; at -= 1) {
    const run = result[at]
    if (run === undefined) break
    const text = run.text.trimEnd()
    result[at] = { ...run, text }
    if (text !== '') break
  }
  return result.filter(({ text }) => text !== '')
}
