import assert from 'node:assert/strict'
import fc from 'fast-check'
import {
  activeAmong,
  fits,
  triggerAt,
  triggerKeys,
  withoutTrigger,
} from '../../../tab/noteren/noteTrigger.ts'

const at = (text: string, caret = text.length) => triggerAt(text, caret)

describe('The keys in a note that open a choice', () => {
  it('[G7.c] @ asks for the speaker, # for a label and > for the addressee, with the letters typed behind it', () => {
    assert.deepEqual(triggerKeys, { who: '@', label: '#', whom: '>' })
    assert.deepEqual(at('@'), { kind: 'who', asks: '', from: 0, to: 1 })
    assert.deepEqual(at('te druk #knel'), { kind: 'label', asks: 'knel', from: 8, to: 13 })
    assert.deepEqual(at('te druk >be'), { kind: 'whom', asks: 'be', from: 8, to: 11 })
  })

  it('[G7.c] a key opens a choice only at the start of a word', () => {
    assert.equal(at('joke@school'), null)
    assert.equal(at('c#'), null)
    assert.equal(at('a>b'), null)
    assert.equal(at('tekst'), null)
    assert.equal(at(''), null)
    assert.equal(at('##'), null)
  })

  it('[G7.c] a key opens a choice only before the caret, and up to the next space', () => {
    assert.deepEqual(at('@joke zei dat', 5), { kind: 'who', asks: 'joke', from: 0, to: 5 })
    assert.deepEqual(at('@joke', 3), { kind: 'who', asks: 'jo', from: 0, to: 3 })
    assert.equal(at('@joke zei dat', 6), null)
    assert.equal(at('@joke', 0), null)
    assert.deepEqual(at('eerst\n@jo'), { kind: 'who', asks: 'jo', from: 6, to: 9 })
  })

  it('[G7.c] what asked for the choice leaves the text, and no double space stays behind', () => {
    const without = (text: string, caret = text.length) => {
      const trigger = triggerAt(text, caret)
      assert.ok(trigger)
      return withoutTrigger(text, trigger)
    }
    assert.equal(without('@jo'), '')
    assert.equal(without('te druk #knel'), 'te druk ')
    assert.equal(without('te #knel druk', 8), 'te druk')
    assert.equal(without('#knel druk', 5), ' druk')
  })

  it('[G7.c] taking the key out changes no other character', () => {
    const words = fc.array(fc.stringMatching(/^[a-zé]{1,6}$/), { maxLength: 4 })
    fc.assert(
      fc.property(words, words, fc.constantFrom('@', '#', '>'), (first, last, key) => {
        const before = first.map((word) => `${word} `).join('')
        const text = `${before}${key}jo${last.map((word) => ` ${word}`).join('')}`
        const trigger = triggerAt(text, before.length + 3)
        assert.ok(trigger)
        const rest = withoutTrigger(text, trigger)
        assert.deepEqual(rest.split(' ').filter(Boolean), [...first, ...last])
      }),
    )
  })

  it('[G7.c] a choice fits by the start of any of its words, in any case and without accents', () => {
    assert.ok(fits('Fatma Yıldız', 'fa'))
    assert.ok(fits('Wouter de Groot', 'groo'))
    assert.ok(fits('Wouter de Groot', 'de gr'))
    assert.ok(fits('Pieter-Jan Kuipers', 'jan'))
    assert.ok(fits('Één weg', 'een'))
    assert.ok(fits('Joke', ''))
    assert.ok(!fits('Joke Vermeulen', 'oke'))
    assert.ok(!fits('Joke Vermeulen', 'joker'))
  })

  it('[G7.c] Enter takes a choice only after letters or arrows: a bare key at the end of a note is text', () => {
    assert.equal(activeAmong(5, '', null), null)
    assert.equal(activeAmong(5, 'te', null), 0)
    assert.equal(activeAmong(5, '', 3), 3)
    assert.equal(activeAmong(2, 't', 4), 1)
    assert.equal(activeAmong(0, 'xyz', null), null)
  })
})
