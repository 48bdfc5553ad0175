import assert from 'node:assert/strict'
import fc from 'fast-check'
import { optionalRichText, richText } from '../../bot/actions/schemas.ts'
import {
  BLOCKS_MAX,
  equalText,
  fromPlainText,
  isEmpty,
  join,
  lengthOf,
  normalise,
  plainText,
  RICH_TEXT_MAX,
  type RichText,
  RUNS_MAX,
  split,
  type TextBlock,
  treeOf,
} from '../../bot/domain/richText.ts'
import { anyRichText, richTexts } from '../builders/richText.ts'

const paragraph = (text: string): TextBlock => ({ kind: 'paragraph', level: 0, runs: [{ text }] })
const item = (text: string, level: 0 | 1, kind: 'bullet' | 'number' = 'bullet'): TextBlock => ({
  kind,
  level,
  runs: [{ text }],
})

describe('Text with paragraphs, lists and marks', () => {
  it('normalising merges equal runs and drops empty runs, blank blocks and levels outside lists', () => {
    const text: RichText = [
      {
        kind: 'quote',
        level: 1,
        runs: [{ text: 'a', strong: true }, { text: '' }, { text: 'b', strong: true }],
      },
      { kind: 'bullet', level: 1, runs: [{ text: 'c' }] },
      { kind: 'bullet', level: 1, runs: [{ text: 'd' }] },
      paragraph(' \n '),
    ]
    assert.deepEqual(normalise(text), [
      { kind: 'quote', level: 0, runs: [{ text: 'ab', strong: true }] },
      item('c', 0),
      item('d', 1),
    ])
  })

  it('normalising again changes nothing, and loses no words', () => {
    const letters = (text: RichText) => plainText(text).replace(/\s/g, '')
    fc.assert(
      fc.property(anyRichText, (text) => {
        const once = normalise(text)
        assert.deepEqual(normalise(once), once)
        assert.equal(letters(once), letters(text))
        assert.ok(equalText(once, text))
        assert.equal(isEmpty(text), once.length === 0)
      }),
    )
  })

  it('the length of a text is that of its plain text', () => {
    fc.assert(fc.property(anyRichText, (text) => lengthOf(text) === plainText(text).length))
  })

  it('two texts that differ in a letter, a mark or a kind are not equal', () => {
    const text: RichText = [paragraph('a')]
    for (const other of [
      [paragraph('b')],
      [{ ...paragraph('a'), kind: 'quote' }],
      [{ ...paragraph('a'), runs: [{ text: 'a', em: true }] }],
      [paragraph('a'), paragraph('b')],
    ] satisfies RichText[])
      assert.equal(equalText(text, other), false)
  })

  it('plain text becomes a paragraph per line with words', () => {
    assert.deepEqual(fromPlainText('een\r\n\r\ntwee\n drie'), [
      paragraph('een'),
      paragraph('twee'),
      paragraph(' drie'),
    ])
    assert.deepEqual(fromPlainText(' \n'), [])
  })

  it('splitting anywhere and joining again keeps every word and mark in its order', () => {
    const marked = (text: RichText) =>
      text.flatMap(({ runs }) =>
        runs.flatMap((run) => [...run.text].filter((c) => c.trim() !== '').map((text) => ({ ...run, text }))),
      )
    fc.assert(
      fc.property(richTexts, fc.double({ min: 0, max: 1, noNaN: true }), (text, part) => {
        const [first, second] = split(text, Math.round(part * lengthOf(text)))
        assert.deepEqual(marked(join(first, second)), marked(text))
        assert.ok(plainText(first).isWellFormed() && plainText(second).isWellFormed())
      }),
    )
  })

  it('a block that is split keeps its kind in both halves', () => {
    assert.deepEqual(split([paragraph('x'), item('een twee', 0)], 5), [
      [paragraph('x'), item('een', 0)],
      [item(' twee', 0)],
    ])
  })

  it('list items come together in lists, the deeper ones under the item before them', () => {
    const tree = treeOf([
      item('a', 0),
      item('b', 1, 'number'),
      item('c', 1, 'number'),
      item('d', 0),
      item('e', 0, 'number'),
      { ...paragraph('q'), kind: 'quote' },
      { ...paragraph('r'), kind: 'quote' },
      paragraph('p'),
    ])
    const words = (text: string, at: number) => ({ runs: [{ text }], at })
    const leaf = (text: string, at: number) => ({ ...words(text, at), lists: [] })
    assert.deepEqual(tree, [
      {
        kind: 'bullet',
        items: [
          { ...words('a', 0), lists: [{ kind: 'number', items: [leaf('b', 2), leaf('c', 4)] }] },
          leaf('d', 6),
        ],
      },
      { kind: 'number', items: [leaf('e', 8)] },
      { kind: 'quote', paragraphs: [words('q', 10), words('r', 12)] },
      { kind: 'paragraph', ...words('p', 14) },
    ])
  })
})

describe('The schema of text with paragraphs', () => {
  it('[X5.f] accepts any text, letter for letter, in normal form', () => {
    fc.assert(
      fc.property(richTexts, (text) => {
        assert.deepEqual(optionalRichText.parse(text), text)
      }),
    )
  })

  it('removes control characters and makes every line end a line break', () => {
    const sent = [{ kind: 'paragraph', level: 0, runs: [{ text: 'a\r\nb\u2029c\u0000\uD800' }] }]
    assert.deepEqual(richText.parse(sent), [paragraph('a\nb\nc\uFFFD')])
  })

  it('refuses other marks, kinds, levels and nesting, and a text without words', () => {
    const run = { text: 'a' }
    for (const wrong of [
      [{ kind: 'paragraph', level: 0, runs: [{ ...run, href: 'javascript:0' }] }],
      [{ kind: 'paragraph', level: 0, runs: [{ ...run, strong: false }] }],
      [{ kind: 'heading', level: 0, runs: [run] }],
      [{ kind: 'bullet', level: 2, runs: [run] }],
      [{ kind: 'bullet', level: 0, runs: [{ runs: [run] }] }],
      [{ kind: 'paragraph', level: 0, runs: [{ text: ' ' }] }],
      [],
      'a',
    ])
      assert.equal(richText.safeParse(wrong).success, false, JSON.stringify(wrong))
  })

  it('[X5.b] accepts the longest text and refuses one character, block or run more', () => {
    const run = { text: 'a' }
    const fits = (blocks: unknown) => richText.safeParse(blocks).success
    assert.equal(fits([paragraph('a'.repeat(RICH_TEXT_MAX))]), true)
    assert.equal(fits([paragraph('a'.repeat(RICH_TEXT_MAX + 1))]), false)
    assert.equal(fits([paragraph('a'.repeat(RICH_TEXT_MAX)), paragraph('b')]), false)
    assert.equal(fits(Array(BLOCKS_MAX).fill(paragraph('a'))), true)
    assert.equal(fits(Array(BLOCKS_MAX + 1).fill(paragraph('a'))), false)
    const half = Array.from({ length: RUNS_MAX / 2 }, (_, at) =>
      at % 2 ? run : { ...run, em: true as const },
    )
    const lines = [
      { ...paragraph(''), runs: half },
      { ...paragraph(''), runs: half },
    ]
    assert.equal(fits(lines), true)
    assert.equal(fits([...lines, paragraph('a')]), false)
  })

  it('[X5.b] the largest text that is accepted stays under 200 kB', () => {
    const runs = Array.from({ length: RUNS_MAX / BLOCKS_MAX }, (_, at) => ({
      text: '€'.repeat((RICH_TEXT_MAX - BLOCKS_MAX) / RUNS_MAX),
      strong: true as const,
      ...(at % 2 ? { em: true as const } : {}),
    }))
    const largest = richText.parse(Array(BLOCKS_MAX).fill({ kind: 'paragraph', level: 0, runs }))
    assert.equal(largest.flatMap((block) => block.runs).length, RUNS_MAX)
    assert.ok(
      Buffer.byteLength(JSON.stringify(largest)) < 200_000,
      String(Buffer.byteLength(JSON.stringify(largest))),
    )
  })
})
