import assert from 'node:assert/strict'
import type { BlockKind, RichText, TextRun } from '../../../../bot/domain/richText.ts'
import { type PastedNode, pastedText } from '../../../../tab/ui/editor/pastedText.ts'

type Child = PastedNode | string

/** An element as a browser reads it from pasted HTML. */
function h(name: string, attributes: Record<string, string>, ...children: Child[]): PastedNode {
  return {
    nodeType: 1,
    nodeName: name.toUpperCase(),
    nodeValue: null,
    childNodes: children.map((child) => (typeof child === 'string' ? textNode(child) : child)),
    getAttribute: (wanted) => attributes[wanted] ?? null,
  }
}
const textNode = (text: string): PastedNode => ({
  nodeType: 3,
  nodeName: '#text',
  nodeValue: text,
  childNodes: [],
})
const page = (...children: Child[]) => h('body', {}, ...children)

const block = (kind: BlockKind, text: string | TextRun[], level: 0 | 1 = 0) => ({
  kind,
  level,
  runs: typeof text === 'string' ? [{ text }] : text,
})

/** A list item as Word for Windows and Mac put it on the clipboard. */
const wordItem = (marker: string, level: number, ...children: Child[]) =>
  h(
    'p',
    {
      class: 'MsoListParagraphCxSpMiddle',
      style: `margin-left:${level * 36}pt;text-indent:-18.0pt;mso-list:l0 level${level} lfo1`,
    },
    h(
      'span',
      { style: 'font-family:Symbol;mso-fareast-font-family:Symbol' },
      h(
        'span',
        { style: 'mso-list:Ignore' },
        marker,
        h('span', { style: 'font:7.0pt "Times New Roman"' }, '\u00a0\u00a0 '),
      ),
    ),
    ...children,
    h('o:p', {}),
  )

const cases: [what: string, page: PastedNode, expected: RichText][] = [
  [
    'lists of Word arrive as lists, of two levels, without the marker in the text',
    page(
      wordItem('·', 1, 'Eerste\n punt'),
      '\n',
      wordItem('o', 2, 'Dieper'),
      wordItem('§', 3, 'Nog dieper'),
      wordItem('1.', 1, 'Genummerd'),
      wordItem('a)', 2, 'Met ', h('b', {}, 'vet')),
    ),
    [
      block('bullet', 'Eerste punt'),
      block('bullet', 'Dieper', 1),
      block('bullet', 'Nog dieper', 1),
      block('number', 'Genummerd'),
      block('number', [{ text: 'Met ' }, { text: 'vet', strong: true }], 1),
    ],
  ],
  [
    'lists of Word on the web arrive with their level',
    page(
      h(
        'div',
        { class: 'ListContainerWrapper' },
        h('ul', {}, h('li', { 'data-aria-level': '1' }, h('p', {}, 'Een'))),
      ),
      h(
        'div',
        { class: 'ListContainerWrapper' },
        h('ul', {}, h('li', { 'data-aria-level': '2' }, h('p', {}, 'Twee'))),
      ),
    ),
    [block('bullet', 'Een'), block('bullet', 'Twee', 1)],
  ],
  [
    'lists of a web page arrive with what is nested in them',
    page(
      h('ol', {}, '\n', h('li', {}, 'Een', h('ul', {}, h('li', {}, 'Onder een'))), h('li', {}, 'Twee')),
      'Daarna',
    ),
    [
      block('number', 'Een'),
      block('bullet', 'Onder een', 1),
      block('number', 'Twee'),
      block('paragraph', 'Daarna'),
    ],
  ],
  [
    'headings become paragraphs that are not bold, and links become their text',
    page(
      h('h1', { style: 'font-weight:bold' }, 'Kop'),
      h('p', {}, 'Zie ', h('a', { href: 'javascript:alert(1)' }, 'deze pagina'), '.'),
    ),
    [block('paragraph', 'Kop'), block('paragraph', 'Zie deze pagina.')],
  ],
  [
    'pictures, styles, scripts, comments and hidden words are left out, and cells become paragraphs',
    page(
      h('style', {}, 'p {}'),
      h('script', {}, 'alert(1)'),
      { nodeType: 8, nodeName: '#comment', nodeValue: 'StartFragment', childNodes: [] },
      h('table', {}, h('tr', {}, h('td', {}, 'a'), h('td', {}, h('p', {}, 'b')))),
      h('p', {}, h('img', { src: 'x', alt: 'plaatje' }), h('span', { style: 'mso-hide:all' }, 'geheim'), 'c'),
    ),
    [block('paragraph', 'a'), block('paragraph', 'b'), block('paragraph', 'c')],
  ],
  [
    'bold and italics arrive by element and by style, also where a style takes them off',
    page(
      h(
        'b',
        { style: 'font-weight:normal;' },
        h('span', { style: 'font-weight:700' }, 'vet'),
        ' gewoon ',
        h('span', { style: 'font-style:italic' }, 'schuin'),
        h('em', {}, h('strong', {}, ' beide')),
      ),
    ),
    [
      block('paragraph', [
        { text: 'vet', strong: true },
        { text: ' gewoon ' },
        { text: 'schuin', em: true },
        { text: ' beide', strong: true, em: true },
      ]),
    ],
  ],
  [
    'quotes arrive as quotes, also those of Word',
    page(h('blockquote', {}, h('p', {}, 'Een'), h('p', {}, 'Twee')), h('p', { class: 'MsoQuote' }, 'Drie')),
    [block('quote', 'Een'), block('quote', 'Twee'), block('quote', 'Drie')],
  ],
  [
    'white space that a page does not show is left out, and line breaks stay',
    page(
      h('p', {}, '\n  Een  \n twee', h('br', {}), '  drie\u00a0\u00a0vier ', h('br', {})),
      h('p', {}, h('br', {})),
    ),
    [block('paragraph', 'Een twee\ndrie  vier')],
  ],
  [
    'markup that is text stays text',
    page('<b>x</b> #x $5 *y* 👩‍🏫'),
    [block('paragraph', '<b>x</b> #x $5 *y* 👩‍🏫')],
  ],
]

describe('Pasting into the editor', () => {
  for (const [what, from, expected] of cases)
    it(what, () => {
      assert.deepEqual(pastedText(from), expected)
    })

  it('what the editor copied itself keeps its white space', () => {
    assert.deepEqual(pastedText(page(h('p', {}, ' twee  spaties ')), true), [
      block('paragraph', ' twee  spaties '),
    ])
  })

  it('elements in five hundred elements are read', () => {
    let deep = h('div', {}, 'diep')
    for (let level = 0; level < 500; level += 1) deep = h('div', {}, deep)
    assert.deepEqual(pastedText(deep), [block('paragraph', 'diep')])
  })
})
