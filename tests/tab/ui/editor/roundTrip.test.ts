import assert from 'node:assert/strict'
import fc from 'fast-check'
import { equalText, normalise } from '../../../../bot/domain/richText.ts'
import { fitOf } from '../../../../tab/ui/editor/fits.ts'
import { docOf, schema, textOf } from '../../../../tab/ui/editor/schema.ts'
import { anyRichText } from '../../../builders/richText.ts'

describe('A text in the editor', () => {
  it('[X5.f] comes back letter for letter, with its marks, kinds and levels', () => {
    fc.assert(
      fc.property(anyRichText, (text) => {
        const doc = docOf(text)
        doc.check()
        assert.deepEqual(textOf(doc.content), normalise(text))
      }),
    )
  })

  it('comes back from the JSON of the editor too', () => {
    fc.assert(
      fc.property(anyRichText, (text) => {
        const doc = schema.nodeFromJSON(JSON.parse(JSON.stringify(docOf(text).toJSON())))
        assert.ok(equalText(textOf(doc.content), text))
      }),
    )
  })

  it('is an empty paragraph when there are no words', () => {
    assert.equal(docOf([]).childCount, 1)
    assert.deepEqual(textOf(docOf([]).content), [])
  })
})

describe('The bound of a text', () => {
  const ofLength = (length: number) =>
    fitOf([{ kind: 'paragraph', level: 0, runs: [{ text: 'a'.repeat(length) }] }])

  it('[X5.b] is shown near it, and above it with how much is too much', () => {
    assert.deepEqual(ofLength(100), { fits: true, over: 0, left: null, tooManyParts: false })
    assert.deepEqual(ofLength(19_200), { fits: true, over: 0, left: 800, tooManyParts: false })
    assert.deepEqual(ofLength(20_000), { fits: true, over: 0, left: 0, tooManyParts: false })
    assert.deepEqual(ofLength(21_250), { fits: false, over: 1_250, left: null, tooManyParts: false })
  })

  it('[X5.b] holds for separate blocks too', () => {
    const blocks = Array(1_001).fill({ kind: 'bullet', level: 0, runs: [{ text: 'a' }] })
    assert.deepEqual(fitOf(blocks), { fits: false, over: 0, left: null, tooManyParts: true })
  })
})
