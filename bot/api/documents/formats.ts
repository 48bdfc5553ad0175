import { type DocumentTree, tellReplaced, toMarkdown, toWord, type WritePdf } from '../../documents/index.ts'
import { AppError } from '../../errors/appError.ts'
import type { Call } from '../call.ts'

const TYPES = {
  word: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  markdown: 'text/markdown; charset=utf-8',
  pdf: 'application/pdf',
} as const
const ENDINGS = { word: 'docx', markdown: 'md', pdf: 'pdf' } as const

export type Format = keyof typeof TYPES

/** The format that `?as=` asks for. @throws AppError `bad-request` */
export function formatIn<F extends Format>({ query }: Call, formats: readonly F[]): F {
  const format = formats.find((one) => one === query.get('as'))
  if (format === undefined) throw new AppError('bad-request', '(as)')
  return format
}

export interface WrittenFile {
  bytes: Uint8Array
  type: string
  ending: string
}

export async function write(document: DocumentTree, format: Format, pdf: WritePdf): Promise<WrittenFile> {
  return { bytes: await bytesOf(document, format, pdf), type: TYPES[format], ending: ENDINGS[format] }
}

async function bytesOf(document: DocumentTree, format: Format, pdf: WritePdf): Promise<Uint8Array> {
  if (format === 'word') return toWord(document)
  if (format === 'markdown') return new TextEncoder().encode(await toMarkdown(document))
  const { bytes, replaced } = await pdf(document)
  if (replaced.length === 0) return bytes
  // Made once more, with a sentence that says so: nothing may be missing without a word.
  return (await pdf(tellReplaced(document, replaced.length))).bytes
}
