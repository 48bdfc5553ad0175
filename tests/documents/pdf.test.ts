import assert from 'node:assert/strict'
import { createPdfWriter, type PdfWriter } from '../../bot/documents/pdf/writer.ts'
import { difficultTexts, documentOf, exampleDocument, picture, squashed, wordsOf } from './example.ts'
import { type Part, partsWith, type ReadPdf, readPdf } from './support/readPdf.ts'

const HEBREW = /[\u05D0-\u05EA]/g

describe('A document as PDF', function () {
  this.timeout(60_000)
  let writer: PdfWriter
  let pdf: ReadPdf
  let replaced: string[]

  before(async () => {
    writer = createPdfWriter()
    const made = await writer.write({ ...exampleDocument, madeAt: Date.UTC(2026, 10, 3, 12) })
    replaced = made.replaced
    pdf = await readPdf(made.bytes)
  })
  after(() => writer.close())

  const rolesOf = (parts: readonly Part[]): string[] => parts.map(({ role }) => role)
  const readBack = async (...blocks: Parameters<typeof documentOf>) =>
    readPdf((await writer.write(documentOf(...blocks))).bytes)

  it('says that it follows PDF/UA-1, in which language it is written and what its title is, and names no person', () => {
    assert.equal(pdf.metadata.get('pdfuaid:part'), '1')
    assert.equal(pdf.lang, 'nl-NL')
    assert.equal(pdf.title, 'Notities van gesprek 2: Mentoren')
    assert.equal(pdf.info.Author, 'LOB-portret')
    assert.match(String(pdf.info.CreationDate), /^D:20261103/)
  })

  it('has every word in reading order inside its structure, and no other', () => {
    const isMarker = ({ role, text }: Part) => role === 'Lbl' && /^\s*(•|\d+\.)?\s*$/.test(text)
    const textOf = (part: Part): string =>
      isMarker(part) ? '' : part.parts.length === 0 ? part.text : withOwnText(part)
    const withOwnText = (part: Part): string => {
      let rest = part.text
      for (const inner of part.parts) rest = rest.replace(inner.text, () => textOf(inner))
      return rest
    }
    assert.equal(
      squashed(pdf.parts.map(textOf).join('')),
      squashed(wordsOf(exampleDocument).join('')).replace(HEBREW, '□'),
    )
  })

  it('has headings, lists with a label per item, quotes and a picture with its text', () => {
    assert.deepEqual(
      pdf.parts.filter(({ role }) => /^H\d$/.test(role)).map(({ role, text }) => [role, text.trim()]),
      [
        ['H1', 'Eerste thema'],
        ['H2', 'Onderdeel'],
      ],
    )
    const items = partsWith(pdf.parts, 'LI').filter(({ text }) => text.trim() !== '')
    assert.equal(items.length, 3 + 7)
    for (const item of items) assert.deepEqual(rolesOf(item.parts).slice(0, 2), ['Lbl', 'LBody'])
    assert.match(partsWith(pdf.parts, 'BlockQuote')[0]?.text ?? '', /Wij doen dat samen\.\s*— een mentor/)
    assert.deepEqual(
      partsWith(pdf.parts, 'Figure').map(({ alt }) => alt),
      ['Twee lijnen die elkaar kruisen'],
    )
    assert.equal(partsWith(pdf.parts, 'Caption')[0]?.text.trim(), 'Visie en team')
  })

  it('has a header cell for every column of a table, with its scope', async () => {
    const table = partsWith(pdf.parts, 'Table')
    assert.equal(table.length, 1)
    assert.deepEqual(
      partsWith(table, 'TH').map(({ text }) => text.trim()),
      ['Thema', 'Aantal'],
    )
    assert.equal(partsWith(table, 'TD').length, 4)
    const made = await writer.write(exampleDocument)
    assert.match(await uncompressed(made.bytes), /\/Scope\s*\/Column/)
  })

  it('has bookmarks for its headings', () => {
    assert.deepEqual(pdf.bookmarks, [
      [1, 'Eerste thema'],
      [2, 'Onderdeel'],
    ])
  })

  it('has its mark and the page number on every page, outside the structure', async () => {
    const long = { ...exampleDocument, mark: 'Versie 2, 3 november 2026' }
    const blocks = Array.from({ length: 12 }, () => exampleDocument.blocks).flat()
    const { pages, outside } = await readPdf((await writer.write({ ...long, blocks })).bytes)
    assert.ok(pages > 5)
    outside.forEach((text, nth) => {
      assert.equal(text.trim(), `Versie 2, 3 november 2026\nBladzijde ${nth + 1} van ${pages}`)
    })
  })

  it('shows every difficult text as text; what the fonts lack is replaced and named', async () => {
    assert.deepEqual([...replaced].sort(), [...new Set('שלום עולם'.match(HEBREW))].sort())
    for (const text of difficultTexts) {
      const { parts } = await readBack({ kind: 'paragraph', content: [{ text }] })
      assert.equal(parts.length, 2)
      assert.equal(parts[1]?.role, 'P')
      assert.equal(squashed(parts[1]?.text ?? ''), squashed(text).replace(HEBREW, '□'))
    }
  })

  it('makes a file of any text: control characters, half characters, marks without a letter, any script', async () => {
    const text = 'a\u0000b\u0007c\uD800 e\u0488 \uFFFE\u{10FFFF}\uE000 中文 "quoted" \\ `x`'
    const backwards = '\u202Eomgekeerd\u2066 عربي'
    const made = await writer.write(
      documentOf(
        { kind: 'paragraph', content: [{ text }] },
        { kind: 'paragraph', content: [{ text: backwards }] },
      ),
    )
    for (const one of ['中', '文', '\u0488', '\uE000', '\u{10FFFF}', 'ع'])
      assert.ok(made.replaced.includes(one), one)
    const { parts } = await readPdf(made.bytes)
    assert.match(parts[1]?.text ?? '', /abc□ e□ □□□ □□ "quoted" \\ `x`/)
    assert.equal(parts.length, 3)
  })

  it('makes a file of empty blocks, of headings that skip a level and of rows that are too short', async () => {
    const { parts } = await readBack(
      { kind: 'heading', level: 3, text: 'Diep' },
      { kind: 'heading', level: 3, text: 'Dieper\nop twee regels' },
      { kind: 'paragraph', content: [] },
      { kind: 'facts', items: [] },
      { kind: 'list', ordered: true, items: [] },
      { kind: 'list', ordered: true, items: [{ content: [] }] },
      { kind: 'quote', paragraphs: [], by: null },
      { kind: 'table', head: [], rows: [] },
      { kind: 'table', head: ['a', 'b'], rows: [[], ['1', '2', '3']] },
    )
    const headings = parts.filter(({ role }) => /^H\d$/.test(role)).map(({ role }) => role)
    assert.deepEqual(headings, ['H1', 'H2'])
    assert.equal(partsWith(parts, 'TD').length, 4)
  })

  it('keeps a very long word and a very large picture on the page', async () => {
    const { pages, parts } = await readBack(
      { kind: 'paragraph', content: [{ text: 'x'.repeat(20_000) }] },
      { kind: 'figure', image: picture(4_000, 9_000), alt: 'Hoog', caption: null },
    )
    assert.ok(pages > 4)
    assert.equal(squashed(parts.map(({ text }) => text).join('')), `T${'x'.repeat(20_000)}`)
  })

  it('is refused with an error when a picture is no picture, without the words of the document', async () => {
    const image = { ...picture(4, 4), bytes: new Uint8Array([1, 2, 3]) }
    const document = documentOf(
      { kind: 'paragraph', content: [{ text: 'vertrouwelijk' }] },
      { kind: 'figure', image, alt: 'vertrouwelijk', caption: null },
    )
    await assert.rejects(writer.write(document), (error: Error) => {
      assert.match(error.message, /^Typst refused the document/)
      assert.doesNotMatch(error.message, /vertrouwelijk/)
      return true
    })
  })
})

/** The objects of a PDF in readable form, also those in compressed streams. */
async function uncompressed(bytes: Uint8Array): Promise<string> {
  const { inflateSync } = await import('node:zlib')
  const file = Buffer.from(bytes)
  const parts = [file.toString('latin1')]
  for (const { index, 0: start } of parts[0]?.matchAll(/stream\r?\n/g) ?? []) {
    try {
      parts.push(inflateSync(file.subarray(index + start.length)).toString('latin1'))
    } catch {
      // Not a compressed stream.
    }
  }
  return parts.join('\n')
}
