import assert from 'node:assert/strict'
import { fromPlainText, plainText } from '../../../bot/domain/richText.ts'
import { type CorrectieDraft, fits, giveOf, names, says } from '../../../tab/correctie/draft.ts'
import { correctieDraft } from './builders.ts'

const rich = fromPlainText
const before = rich('Joke begeleidt 24 studenten en krijgt daar 40 uur voor.')

const draft = (part: Partial<CorrectieDraft> = {}): CorrectieDraft =>
  correctieDraft({ text: before, ...part })

describe('A correctie that is being written', () => {
  it('[R2.j] counts as something to send when its words differ, when it has a reason, or when the paragraph was emptied', () => {
    assert.equal(says(draft(), { text: before }), false)
    assert.equal(says(draft({ reason: '  ' }), { text: before }), false)
    assert.equal(says(draft({ text: rich('Iets anders.') }), { text: before }), true)
    assert.equal(says(draft({ reason: 'Het klopt niet.' }), { text: before }), true)
    assert.equal(says(draft({ text: [] }), { text: before }), true)
    const missing = draft({ kind: 'missing', paragraphId: null, text: [] })
    assert.equal(says(missing, { text: null }), false)
    assert.equal(says({ ...missing, text: rich('Dit ontbreekt.') }, { text: null }), true)
  })

  it('[R2.j] one that was sent counts again only when it changed', () => {
    const sent = { text: rich('Iets anders.'), reason: 'Daarom.' }
    const same = draft({ ...sent })
    assert.equal(says(same, { text: before, sent }), false)
    assert.equal(says({ ...same, reason: 'Hierom.' }, { text: before, sent }), true)
    assert.equal(says({ ...same, text: rich('Weer anders.') }, { text: before, sent }), true)
  })

  it('[R2.j] is sent with the words that it is about, and without a text of its own when only a reason was given', () => {
    const changed = giveOf(
      'g-1',
      draft({ text: rich('Joke begeleidt 24 studenten en krijgt daar 40 klokuren voor.') }),
      before,
      '',
    )
    assert.equal(changed.quote?.text, 'uur')
    assert.equal(
      plainText(changed.text ?? []),
      'Joke begeleidt 24 studenten en krijgt daar 40 klokuren voor.',
    )
    const remark = giveOf('g-1', draft({ reason: ' Het klopt niet. ' }), before, '')
    assert.deepEqual([remark.text, remark.quote, remark.reason], [null, null, 'Het klopt niet.'])
    const emptied = giveOf('g-1', draft({ text: [] }), before, 'Deze alinea kan weg.')
    assert.deepEqual([emptied.text, emptied.reason], [null, 'Deze alinea kan weg.'])
  })

  it('[R2.j] a change of more than 2,000 characters is about the whole paragraph', () => {
    const long = rich('oud woord '.repeat(300))
    assert.equal(giveOf('g-1', draft({ text: rich('nieuw zinnetje '.repeat(300)) }), long, '').quote, null)
  })

  it('[R2.j] a text or reason that is too long is not sent, and nothing of it is cut', () => {
    assert.equal(fits(draft()), true)
    assert.equal(fits(draft({ text: rich('x'.repeat(20_001)) })), false)
    assert.equal(fits(draft({ reason: 'x'.repeat(2_001) })), false)
  })

  it('[R2.j] a paragraph names a person by the whole name or by the first name as a word', () => {
    assert.equal(names(before, 'Joke Vermeulen'), true)
    assert.equal(names(rich('Jokes dag.'), 'Joke Vermeulen'), false)
    assert.equal(names(before, ''), false)
  })
})
