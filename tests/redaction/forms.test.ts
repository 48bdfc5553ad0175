import assert from 'node:assert/strict'
import { ERASED } from '../../bot/domain/personId.ts'
import { idReplacer, mapFields } from '../../bot/redaction/mapFields.ts'
import { plain, quickPlain, shortNames, wholeNames, wordsOf } from '../../bot/redaction/nameForms.ts'
import { ERASED_NAME, nameEraser } from '../../bot/redaction/names.ts'
import { fingerprint, tokenFor } from '../../bot/redaction/tokens.ts'

const G = ERASED_NAME
const JOKE = '11111111-2222-4333-8444-555555555555'
const OTHER = '99999999-2222-4333-8444-555555555555'

describe('Plain forms of a name', () => {
  it('[X3.f] every letter and sign that keyboards vary has one plain form, the quick way too', () => {
    const forms = {
      ...{ ı: 'i', Ø: 'o', Ł: 'l', Đ: 'd', Æ: 'ae', ß: 'ss', Œ: 'oe', é: 'e', Ç: 'c' },
      ...{ '’': "'", '‘': "'", ʼ: "'", '`': "'", '´': "'", '‐': '-', '‑': '-', '‒': '-', '–': '-' },
    }
    for (const [written, bare] of Object.entries(forms)) {
      assert.equal(plain(`a${written}b`).text, `a${bare}b`, written)
      assert.equal(quickPlain(`a${written}b`), `a${bare}b`, written)
    }
  })

  it('[X3.f] the way back leads to where each plain letter stood', () => {
    const { text, from } = plain('x😀Æy')
    assert.equal(text, 'x😀aey')
    assert.deepEqual(from, [0, 1, 1, 3, 3, 4, 5])
  })

  it('[X3.f] a name in a directory is known as it is written and as people say it', () => {
    assert.deepEqual(wholeNames('Berg, Anne van den (ROC)'), [
      'berg, anne van den (roc)',
      'anne van den berg',
      'van den berg anne',
      'berg anne van den',
      'anne vd berg',
      'anne v.d. berg',
      'anne v d berg',
      'anne v/d berg',
      'van den berg, anne',
      'berg, anne van den',
    ])
    assert.deepEqual(wholeNames('Joke Vermeulen'), ['joke vermeulen', 'vermeulen joke', 'vermeulen, joke'])
    assert.deepEqual(wordsOf("Sean O'Brien-Smit"), ['sean', "o'brien", 'smit'])
  })

  it('[X3.f] initials, numbers and words that join a surname are no short names', () => {
    assert.deepEqual(shortNames('J. de Boer'), ['boer'])
    assert.deepEqual(shortNames('X Æ 12 van het Hof'), ['ae', 'hof'])
    assert.deepEqual(shortNames('Joke Vermeulen [extern] / ROC'), ['joke', 'vermeulen'])
  })
})

describe('Erasing names that look like other things', () => {
  it('[X3.f] signs of a pattern in a name are only signs', () => {
    const erase = nameEraser(['Jan (J*) [a-z]+ Bos'], ['j.k', 'a|b'])
    assert.equal(erase('Jan Bos, JxK, A en B'), `${G}, JxK, A en B`)
    assert.equal(nameEraser([], ['j.k'])('J.K'), G)
  })

  it('[X3.f] the longest of several names goes whole', () => {
    const erase = nameEraser(['Joke Vermeulen', 'Joke Vermeulen Bos'], ['joke', 'jokelien'])
    assert.equal(erase('Joke Vermeulen Bos zei'), `${G} zei`)
    assert.equal(erase('Jokelien en Joke'), `${G} en ${G}`)
  })

  it('[X3.f] without a name nothing changes', () => {
    const text = 'Joke zei: niets.'
    assert.equal(nameEraser([], [])(text), text)
    assert.equal(nameEraser(['Joke Vermeulen'], [])(text), text)
  })
})

describe('Replacing ids', () => {
  const tokens = new Map([
    [JOKE.toUpperCase(), 'gewist-1'],
    ['text', 'gewist-2'],
  ])

  it('[X3.n] in free text only a whole GUID is replaced, in any case', () => {
    const replace = idReplacer(tokens)
    assert.equal(replace(`van ${JOKE}, ${JOKE.toUpperCase()}.`), 'van gewist-1, gewist-1.')
    assert.equal(replace(`x${JOKE} ${JOKE}0 ${OTHER} text`), `x${JOKE} ${JOKE}0 ${OTHER} text`)
    assert.equal(idReplacer(new Map([['text', 'gewist-2']]))(`een text`), 'een text')
  })

  it('[X3.n] [X3.f] a GUID goes with and without hyphens, in full width, and with characters that are not shown', () => {
    const replace = idReplacer(tokens)
    const bare = JOKE.replaceAll('-', '')
    const wide = [...JOKE]
      .map((sign) => (sign === '-' ? '\u2011' : String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0)))
      .join('')
    for (const written of [bare, bare.toUpperCase(), wide, `${JOKE.slice(0, 9)}\u00ad${JOKE.slice(9)}`]) {
      assert.equal(replace(`van ${written}.`), 'van gewist-1.', written)
    }
    assert.equal(replace(`${bare}0`), `${bare}0`)
  })

  it('[X3.n] only declared fields are rewritten, and an unchanged event is the same object', () => {
    const event = {
      ...{ type: 'notitie.edited', v: 1, notitieId: 'joke', text: 'joke' },
      ...{ marks: { labels: ['joke'], toWhom: 'joke', speaker: { name: 'joke' } } },
    } as const
    const same = {
      person: (id: string) => id,
      words: (text: string) => text,
      quote: <T>(quote: T) => quote,
      name: (name: string) => name,
      speaker: <T>(speaker: T) => speaker,
      salt: (salt: string) => salt,
      personNames: (names: readonly string[]) => names,
    }
    assert.equal(mapFields(event as never, JOKE, same), event)
    const changed = mapFields(event as never, JOKE, {
      ...same,
      words: () => 'woorden',
      speaker: () => null,
    }) as typeof event
    assert.equal(changed.notitieId, 'joke')
    assert.deepEqual(changed.marks.labels, ['joke'])
    assert.equal(changed.text, 'woorden')
    assert.equal('speaker' in changed.marks, false)
  })
})

describe('What takes the place of a person', () => {
  it('[X3.d] is the same for one person in one stream, in any case, and another elsewhere or with another salt', () => {
    const token = tokenFor('zout', 'ronde:r-1', JOKE)
    assert.match(token, new RegExp(`^${ERASED}[0-9a-f]{20}$`))
    assert.equal(tokenFor('zout', 'ronde:r-1', JOKE.toUpperCase()), token)
    const others = [
      tokenFor('zout', 'ronde:r-1', OTHER),
      tokenFor('zout', 'ronde:r-2', JOKE),
      tokenFor('peper', 'ronde:r-1', JOKE),
    ]
    assert.equal(new Set([token, ...others]).size, 4)
  })

  it('[X3.i] the register knows a person of one school by a fingerprint that does not hold the id', () => {
    const mark = fingerprint(OTHER, JOKE)
    assert.match(mark, /^[0-9a-f]{64}$/)
    assert.equal(fingerprint(OTHER.toUpperCase(), JOKE.toUpperCase()), mark)
    assert.notEqual(fingerprint(JOKE, JOKE), mark)
    assert.ok(!mark.includes(JOKE.slice(0, 8)))
  })
})
