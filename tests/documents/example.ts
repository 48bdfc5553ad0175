import type { Block, DocumentTree, Inline } from '../../bot/documents/blocks.ts'

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
    { kind: 'heading', level: 1, text: 'Eerste thema' },
    ...difficultTexts.map((text) => ({ kind: 'paragraph', content: [{ text }] }) as const),
    { kind: 'heading', level: 2, text: 'Onderdeel' },
    { kind: 'paragraph', content: [{ text: 'Joke: ', strong: true }, { text: 'twee\nregels' }] },
    { kind: 'list', ordered: true, items: [[{ text: 'eerst' }], [{ text: 'daarna' }]] },
    { kind: 'list', ordered: false, items: [[{ text: 'los' }]] },
    { kind: 'list', ordered: true, items: [[{ text: 'weer eerst' }]] },
    { kind: 'quote', paragraphs: [[{ text: 'Wij doen dat samen.' }]], by: 'een mentor' },
    {
      kind: 'table',
      head: ['Thema', 'Aantal'],
      rows: [
        ['Visie', '12'],
        ['Team', '3'],
      ],
    },
  ],
}

/** The words of a document in reading order, as every format must hold them. */
export function wordsOf({ title, subtitle, blocks }: DocumentTree): string[] {
  return [title, ...subtitle, ...blocks.flatMap(wordsIn)]
}

const textOf = (content: readonly Inline[]): string => content.map((part) => part.text).join('')

function wordsIn(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
      return [block.text]
    case 'paragraph':
      return textOf(block.content).split('\n')
    case 'list':
      return block.items.map(textOf)
    case 'quote':
      return block.paragraphs.map(textOf)
    case 'table':
      return [...block.head, ...block.rows.flat()]
  }
}
