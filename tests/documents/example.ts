import { crc32, deflateSync } from 'node:zlib'
import type { Block, DocumentTree, Image, Inline } from '../../bot/documents/blocks.ts'

/** Texts that a format could read as markup, and letters that a writer could lose. */
export const difficultTexts = [
  '1. geen lijst',
  '# geen kop',
  '+31 6 is geen lijst',
  '2019. Dat jaar',
  'snake_case_woord en *sterren*',
  '| a | b |',
  '    vier spaties',
  '<b>vet</b> & <script>alert(1)</script>',
  '[link](javascript:alert(1))',
  '=SUM(A1:A9)',
  '#x $5 *y* <z> @w',
  'Eén café, naïef, façade, Ĳsselmeer, Łódź, Yıldız',
  'Emoji 👩‍👩‍👧 en 🇳🇱',
  'שלום עולם',
  'een `code` en een \\ backslash',
  '> geen citaat',
  '- geen opsomming',
  'dubbele  spaties',
]

export const exampleDocument: DocumentTree = {
  title: 'Notities van gesprek 2: Mentoren',
  subtitle: ['ROC Voorbeeld', 'dinsdag 3 november 2026'],
  mark: 'Werkdocument',
  lang: 'nl',
  blocks: [
    {
      kind: 'facts',
      items: [
        { label: 'Groep', value: [{ text: 'Mentoren' }] },
        { label: 'Deelgenomen', value: [{ text: 'Joke Vermeulen, Özlem Şahin' }] },
        { label: 'Geen reactie', value: [{ text: 'José de Groot' }] },
      ],
    },
    { kind: 'heading', level: 1, text: 'Eerste thema' },
    ...difficultTexts.map((text) => ({ kind: 'paragraph', content: [{ text }] }) as const),
    { kind: 'heading', level: 2, text: 'Onderdeel' },
    { kind: 'paragraph', content: [{ text: 'Joke: ', strong: true }, { text: 'twee\nregels' }] },
    {
      kind: 'list',
      ordered: true,
      items: [
        { content: [{ text: 'eerst' }] },
        {
          content: [{ text: 'daarna' }],
          sublists: [
            { ordered: false, items: [[{ text: 'binnenin' }]] },
            { ordered: true, items: [[{ text: 'binnen een' }], [{ text: 'binnen twee' }]] },
          ],
        },
      ],
    },
    { kind: 'list', ordered: false, items: [{ content: [{ text: 'los' }] }] },
    { kind: 'list', ordered: true, items: [{ content: [{ text: 'weer eerst' }] }] },
    { kind: 'quote', paragraphs: [[{ text: 'Wij doen dat samen.' }]], by: 'een mentor' },
    {
      kind: 'table',
      head: ['Thema', 'Aantal'],
      rows: [
        ['Visie', '12'],
        ['Team', '3'],
      ],
    },
    {
      kind: 'figure',
      image: picture(40, 20),
      alt: 'Twee lijnen die elkaar kruisen',
      caption: 'Visie en team',
    },
  ],
}

/** A grey picture in PNG. */
export function picture(width: number, height: number): Image {
  const chunk = (type: string, data: Uint8Array): Buffer => {
    const body = Buffer.concat([Buffer.from(type), data])
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
    length.writeUInt32BE(data.length)
    sum.writeUInt32BE(crc32(body))
    return Buffer.concat([length, body, sum])
  }
  const header = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 0, 0, 0, 0])
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  const rows = Buffer.alloc((width + 1) * height, 128)
  for (let row = 0; row < height; row += 1) rows[row * (width + 1)] = 0
  const bytes = Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    ...[chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))],
  ])
  return { format: 'png', bytes, width, height }
}

/** A document with these blocks alone. */
export const documentOf = (...blocks: Block[]): DocumentTree => ({
  title: 'T',
  subtitle: [],
  mark: null,
  lang: 'nl',
  blocks,
})

/** The words of a document in reading order, as every format must hold them. */
export function wordsOf({ title, subtitle, blocks }: DocumentTree): string[] {
  return [title, ...subtitle, ...blocks.flatMap(wordsIn)]
}

/** Text as formats are compared: without white space, which each lays out in its own way, and with composed letters. */
export const squashed = (text: string): string => text.replace(/[\s\u200B]/g, '').normalize('NFC')

const textOf = (content: readonly Inline[]): string => content.map((part) => part.text).join('')

function wordsIn(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
      return [block.text]
    case 'paragraph':
      return textOf(block.content).split('\n')
    case 'facts':
      return block.items.map(({ label, value }) => `${label}: ${textOf(value)}`)
    case 'list':
      return block.items.flatMap(({ content, sublists = [] }) => [
        textOf(content),
        ...sublists.flatMap(({ items }) => items.map(textOf)),
      ])
    case 'quote':
      return [...block.paragraphs.map(textOf), ...(block.by === null ? [] : [`— ${block.by}`])]
    case 'table':
      return [...block.head, ...block.rows.flat()]
    case 'figure':
      return block.caption === null ? [] : [block.caption]
  }
}
