/**
 * The one block tree of everything that is handed out as a document. A writer turns the tree into a format (Word, PDF,
 * Markdown); what a document says is decided once, by the function that builds the tree.
 */
export interface DocumentTree {
  /** The title of the document, also in its properties. */
  title: string
  /** Lines under the title: school, date, version. */
  subtitle: readonly string[]
  /** Printed on every page: "Werkdocument", "Concept", or version and date; null for none. */
  mark: string | null
  lang: 'nl' | 'en'
  /** The date in the properties of the file, ms since 1970; none when absent, so that equal trees give equal files. */
  madeAt?: number
  blocks: readonly Block[]
}

/** A piece of text with at most two kinds of emphasis. Text is data: no writer reads markup in it. */
export interface Inline {
  text: string
  strong?: boolean
  em?: boolean
}

export type Block =
  | { kind: 'heading'; level: 1 | 2 | 3; text: string }
  | { kind: 'paragraph'; content: readonly Inline[] }
  | { kind: 'facts'; items: readonly Fact[] }
  | { kind: 'list'; ordered: boolean; items: readonly ListItem[] }
  | { kind: 'quote'; paragraphs: readonly (readonly Inline[])[]; by: string | null }
  | { kind: 'table'; head: readonly string[]; rows: readonly (readonly string[])[] }
  | { kind: 'figure'; image: Image; alt: string; caption: string | null }

/** One line of a title block: "Groep: Mentoren", "Status: vastgesteld", "Geen reactie: ...". */
export interface Fact {
  label: string
  value: readonly Inline[]
}

/** An item of a list, with the lists inside it. */
export interface ListItem {
  content: readonly Inline[]
  sublists?: readonly Sublist[]
}

export interface Sublist {
  ordered: boolean
  items: readonly (readonly Inline[])[]
}

/** A picture, with its size in pixels. */
export interface Image {
  format: 'png' | 'jpg'
  bytes: Uint8Array
  width: number
  height: number
}

/** A paragraph of plain text. */
export const paragraph = (...content: (Inline | string)[]): Block => ({
  kind: 'paragraph',
  content: inlines(content),
})

export const heading = (level: 1 | 2 | 3, text: string): Block => ({ kind: 'heading', level, text })

export const strong = (text: string): Inline => ({ text, strong: true })

/** The paragraphs of a quote, with the name of who said it as the last one. */
export const quoteLines = ({ paragraphs, by }: Extract<Block, { kind: 'quote' }>) =>
  by === null ? paragraphs : [...paragraphs, [{ text: `— ${by}` }]]

/** A line of a title block. */
export const fact = (label: string, ...value: (Inline | string)[]): Fact => ({ label, value: inlines(value) })

const inlines = (content: readonly (Inline | string)[]): Inline[] =>
  content.map((part) => (typeof part === 'string' ? { text: part } : part))

/** The width of the text on an A4 page, and the height that a picture may take of it, points. */
const TEXT_WIDTH = 450
const PICTURE_HEIGHT = 560
const POINTS_PER_PIXEL = 0.75

/** The size of a picture on paper in points: its own size at 96 pixels an inch, or smaller when that does not fit. */
export function sizeOnPaper({ width, height }: Image): { width: number; height: number } {
  const own = { width: width * POINTS_PER_PIXEL, height: height * POINTS_PER_PIXEL }
  const scale = Math.min(1, TEXT_WIDTH / own.width, PICTURE_HEIGHT / own.height)
  return { width: own.width * scale, height: own.height * scale }
}

/** The lines of a text; a line break in it is never part of a line. */
export const linesOf = (text: string): string[] => text.split(/\r\n|[\r\n\u2028\u2029]/)

/** Text on one line, for headings. */
export const oneLine = (text: string): string => text.replace(/\s*[\r\n\u2028\u2029]+\s*/g, ' ')
