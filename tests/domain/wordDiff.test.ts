import assert from 'node:assert/strict'
import fc from 'fast-check'
import {
  aroundChanges,
  type DiffPart,
  findQuote,
  findQuoteIn,
  quoteAt,
  quoteOf,
  wordDiff,
} from '../../bot/domain/wordDiff.ts'

/** `[-removed-]` and `{+added+}` in the line. */
const shown = (parts: readonly DiffPart[]): string =>
  parts
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'removed' ? `[-${text}-]` : `{+${text}+}`))
    .join('')
const diff = (before: string, after: string): string => shown(wordDiff(before, after))

const cases: [what: string, before: string, after: string, expected: string][] = [
  [
    'an addition and a replacement',
    'krijgt daar 40 uur per jaar voor',
    'krijgt daar voor de hele groep samen 40 klokuren per jaar voor',
    'krijgt daar {+voor de hele groep samen +}40 [-uur-]{+klokuren+} per jaar voor',
  ],
  ['one word', 'hij moet ook', 'hij wil ook', 'hij [-moet-]{+wil+} ook'],
  ['a letter, as the whole word', 'de studenten', 'de student', 'de [-studenten-]{+student+}'],
  ['punctuation alone', 'Ja, dat wel', 'Ja dat wel.', 'Ja[-,-] dat wel{+.+}'],
  [
    'words beside each other as one change',
    'een oude kat',
    'een nieuwe hond',
    'een [-oude kat-]{+nieuwe hond+}',
  ],
  ['a removed word with one of its spaces', 'de hele groep', 'de groep', 'de [-hele -]groep'],
  ['a word at the end', 'Bij zorg', 'Bij zorg ook', 'Bij zorg{+ ook+}'],
  ['a joined word', 'loopbaan gesprek', 'loopbaangesprek', '[-loopbaan gesprek-]{+loopbaangesprek+}'],
  [
    'a word with an apostrophe or hyphen whole',
    "Pieter-Jan's idee",
    'Pieter-Jans idee',
    "[-Pieter-Jan's-]{+Pieter-Jans+} idee",
  ],
  ['accents', 'één team', 'een team', '[-één-]{+een+} team'],
  ['a line break', 'een\ntwee', 'een\ndrie', 'een\n[-twee-]{+drie+}'],
  ['everything', 'ja', 'nee', '[-ja-]{+nee+}'],
  ['an empty text', '', 'nieuw', '{+nieuw+}'],
  ['nothing', 'zo', 'zo', 'zo'],
]

const words = fc
  .array(
    fc.constantFrom('de', 'groep', 'wil', 'één', 'niet', '24', '.', ',', ' ', ' ', ' ', '\n', '👩‍🏫', 'שלום'),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''))
const anyText = fc.oneof(words, fc.string({ unit: 'grapheme', maxLength: 80 }))

describe('The difference between two texts in words', () => {
  for (const [what, before, after, expected] of cases)
    it(`shows ${what}: ${expected.replaceAll('\n', ' / ')}`, () => {
      assert.equal(diff(before, after), expected)
    })

  it('gives back both texts from its parts, none of which is empty', () => {
    fc.assert(
      fc.property(anyText, anyText, (before, after) => {
        const parts = wordDiff(before, after)
        const side = (kind: string) => parts.filter((part) => part.kind !== kind).map(({ text }) => text)
        assert.equal(side('added').join(''), before)
        assert.equal(side('removed').join(''), after)
        assert.ok(parts.every(({ text }) => text !== ''))
      }),
    )
  })

  it('puts removed words before the words that replace them', () => {
    fc.assert(
      fc.property(words, words, (before, after) => {
        const kinds = wordDiff(before, after)
          .map(({ kind }) => kind)
          .join(' ')
        assert.doesNotMatch(kinds, /added removed|same same|added added|removed removed/)
      }),
    )
  })

  it('compares two long texts with many changes by sentences, and loses nothing', () => {
    const sentence = (at: number, word: string) =>
      `Zin ${at} van ${word} over begeleiding in het ${at}e team.`
    const text = (word: (at: number) => string) =>
      Array.from({ length: 400 }, (_, at) => sentence(at, word(at))).join(' ')
    const [before, after] = [text(() => 'Joke'), text((at) => (at % 4 === 0 ? 'Joke' : `Bram ${at * 7}`))]
    const parts = wordDiff(before, after)
    assert.equal(
      parts
        .filter(({ kind }) => kind !== 'removed')
        .map(({ text }) => text)
        .join(''),
      after,
    )
    assert.ok(parts.some(({ kind, text }) => kind === 'same' && text.includes('Zin 40 van Joke')))
    assert.ok(
      parts.some(
        ({ kind, text }) =>
          kind === 'removed' && text.includes('Zin 41 van Joke over begeleiding in het 41e team.'),
      ),
    )
  })

  it('replaces a long text whole when nothing of it stays', () => {
    const text = (letter: string) => Array.from({ length: 4_000 }, (_, at) => `${letter}${at}.`).join(' ')
    assert.deepEqual(
      wordDiff(text('a'), text('b')).map(({ kind }) => kind),
      ['removed', 'added'],
    )
  })

  it('shortens equal text to a few words around each change', () => {
    const before =
      'Iedereen begeleidt en krijgt daar 40 uur per jaar voor, zei Joke, en dat is te weinig voor een mentor.'
    const after = before.replace('uur', 'klokuren').replace('weinig', 'veel')
    assert.equal(
      shown(aroundChanges(wordDiff(before, after), 2)),
      'daar 40 [-uur-]{+klokuren+} per jaar … is te [-weinig-]{+veel+} voor een',
    )
  })
})

describe('The words that a change is about', () => {
  const text =
    'Joke is mentor van 24 studenten en krijgt daar 40 uur per jaar voor. Wie vraagt, krijgt 40 uur.'

  it('are the old words from the first change to the last, whole', () => {
    const quote = quoteOf(text, text.replace('daar 40 uur per', 'daar 40 klokuren in het'))
    assert.equal(quote?.text, 'uur per')
    assert.equal(text.slice(quote?.start, quote?.end), 'uur per')
  })

  it('are the word behind an addition, and the last word for an addition at the end', () => {
    assert.equal(quoteOf(text, text.replace('40 uur per', 'samen 40 uur per'))?.text, '40')
    assert.equal(quoteOf(text, `${text} Altijd.`)?.text, 'uur')
  })

  it('are none when nothing changes', () => {
    assert.equal(quoteOf(text, text), null)
    assert.equal(quoteOf('', 'nieuw'), null)
  })

  it('are found at the right occurrence when a text holds them more than once', () => {
    const second = text.lastIndexOf('40 uur')
    const quote = quoteAt(text, { start: second, end: second + 6 })
    const edited = text.replace('Joke is mentor', 'Joke Vermeulen is al jaren mentor')
    assert.equal(findQuote(quote, edited)?.start, edited.lastIndexOf('40 uur'))
  })

  it('are found in the half of a paragraph that has them, and in a joined one', () => {
    const quote = quoteAt(text, { start: text.indexOf('24'), end: text.indexOf(' en krijgt') })
    const [first, second] = [text.slice(0, 69), text.slice(69)]
    assert.deepEqual(findQuoteIn(quote, [second, first])?.index, 1)
    const joined = `Eerder al gezegd.\n${text}`
    const found = findQuote(quote, joined)
    assert.equal(joined.slice(found?.start, found?.end), '24 studenten')
  })

  it('are found in part when they were edited themselves, and not when too little is left', () => {
    const quote = quoteAt(text, { start: text.indexOf('krijgt daar'), end: text.indexOf(' voor.') })
    const edited = text.replace('krijgt daar 40 uur per jaar', 'heeft Daar 40 uur per week')
    const found = findQuote(quote, edited)
    assert.equal(edited.slice(found?.start, found?.end), 'Daar 40 uur per')
    assert.equal(findQuote(quote, 'Joke krijgt daar niets voor.'), null)
    assert.equal(findQuote(quote, ''), null)
  })

  it('are never found inside another word', () => {
    assert.equal(findQuote({ text: 'uur', before: '', after: '' }, 'buurt en duur'), null)
  })

  it('are found where they were when the text did not change', () => {
    fc.assert(
      fc.property(words, words, (before, after) => {
        const quote = quoteOf(before, after)
        if (quote === null) return
        const found = findQuote(quote, before)
        assert.equal(before.slice(found?.start, found?.end), quote.text)
      }),
    )
  })
})
