import type { IRunOptions, ParagraphChild, Paragraph as WordParagraph, Table as WordTable } from 'docx'
import type { Block, DocumentTree, Inline } from './blocks.ts'

type Docx = typeof import('docx')

const LANGUAGE = { nl: 'nl-NL', en: 'en-GB' } as const
const PAGE_WORDS = { nl: ['Bladzijde ', ' van '], en: ['Page ', ' of '] } as const
const FONT = 'Calibri'
const TEXT_SIZE = 22 // half points
const A4 = { width: 11_906, height: 16_838 } // twentieths of a point

/**
 * Writes a document as Word (.docx): real heading, list and quote styles, table header rows, the language of the
 * text, and the mark and page number on every page. Control characters are dropped by the library.
 */
export async function toWord(document: DocumentTree): Promise<Uint8Array> {
  // Loaded at first use: 19 kB of text does not justify loading the library at every start.
  const docx = await import('docx')
  const { lang, title, mark, subtitle } = document
  const [page, of] = PAGE_WORDS[lang]
  const small = (children: (string | IRunOptions['children'])[]): WordParagraph =>
    new docx.Paragraph({
      alignment: docx.AlignmentType.RIGHT,
      children: [new docx.TextRun({ size: 18, color: '595959', children: children.flat() as string[] })],
    })
  const lists = new Numbering()
  const body = document.blocks.flatMap((block) => nodesOf(docx, block, lists))
  const file = new docx.Document({
    title,
    creator: 'LOB-portret',
    lastModifiedBy: 'LOB-portret',
    styles: {
      default: {
        document: {
          run: { font: FONT, size: TEXT_SIZE, language: { value: LANGUAGE[lang] } },
          paragraph: { spacing: { after: 120, line: 276 } },
        },
      },
      paragraphStyles: [
        { id: QUOTE, name: 'Quote', basedOn: 'Normal', paragraph: { indent: { left: 567, right: 567 } } },
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
  return new Uint8Array(await docx.Packer.toBuffer(file))
}

/** Every numbered list is an instance of its own, so that each starts at 1. */
class Numbering {
  #lists = 0
  next(): number {
    this.#lists += 1
    return this.#lists
  }
}

const NUMBERED = 'numbered'
const QUOTE = 'Quote'

const numberedList = (docx: Docx) => ({
  reference: NUMBERED,
  levels: [
    {
      level: 0,
      format: docx.LevelFormat.DECIMAL,
      text: '%1.',
      alignment: docx.AlignmentType.START,
      style: { paragraph: { indent: { left: 720, hanging: 360 } } },
    },
  ],
})

function nodesOf(docx: Docx, block: Block, lists: Numbering): (WordParagraph | WordTable)[] {
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
    case 'list': {
      const instance = block.ordered ? lists.next() : 0
      const style = block.ordered
        ? { numbering: { reference: NUMBERED, level: 0, instance } }
        : { bullet: { level: 0 } }
      return block.items.map((item) => new docx.Paragraph({ ...style, children: runsOf(docx, item) }))
    }
    case 'quote': {
      const by: Inline[][] = block.by === null ? [] : [[{ text: `— ${block.by}` }]]
      return [...block.paragraphs, ...by].map(
        (content) => new docx.Paragraph({ style: QUOTE, children: runsOf(docx, content) }),
      )
    }
    case 'table':
      return [tableOf(docx, block.head, block.rows)]
  }
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
    text.split(/\r\n|\r|\n/).map(
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
