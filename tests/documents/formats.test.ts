import assert from 'node:assert/strict'
import fc from 'fast-check'
import mammoth from 'mammoth'
import type { Nodes } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import type { Block, DocumentTree } from '../../bot/documents/blocks.ts'
import { toMarkdown } from '../../bot/documents/markdown.ts'
import { createPdfWriter, type PdfWriter } from '../../bot/documents/pdf/writer.ts'
import { toWord } from '../../bot/documents/word.ts'
import { documentOf, exampleDocument, squashed, wordsOf } from './example.ts'
import { readPdf } from './support/readPdf.ts'

const SENTENCE = 'Wij begeleiden studenten bij hun loopbaan, samen met het bedrijf waar ze stage lopen. '

/** A document as large as a verslag may be in one respect. */
const large: Record<string, DocumentTree> = {
  '400 paragraphs': documentOf(
    ...Array.from({ length: 400 }, (_, nth) => paragraphOf(`${nth}. ${SENTENCE.repeat(3)}`)),
  ),
  'a paragraph of 20,000 characters': documentOf(paragraphOf(SENTENCE.repeat(240).slice(0, 20_000))),
}

/** Markdown has no tables, so there each row is an item with the name of every column. */
const withoutTables: DocumentTree = {
  ...exampleDocument,
  blocks: exampleDocument.blocks.map((block) => (block.kind === 'table' ? rowsOf(block) : block)),
}

describe('A document in every format', function () {
  this.timeout(60_000)
  let writer: PdfWriter
  before(() => {
    writer = createPdfWriter()
  })
  after(() => writer.close())

  /** Reads each format with a library that did not write it: all its text, without white space. */
  const readers: Record<string, (document: DocumentTree) => Promise<string>> = {
    word: async (document) => {
      const { value } = await mammoth.extractRawText({ buffer: Buffer.from(await toWord(document)) })
      return squashed(value)
    },
    pdf: async (document) => {
      const { parts } = await readPdf((await writer.write(document)).bytes)
      return squashed(parts.map(({ text }) => text).join(''))
    },
    markdown: async (document) => squashed(textOf(fromMarkdown(await toMarkdown(document)))),
  }

  for (const [format, read] of Object.entries(readers)) {
    it(`holds the same words in the same order as ${format}`, async () => {
      const text = await read(exampleDocument)
      let from = 0
      for (const words of wordsOf(format === 'markdown' ? withoutTables : exampleDocument).map(squashed)) {
        // The fonts of the PDF have no Hebrew.
        const shown = format === 'pdf' ? words.replace(/[\u05D0-\u05EA]/g, '□') : words
        const at = text.indexOf(shown, from)
        assert.ok(at >= 0, `"${words}" is missing after ${text.slice(Math.max(0, from - 40), from)}`)
        from = at + shown.length
      }
    })

    for (const [what, document] of Object.entries(large))
      it(`loses nothing of ${what} as ${format}`, async () => {
        assert.equal(await read(document), squashed(wordsOf(document).join('')))
      })

    it(`loses no letter of random text with emphasis as ${format}`, async () => {
      const letters = [
        ...'aàéïöÉçßŁőž€ĳ&<>#*_$@`~[](){}|\\/"\'-+=.,:;!?1 ',
        '👍🏽',
        '👩‍👩‍👧',
        '🇳🇱',
        'e\u0301',
      ]
      const text = fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 30 })
      const run = fc.record({ text, strong: fc.boolean(), em: fc.boolean() })
      await fc.assert(
        fc.asyncProperty(fc.array(run, { minLength: 1, maxLength: 5 }), async (content) => {
          const document = documentOf({ kind: 'paragraph', content })
          assert.equal(await read(document), squashed(wordsOf(document).join('')))
        }),
        { numRuns: 50 },
      )
    })
  }

  it('has the same bytes each time it is made, with and without a date, also from another writer', async () => {
    const other = createPdfWriter()
    for (const document of [exampleDocument, { ...exampleDocument, madeAt: Date.UTC(2026, 10, 3) }]) {
      const writers = [toMarkdown, toWord, async (one: DocumentTree) => (await writer.write(one)).bytes]
      for (const write of writers) assert.deepEqual(await write(document), await write(document))
      assert.deepEqual((await other.write(document)).bytes, (await writer.write(document)).bytes)
    }
    await other.close()
  })
})

function rowsOf({ head, rows }: Extract<Block, { kind: 'table' }>): Block {
  const cells = rows.flatMap((row) =>
    row.map((value, at) => ({ content: [{ text: `${head[at]}: ${value}` }] })),
  )
  return { kind: 'list', ordered: false, items: cells }
}

function paragraphOf(text: string): Block {
  return { kind: 'paragraph', content: [{ text }] }
}

function textOf(node: Nodes): string {
  if ('value' in node) return node.value
  return 'children' in node ? node.children.map(textOf).join('') : ''
}
