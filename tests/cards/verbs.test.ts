import assert from 'node:assert/strict'
import fc from 'fast-check'
import {
  errorCard,
  readAnswers,
  readLink,
  readVerb,
  refusalCard,
  themaCard,
  verbs,
} from '../../bot/cards/index.ts'
import { textMark } from '../../bot/domain/textMark.ts'
import * as example from './example.ts'

describe('reading what a card sends', () => {
  it('[G4.a] a card press is read as answers by their vraag', () => {
    const data = {
      gesprekId: 'g-1',
      themaId: 't-1',
      edits: true,
      'vraag:t-1.1': 'Ja',
      'vraag:t-1.2': ' Nee\n',
    }
    assert.deepStrictEqual(readAnswers(data), {
      gesprekId: 'g-1',
      themaId: 't-1',
      edits: true,
      answers: [
        { vraagId: 't-1.1', text: 'Ja' },
        { vraagId: 't-1.2', text: ' Nee\n' },
      ],
    })
  })

  it('[G4.c] an empty field never changes or withdraws an answer', () => {
    const data = { 'vraag:1': '', 'vraag:2': ' \n\t ', 'vraag:3': '\u200B\u202E', 'vraag:4': 'x' }
    assert.deepStrictEqual(readAnswers(data).answers, [{ vraagId: '4', text: 'x' }])
  })

  it('[G4.c] earlier words are replaced only where the card says that they were in the field', () => {
    for (const edits of ['true', 1, {}, null, undefined, false])
      assert.equal(readAnswers({ edits }).edits, false)
    assert.equal(readAnswers({ edits: true }).edits, true)
    assert.equal(readAnswers(Object.create({ edits: true })).edits, false)
  })

  it('[X5.a] a vraag of the school itself cannot pass for another key', () => {
    const data = { themaId: 't-1', 'vraag:themaId': 'x', 'vraag:': 'geen vraag', 'vraag:__proto__': 'y' }
    assert.deepStrictEqual(readAnswers(data), {
      themaId: 't-1',
      edits: false,
      answers: [
        { vraagId: 'themaId', text: 'x' },
        { vraagId: '__proto__', text: 'y' },
      ],
    })
    assert.equal(Object.hasOwn(Object.prototype, 'x'), false)
  })

  it('[X5.a] hostile card data is read as nothing and never throws', () => {
    const hostile: unknown[] = [
      null,
      undefined,
      7,
      'vraag:1',
      [],
      [['vraag:1', 'x']],
      Object.create(null),
      JSON.parse('{"__proto__": {"vraag:1": "x", "edits": true, "gesprekId": "g"}}'),
      {
        'vraag:1': ['x'],
        'vraag:2': { text: 'x' },
        'vraag:3': 3,
        'vraag:4': null,
        gesprekId: 4,
        themaId: [],
      },
    ]
    for (const data of hostile) {
      assert.deepStrictEqual(readAnswers(data), { edits: false, answers: [] })
      assert.deepStrictEqual(readLink(data), {})
      assert.equal(readVerb(data), undefined)
    }
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true, withSparseArray: true }), (data) => {
        readAnswers(data)
        readLink(data)
        readVerb(data)
      }),
    )
  })

  it('[X5.a] a megabyte is passed on as it came, for the action to refuse', () => {
    const text = 'x'.repeat(1_000_000)
    assert.deepStrictEqual(readAnswers({ 'vraag:1': text }).answers, [{ vraagId: '1', text }])
    assert.deepStrictEqual(readAnswers({ 'vraag:1': ' '.repeat(1_000_000) }).answers, [])
  })

  it('[G1.b] a card press is read as the chosen gesprek', () => {
    assert.deepStrictEqual(readLink({ chat: 'deze', gesprekId: 'g-1' }), { gesprekId: 'g-1' })
    assert.deepStrictEqual(readLink({ chat: 'deze', gesprekId: '' }), {})
  })

  it('[G4.i] older clients send the verb inside the data', () => {
    assert.equal(readVerb({ verb: 'antwoord.give' }), verbs.giveAntwoord)
    assert.equal(readVerb({ verb: 'gesprek.link' }), verbs.linkGesprek)
    assert.equal(readVerb({ verb: 'toString' }), undefined)
    const [save] = themaCard(example.open).actions ?? []
    assert.ok(save?.type === 'Action.Execute')
    assert.equal(readVerb(save.fallback.data), save.verb)
  })

  it('[G5.c] the card of a failed store keeps the mark that it got, so that saving again does the same', () => {
    for (const edits of [true, false]) {
      const [again] = errorCard({ ...example.failed, edits }).actions ?? []
      assert.ok(again?.type === 'Action.Execute')
      assert.equal(readAnswers(again.data).edits, edits)
    }
  })

  it('[G5.c] [G5.j] that card also keeps what was in the fields before, after a refusal and a retry', () => {
    const typed = [
      { vraagId: 't-1.1', text: 'beter', base: '5.abc' },
      { vraagId: 't-1.2', text: 'nieuw' },
    ]
    const { retry = { gesprekId: 'g-1', themaId: 't-1', edits: true } } = example.refused
    for (const card of [
      errorCard({ ...example.failed, typed }),
      refusalCard({ ...example.refused, typed, retry }),
    ]) {
      const again = card.actions?.[0]
      assert.ok(again?.type === 'Action.Execute')
      const sent = { ...again.data, 'vraag:t-1.1': 'beter', 'vraag:t-1.2': 'nieuw' }
      assert.deepEqual(readAnswers(sent).answers, typed)
    }
  })

  it('[X5.a] what is no mark of a field is not read as one', () => {
    const marks = [
      't-1=5.abc=x extra',
      't-1=5',
      't-1=<b>',
      '',
      'x'.repeat(5_000),
      5,
      null,
      { 't-1': '5.abc' },
    ]
    for (const base of marks) {
      const [answer] = readAnswers({ base, 'vraag:t-1': 'woorden' }).answers
      assert.ok(answer)
      assert.ok(answer.base === undefined || answer.base === '5.abc', String(base))
    }
  })

  it('[G5.j] the mark of a text stays the same when a client changes its line breaks or spaces', () => {
    assert.equal(textMark('een\ntwee  drie'), textMark(' een\r\ntwee drie\u200b\n'))
    assert.notEqual(textMark('een twee'), textMark('een twee.'))
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => /^[a-z0-9]+\.[a-z0-9]+$/.test(textMark(text))),
    )
  })
})
