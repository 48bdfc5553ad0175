export type { DocumentTree } from './blocks.ts'
export { toMarkdown } from './markdown.ts'
export { isoDayOf, notesDocument } from './notities.ts'
export { toWord } from './word.ts'
