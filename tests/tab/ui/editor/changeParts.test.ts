import assert from 'node:assert/strict'
import { changeParts } from '../../../../tab/ui/editor/changeParts.ts'

const shown = (before: string, after: string, around?: number): string =>
  changeParts(before, after, around)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'removed' ? `[-${text}-]` : `{+${text}+}`))
    .join('')

describe('A change of a text as it is shown', () => {
  it('[R2.j] a space stands between an old word and the new word in its place', () => {
    assert.equal(shown('40 uur per jaar', '40 klokuren per jaar'), '40 [-uur-] {+klokuren+} per jaar')
    assert.equal(shown('ja', 'nee'), '[-ja-] {+nee+}')
    assert.equal(
      shown('Iedereen krijgt 40 uur per jaar.', 'Iedereen krijgt 40 klokuren per jaar.', 1),
      '40 [-uur-] {+klokuren+} per',
    )
  })

  it('[R2.j] no space is added where one stands, or around punctuation and additions', () => {
    assert.equal(shown('een twee\ndrie', 'een vier\nvijf'), 'een [-twee-] {+vier+}\n[-drie-] {+vijf+}')
    assert.equal(shown('Ja, dat', 'Ja. dat'), 'Ja[-,-]{+.+} dat')
    assert.equal(shown('de groep', 'de hele groep'), 'de {+hele +}groep')
    assert.equal(shown('de hele groep', 'de groep'), 'de [-hele -]groep')
  })
})
