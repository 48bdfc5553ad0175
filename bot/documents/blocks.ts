/**
 * The one block tree of everything that is handed out as a document. A writer turns the tree into a format (Word,
 * Markdown, later PDF); what a document says is decided once, by the function that builds the tree.
 */
export interface DocumentTree {
  /** The title of the document, also in its properties. */
  title: string
  /** Lines under the title: school, date, version. */
  subtitle: readonly string[]
  /** Printed on every page, for example "Werkdocument"; null for none. */
  mark: string | null
  lang: 'nl' | 'en'
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
  | { kind: 'list'; ordered: boolean; items: readonly (readonly Inline[])[] }
  | { kind: 'quote'; paragraphs: readonly (readonly Inline[])[]; by: string | null }
  | { kind: 'table'; head: readonly string[]; rows: readonly (readonly string[])[] }

/** A paragraph of plain text. */
export const paragraph = (...content: (Inline | string)[]): Block => ({
  kind: 'paragraph',
  content: content.map((part) => (typeof part === 'string' ? { text: part } : part)),
})

export const heading = (level: 1 | 2 | 3, text: string): Block => ({ kind: 'heading', level, text })

export const strong = (text: string): Inline => ({ text, strong: true })
