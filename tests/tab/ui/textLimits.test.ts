import assert from 'node:assert/strict'
import fc from 'fast-check'
import * as bounds from '../../../bot/domain/bounds.ts'
import { REASON_MAX } from '../../../tab/correctie/draft.ts'
import { ANTWOORD_MAX, charactersOver, NOTITIE_MAX, splitText } from '../../../tab/ui/textLimits.ts'

const withoutSpace = (text: string): string => text.replace(/\s/g, '')

describe('Texts that are too long', () => {
  it('[X5.p] the tab knows the same bounds as the server', () => {
    assert.deepEqual({ ANTWOORD_MAX, NOTITIE_MAX, REASON_MAX }, { ...bounds })
  })

  it('[X5.p] what is too much is counted without the spaces around the text', () => {
    assert.equal(charactersOver(`  ${'a'.repeat(10)}\n`, 10), 0)
    assert.equal(charactersOver('a'.repeat(13), 10), 3)
  })

  it('[X5.p] a long text is split where it reads well: at an empty line, a line break, a sentence, a space', () => {
    assert.deepEqual(splitText('Een twee.\n\nDrie. Vier', 14), ['Een twee.', 'Drie. Vier'])
    assert.deepEqual(splitText('Een twee\ndrie vier', 14), ['Een twee', 'drie vier'])
    assert.deepEqual(splitText('Een twee. Drie vier', 14), ['Een twee.', 'Drie vier'])
    assert.deepEqual(splitText('een twee drie vier', 14), ['een twee drie', 'vier'])
    assert.deepEqual(splitText('past precies', 12), ['past precies'])
    assert.deepEqual(splitText('   ', 12), [])
  })

  it('[X5.p] splitting loses no character, and every part fits and is not empty', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', 'é', '😀', ' ', '. ', '\n', '\n\n', '”'),
      maxLength: 300,
    })
    fc.assert(
      fc.property(text, fc.integer({ min: 2, max: 40 }), (words, max) => {
        const parts = splitText(words, max)
        assert.equal(withoutSpace(parts.join('')), withoutSpace(words))
        for (const part of parts) {
          assert.ok(part !== '' && part.length <= max)
          assert.ok(part.isWellFormed(), part)
        }
      }),
    )
  })
})
