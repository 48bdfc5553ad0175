import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist'

/** A part of the structure of a PDF: what assistive technology reads. */
export interface Part {
  role: string
  alt: string | null
  /** The text of this part and of the parts in it. */
  text: string
  parts: Part[]
}

export interface ReadPdf {
  pages: number
  lang: string
  title: string
  /** The headings by which a reader navigates, with their depth. */
  bookmarks: [depth: number, title: string][]
  /** The parts of the document, over all pages. */
  parts: Part[]
  /** Per page what is outside the structure: header and footer. */
  outside: string[]
  metadata: Map<string, unknown>
  info: Record<string, unknown>
}

/** Reads a PDF with pdf.js. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  // A copy, because pdf.js moves the bytes to its worker.
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 })
  const file = await task.promise
  const { info, metadata } = await file.getMetadata()
  const own = info as Record<string, unknown>
  const pages = await Promise.all(
    Array.from({ length: file.numPages }, async (_, nth) => readPage(await file.getPage(nth + 1))),
  )
  const read = {
    pages: file.numPages,
    lang: String(own.Language),
    title: String(own.Title),
    bookmarks: bookmarksIn(await file.getOutline()),
    parts: pages.flatMap(({ parts }) => parts),
    outside: pages.map(({ outside }) => outside),
    metadata: new Map<string, unknown>(metadata as Iterable<[string, unknown]>),
    info: own,
  }
  await task.destroy()
  return read
}

/** All parts with a role, in reading order. */
export const partsWith = (parts: readonly Part[], role: string): Part[] =>
  parts.flatMap((part) => [...(part.role === role ? [part] : []), ...partsWith(part.parts, role)])

type Outline = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>

const bookmarksIn = (outline: Outline, depth = 1): [number, string][] =>
  (outline ?? []).flatMap(({ title, items }) => [[depth, title], ...bookmarksIn(items, depth + 1)])

async function readPage(page: PDFPageProxy): Promise<{ parts: Part[]; outside: string }> {
  const texts = await textsOf(page)
  const tree: unknown = await page.getStructTree()
  const root = tree === null ? null : partOf(tree as Node, texts)
  // The root holds one part, the document.
  return { parts: root?.parts[0]?.parts ?? [], outside: texts.get(null) ?? '' }
}

/** The text of each marked content of a page by its id; under null what belongs to no part. */
async function textsOf(page: PDFPageProxy): Promise<Map<string | null, string>> {
  const { items } = await page.getTextContent({ includeMarkedContent: true })
  const texts = new Map<string | null, string>()
  const open: (string | null)[] = []
  for (const item of items) {
    if ('str' in item) {
      const id = open.findLast((one) => one !== null) ?? null
      texts.set(id, (texts.get(id) ?? '') + item.str + (item.hasEOL ? '\n' : ''))
    } else if (item.type === 'endMarkedContent') open.pop()
    else open.push(item.id ?? null)
  }
  return texts
}

interface Node {
  role?: string
  alt?: string | null
  id?: string
  children?: Node[]
}

function partOf({ role = '', alt = null, children = [] }: Node, texts: Map<string | null, string>): Part {
  const parts: Part[] = []
  let text = ''
  for (const child of children) {
    if (child.role === undefined) {
      text += texts.get(child.id ?? null) ?? ''
      continue
    }
    const part = partOf(child, texts)
    parts.push(part)
    text += part.text
  }
  return { role, alt, text, parts }
}
