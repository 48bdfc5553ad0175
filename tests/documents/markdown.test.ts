import assert from 'node:assert/strict'
import fc from 'fast-check'
import type { Nodes, Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import type { DocumentTree, Inline } from '../../bot/documents/blocks.ts'
import { toMarkdown } from '../../bot/documents/markdown.ts'
import { difficultTexts, documentOf, exampleDocument } from './example.ts'

function textOf(node: Nodes): string {
  if (node.type === 'break') return '\n'
  if ('value' in node) return node.value
  return 'children' in node ? node.children.map(textOf).join('') : ''
}

const readBack = async (document: DocumentTree): Promise<Root> => fromMarkdown(await toMarkdown(document))

const onlyParagraph = (text: string): DocumentTree => documentOf({ kind: 'paragraph', content: [{ text }] })

describe('A document as Markdown', () => {
  it('gives every difficult text back exactly, as text', async () => {
    for (const text of difficultTexts) {
      const [, node] = (await readBack(onlyParagraph(text))).children
      assert.equal(node?.type, 'paragraph')
      assert.equal(textOf(node ?? assert.fail(text)), text)
    }
  })

  it('has the title as its only first heading, and the headings of the text below it', async () => {
    const { children } = await readBack(exampleDocument)
    const headings = children.flatMap((node) => (node.type === 'heading' ? [[node.depth, textOf(node)]] : []))
    assert.deepEqual(headings, [
      [1, 'Notities van gesprek 2: Mentoren'],
      [2, 'Eerste thema'],
      [3, 'Onderdeel'],
    ])
  })

  it('keeps lists, quotes, emphasis and line breaks', async () => {
    const { children } = await readBack(exampleDocument)
    const lists = children.flatMap((node) => (node.type === 'list' ? [node.ordered] : []))
    assert.deepEqual(lists, [false, true, false, true, false])
    const quote = children.find((node) => node.type === 'blockquote')
    assert.equal(quote && textOf(quote), 'Wij doen dat samen.— een mentor')
    const spoken = children.find((node) => textOf(node).startsWith('Joke: '))
    assert.equal(spoken && textOf(spoken), 'Joke: twee\nregels')
    assert.equal(spoken && 'children' in spoken && spoken.children[0]?.type, 'strong')
  })

  it('keeps emphasis inside a word, and leaves it out where it would damage the text', async () => {
    const rowOf = async (...content: Inline[]) => {
      const [, node] = (await readBack(documentOf({ kind: 'paragraph', content }))).children
      assert.equal(node && textOf(node), content.map(({ text }) => text).join(''))
      return node?.type === 'paragraph' ? node.children.map(({ type }) => type) : []
    }
    const [strong, em] = [{ strong: true }, { em: true }]
    assert.deepEqual(await rowOf({ text: 'les' }, { text: 'ge', ...em }, { text: 'ven' }), [
      ...['text', 'emphasis', 'text'],
    ])
    assert.deepEqual(await rowOf({ text: 'a', ...strong }, { text: ' ' }, { text: '$', ...em }), [
      ...['strong', 'text', 'emphasis'],
    ])
    assert.deepEqual(await rowOf({ text: 'a', ...strong }, { text: '$', ...em }), ['strong', 'text'])
    assert.deepEqual(await rowOf({ text: '👧' }, { text: '\\', ...em }), ['text'])
    assert.deepEqual(await rowOf({ text: '\\a' }, { text: 'a', ...strong, ...em }, { text: 'a' }), ['text'])
  })

  it('gives random text back without losing a visible character', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }), async (text) => {
        const back = (await readBack(onlyParagraph(text))).children.slice(1).map(textOf).join('')
        assert.equal(back.replace(/\s/g, ''), text.replace(/\s/g, '').replace(/\0/g, '\uFFFD'))
      }),
      { numRuns: 200 },
    )
  })
})
