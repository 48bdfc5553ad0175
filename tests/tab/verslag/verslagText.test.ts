import assert from 'node:assert/strict'
import { fromPlainText, plainText, type RichText } from '../../../bot/domain/richText.ts'
import { quotedChange } from '../../../tab/verslag/quotedChange.ts'
import { countIn, replaceIn } from '../../../tab/verslag/replaceIn.ts'
import { sentenceStarts } from '../../../tab/verslag/sentences.ts'

describe('The text of a verslag', () => {
  it('[R1.b] find and replace keeps the marks, counts capitals, and finds words over two runs', () => {
    const text: RichText = [
      { kind: 'paragraph', level: 0, runs: [{ text: 'Jo', strong: true }, { text: 'ke belt. joke, Joke.' }] },
      { kind: 'bullet', level: 0, runs: [{ text: 'ook Joke' }] },
    ]
    assert.equal(countIn(text, 'Joke'), 3)
    assert.deepEqual(replaceIn(text, 'Joke', 'Ans'), [
      {
        kind: 'paragraph',
        level: 0,
        runs: [{ text: 'Ans', strong: true }, { text: ' belt. joke, Ans.' }],
      },
      { kind: 'bullet', level: 0, runs: [{ text: 'ook Ans' }] },
    ])
    assert.equal(countIn(text, ''), 0)
    assert.equal(plainText(replaceIn(text, '', 'x')), plainText(text))
    assert.equal(plainText(replaceIn(fromPlainText('aaa'), 'a', 'aa')), 'aaaaaa')
  })

  it('[R1.k] a paragraph is split where a sentence or a line begins, never before its first word', () => {
    const plain = 'Eerste zin. “Tweede!” Derde\nvierde 3.5 uur.'
    assert.deepEqual(
      sentenceStarts(plain).map((at) => plain.slice(at).split(' ')[0]),
      ['“Tweede!”', 'Derde\nvierde', 'vierde'],
    )
    assert.deepEqual(sentenceStarts('Alleen dit.'), [])
    assert.deepEqual(sentenceStarts('… en dan'), [])
  })

  it('[R4.a] a correctie shows its change from the words that it quotes, also when its paragraph changed since', () => {
    const quote = { text: 'moet', before: 'Ik ', after: ' ook degene' }
    assert.deepEqual(quotedChange(quote, 'Ik wil ook degene zijn'), {
      before: 'Ik moet ook degene',
      after: 'Ik wil ook degene',
    })
    assert.equal(quotedChange(quote, 'Iets heel anders'), null)
    assert.deepEqual(quotedChange({ text: 'a', before: '', after: '' }, 'b'), { before: 'a', after: 'b' })
  })
})
