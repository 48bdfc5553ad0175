import { documentTexts } from '../content/index.ts'
import type { DocumentTree } from './blocks.ts'

const NAMESPACES = [
  'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:dcterms="http://purl.org/dc/terms/"',
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
].join(' ')

/**
 * The properties of a Word file: title, language and date, and no person. They take the place of what `docx` writes,
 * which has the time of writing and lacks the language.
 */
export function coreProperties({ title, lang, madeAt }: DocumentTree): { path: string; data: string } {
  const date = madeAt === undefined ? '' : new Date(madeAt).toISOString().replace(/\.\d+Z$/, 'Z')
  const dated = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${date}</dcterms:${name}>`
  const parts = [
    `<dc:title>${xmlText(title)}</dc:title>`,
    '<dc:creator>LOB-portret</dc:creator>',
    `<dc:language>${documentTexts[lang].locale}</dc:language>`,
    '<cp:lastModifiedBy>LOB-portret</cp:lastModifiedBy>',
    ...(date === '' ? [] : [dated('created'), dated('modified')]),
  ]
  return {
    path: 'docProps/core.xml',
    data: `<?xml version="1.0" encoding="UTF-8"?><cp:coreProperties ${NAMESPACES}>${parts.join('')}</cp:coreProperties>`,
  }
}

const xmlText = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\p{Cc}\uFFFE\uFFFF]/gu, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')

// Places in a zip file, by APPNOTE.TXT 4.3 of PKWARE.
const END = { signature: 0x06054b50, size: 22, count: 10, directory: 16 }
const ENTRY = { size: 46, date: 12, name: 28, extra: 30, comment: 32, file: 42 }
const FILE = { date: 10 }
/** Midnight on 1 January 1980, the earliest date that a zip file can hold, as two 16-bit numbers: time, then day. */
const EARLIEST = 0x0021_0000

/** Sets every date inside a zip file to 1980, so that the moment of writing leaves no trace in it. */
export function withoutZipDates(zip: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(zip)
  const view = new DataView(bytes.buffer)
  const end = bytes.length - END.size
  if (view.getUint32(end, true) !== END.signature) throw new Error('not a zip file without a comment')
  let entry = view.getUint32(end + END.directory, true)
  for (let left = view.getUint16(end + END.count, true); left > 0; left -= 1) {
    view.setUint32(entry + ENTRY.date, EARLIEST, true)
    view.setUint32(view.getUint32(entry + ENTRY.file, true) + FILE.date, EARLIEST, true)
    const lengths = [ENTRY.name, ENTRY.extra, ENTRY.comment].map((at) => view.getUint16(entry + at, true))
    entry += ENTRY.size + lengths.reduce((sum, length) => sum + length, 0)
  }
  return bytes
}
