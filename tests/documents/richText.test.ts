import assert from 'node:assert/strict'
import fc from 'fast-check'
import { richTextBlocks } from '../../bot/documents/richText.ts'
import { type BlockKind, plainText, type RichText, type TextBlock } from '../../bot/domain/richText.ts'
import { documentOf, squashed, wordsOf } from './example.ts'

const block = (kind: BlockKind, text: string, level: 0 | 1 = 0): TextBlock => ({
  kind,
  level,
  runs: [{ text }],
})
const content = (text: string) => [{ text }]

describe('A text that people edited, in a document', () => {
  it('keeps lists within lists, quotes of more paragraphs, and paragraphs between them', () => {
    const text: RichText = [
      block('paragraph', 'a'),
      block('number', 'b'),
      block('bullet', 'c', 1),
      block('bullet', 'd', 1),
      block('number', 'e', 1),
      block('number', 'f'),
      block('bullet', 'g'),
      block('quote', 'h'),
      block('quote', 'i'),
    ]
    assert.deepEqual(richTextBlocks(text), [
      { kind: 'paragraph', content: content('a') },
      {
        kind: 'list',
        ordered: true,
        items: [
          {
            content: content('b'),
            sublists: [
              { ordered: false, items: [content('c'), content('d')] },
              { ordered: true, items: [content('e')] },
            ],
          },
          { content: content('f') },
        ],
      },
      { kind: 'list', ordered: false, items: [{ content: content('g') }] },
      { kind: 'quote', paragraphs: [content('h'), content('i')], by: null },
    ])
  })

  it('has who spoke before its first words, also when nothing was written', () => {
    const speaker = { text: 'Joke: ', strong: true }
    const [first, second] = richTextBlocks([block('paragraph', 'a'), block('paragraph', 'b')], speaker)
    assert.deepEqual(first, { kind: 'paragraph', content: [speaker, { text: 'a' }] })
    assert.deepEqual(second, { kind: 'paragraph', content: [{ text: 'b' }] })
    assert.deepEqual(richTextBlocks([], speaker), [{ kind: 'paragraph', content: [speaker] }])
  })

  it('loses no word and changes no order, whatever the blocks', () => {
    const blocks = fc.record({
      kind: fc.constantFrom<BlockKind>('paragraph', 'quote', 'bullet', 'number'),
      level: fc.constantFrom(0 as const, 1 as const),
      runs: fc.array(fc.record({ text: fc.string() }), { maxLength: 3 }),
    })
    fc.assert(
      fc.property(fc.array(blocks), (text) => {
        const [, ...words] = wordsOf(documentOf(...richTextBlocks(text)))
        assert.equal(squashed(words.join('')), squashed(plainText(text)))
      }),
    )
  })
})
