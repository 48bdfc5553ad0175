import { documentTexts } from '../content/index.ts'
import { type DocumentTree, paragraph } from './blocks.ts'

/** The same document with a sentence at its end that says how many kinds of characters it could not show. */
export function tellReplaced(document: DocumentTree, count: number): DocumentTree {
  const text = documentTexts[document.lang].verslag.replaced(count)
  return { ...document, blocks: [...document.blocks, paragraph({ text, em: true })] }
}
