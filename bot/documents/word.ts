import type { IRunOptions, ParagraphChild, Paragraph as WordParagraph, Table as WordTable } from 'docx'
import { documentTexts } from '../content/index.ts'
import {
  type Block,
  type DocumentTree,
  type Image,
  type Inline,
  linesOf,
  quoteLines,
  sizeOnPaper,
} from './blocks.ts'
import { coreProperties, withoutZipDates } from './wordPackage.ts'

type Docx = typeof import('docx')

const FONT = 'Calibri'
const GREY = '595959'
const TEXT_SIZE = 22 // half points
const A4 = { width: 11_906, height: 16_838 } // twentieths of a point

/**
 * Writes a document as Word (.docx): real heading, list and quote styles, table header rows, the language of the
 * text, and the mark and page number on every page. Control characters are dropped by the library. Equal trees give
 * equal bytes.
 */
export async function toWord(document: DocumentTree): Promise<Uint8Array> {
  // Loaded at first use: 19 kB of text does not justify loading the library at every start.
  const docx = await import('docx')
  const { lang, title, mark, subtitle } = document
  const { locale, pageWords } = documentTexts[lang]
  const [page, of] = pageWords
  const small = (children: (string | IRunOptions['children'])[]): WordParagraph =>
    new docx.Paragraph({
      alignment: docx.AlignmentType.RIGHT,
      children: [new docx.TextRun({ size: 18, color: GREY, children: children.flat() as string[] })],
    })
  const numbers = new Numbering()
  const body = document.blocks.flatMap((block) => nodesOf(docx, block, numbers))
  const file = new docx.Document({
    styles: {
      default: {
        document: {
          run: { font: FONT, size: TEXT_SIZE, language: { value: locale } },
          paragraph: { spacing: { after: 120, line: 276 } },
        },
      },
      paragraphStyles: [
        { id: QUOTE, name: 'Quote', basedOn: 'Normal', paragraph: { indent: { left: 567, right: 567 } } },
        { id: CAPTION, name: 'caption', basedOn: 'Normal', run: { size: 20, color: GREY } },
      ],
    },
    numbering: { config: [numberedList(docx)] },
    sections: [
      {
        properties: { page: { size: A4 } },
        headers: { default: new docx.Header({ children: mark === null ? [] : [small([mark])] }) },
        footers: {
          default: new docx.Footer({
            children: [small([page, docx.PageNumber.CURRENT, of, docx.PageNumber.TOTAL_PAGES])],
          }),
        },
        children: [
          new docx.Paragraph({ heading: docx.HeadingLevel.TITLE, children: runsOf(docx, [{ text: title }]) }),
          ...subtitle.map((line) => new docx.Paragraph({ children: runsOf(docx, [{ text: line }]) })),
          ...body,
        ],
      },
    ],
  })
  return withoutZipDates(await docx.Packer.toBuffer(file, false, [coreProperties(document)]))
}

/** Numbers of one document. Every numbered list is an instance of its own, so that each starts at 1. */
class Numbering {
  #lists = 0
  #pictures = 0

  nextList(): number {
    this.#lists += 1
    return this.#lists
  }

  nextPicture(): number {
    this.#pictures += 1
    return this.#pictures
  }
}

const NUMBERED = 'numbered'
const QUOTE = 'Quote'
const CAPTION = 'Caption'

const numberedList = (docx: Docx) => ({
  reference: NUMBERED,
  levels: [0, 1].map((level) => ({
    level,
    format: docx.LevelFormat.DECIMAL,
    text: `%${level + 1}.`,
    alignment: docx.AlignmentType.START,
    style: { paragraph: { indent: { left: 720 * (level + 1), hanging: 360 } } },
  })),
})

function nodesOf(docx: Docx, block: Block, numbers: Numbering): (WordParagraph | WordTable)[] {
  switch (block.kind) {
    case 'heading': {
      const { HEADING_1, HEADING_2, HEADING_3 } = docx.HeadingLevel
      const level = { 1: HEADING_1, 2: HEADING_2, 3: HEADING_3 }[block.level]
      return [
        new docx.Paragraph({
          heading: level,
          keepNext: true,
          children: runsOf(docx, [{ text: block.text }]),
        }),
      ]
    }
    case 'paragraph':
      return [new docx.Paragraph({ children: runsOf(docx, block.content) })]
    case 'facts':
      return block.items.map(
        ({ label, value }) =>
          new docx.Paragraph({
            children: runsOf(docx, [{ text: `${label}: `, strong: true }, ...value]),
          }),
      )
    case 'list': {
      const itemsOf = (ordered: boolean, level: number): ((content: readonly Inline[]) => WordParagraph) => {
        const style = ordered
          ? { numbering: { reference: NUMBERED, level, instance: numbers.nextList() } }
          : { bullet: { level } }
        return (content) => new docx.Paragraph({ ...style, children: runsOf(docx, content) })
      }
      const outer = itemsOf(block.ordered, 0)
      return block.items.flatMap(({ content, sublists = [] }) => [
        outer(content),
        ...sublists.flatMap(({ ordered, items }) => items.map(itemsOf(ordered, 1))),
      ])
    }
    case 'quote':
      return quoteLines(block).map(
        (content) => new docx.Paragraph({ style: QUOTE, children: runsOf(docx, content) }),
      )
    case 'table':
      return [tableOf(docx, block.head, block.rows)]
    case 'figure': {
      const picture = pictureOf(docx, block.image, block.alt, numbers.nextPicture())
      const caption = block.caption === null ? [] : runsOf(docx, [{ text: block.caption }])
      return [
        new docx.Paragraph({ keepNext: caption.length > 0, children: [picture] }),
        ...(caption.length === 0 ? [] : [new docx.Paragraph({ style: CAPTION, children: caption })]),
      ]
    }
  }
}

const PIXELS_PER_POINT = 96 / 72

function pictureOf(docx: Docx, image: Image, alt: string, nth: number): ParagraphChild {
  const { width, height } = sizeOnPaper(image)
  return new docx.ImageRun({
    type: image.format,
    data: image.bytes,
    transformation: {
      width: Math.round(width * PIXELS_PER_POINT),
      height: Math.round(height * PIXELS_PER_POINT),
    },
    altText: { id: String(nth), name: `figure ${nth}`, description: alt },
  })
}

function tableOf(docx: Docx, head: readonly string[], rows: readonly (readonly string[])[]): WordTable {
  const row = (cells: readonly string[], isHead: boolean) =>
    new docx.TableRow({
      tableHeader: isHead,
      children: cells.map(
        (text) =>
          new docx.TableCell({
            children: [new docx.Paragraph({ children: runsOf(docx, [{ text, strong: isHead }]) })],
          }),
      ),
    })
  return new docx.Table({
    width: { size: 100, type: docx.WidthType.PERCENTAGE },
    rows: [row(head, true), ...rows.map((cells) => row(cells, false))],
  })
}

/** A line break inside text is a break element in Word, never a newline in a run. */
function runsOf(docx: Docx, content: readonly Inline[]): ParagraphChild[] {
  return content.flatMap(({ text, strong, em }) =>
    linesOf(text).map(
      (line, at) =>
        new docx.TextRun({
          text: line,
          ...(at === 0 ? {} : { break: 1 }),
          ...(strong === true ? { bold: true } : {}),
          ...(em === true ? { italics: true } : {}),
        }),
    ),
  )
}
