/**
 * Prints as JSON what the exports of a verslag of 120 paragraphs cost. Runs in a process of its own, since its memory is
 * measured.
 */
import type { DocumentTree } from '../../bot/documents/blocks.ts'
import { createPdfWriter } from '../../bot/documents/pdf/writer.ts'
import { toWord } from '../../bot/documents/word.ts'
import { median } from './load.ts'
import { size } from './size.ts'

const SENTENCE = 'Wij begeleiden studenten bij hun loopbaan, samen met het bedrijf waar ze stage lopen. '
const PARAGRAPHS = 120
const MB = 1_000_000

const verslag: DocumentTree = {
  title: 'Verslag van gesprek 2: Mentoren',
  subtitle: ['ROC Voorbeeld'],
  mark: 'Werkdocument',
  lang: 'nl',
  blocks: Array.from({ length: PARAGRAPHS }, (_, nth) =>
    nth % 10 === 0
      ? { kind: 'heading', level: 1, text: `Thema ${nth / 10 + 1}` }
      : { kind: 'paragraph', content: [{ text: 'Joke:', strong: true }, { text: ` ${SENTENCE.repeat(4)}` }] },
  ),
}

/** Times the writing of each of a row of documents, ms, after one that loads the library. */
async function timesOf(write: (document: DocumentTree) => Promise<unknown>): Promise<number[]> {
  await write(verslag)
  const times: number[] = []
  for (let nth = 0; nth < size.documents; nth += 1) {
    const began = performance.now()
    await write(verslag)
    times.push(performance.now() - began)
  }
  return times
}

const pdf = createPdfWriter()
const row = `${size.documents} in a row`
const [asPdf, afterPdf] = [median(await timesOf(pdf.write)), process.memoryUsage.rss() / MB]
const [asWord, afterWord] = [median(await timesOf(toWord)), process.memoryUsage.rss() / MB]
await pdf.close()
process.stdout.write(
  JSON.stringify({
    'a verslag of 120 paragraphs as PDF, warm, ms': asPdf,
    'the same as Word, ms': asWord,
    [`RSS after ${row} as PDF, MB`]: afterPdf,
    [`RSS after ${row} as Word too, MB`]: afterWord,
  }),
)
