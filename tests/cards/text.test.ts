import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { cut, fieldValue, jsonLength, plainLine, plainLines, quoteLines } from '../../bot/cards/text.ts'

/** What people typed for each TextBlock of the reference card with awkward characters. */
const typed = [
  '**vet** en _schuin_ en ***beide*** en a*b*c en __x__',
  '[klik](https://voorbeeld.nl) en ![plaatje](https://voorbeeld.nl/x.png) en [los] (nog) niet',
  '- streep',
  '+ plus',
  '* ster',
  '1. een',
  '2) twee',
  '# kop',
  '> citaat',
  '---',
  '===',
  '| a | b |',
  '`code` en ~~door~~',
  '<b>vet</b> <script>alert(1)</script> <at>Anneke</at> <https://voorbeeld.nl>',
  '&lt;b&gt; &amp; R&D &#42;',
  '\\*schuin\\* en C:\\map\\_x en einde\\',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a template that must stay text
  '{{DATE(2026-12-08T12:00:00Z, SHORT)}} {{TIME(2026-12-08T12:00:00Z)}} ${naam}',
  '(a)- b en (c)1. d en :smile: 50% $x^2$',
  '  vier    spaties en\ttab ',
  '2026_2027_plan_van_aanpak',
  '\u202Egnirts\u202C "aanhaling" ’n é ü ß 😀\u0007',
]

interface Awkward {
  body: { text?: string; facts?: { title: string; value: string }[] }[]
}

const awkward: Awkward = JSON.parse(readFileSync(new URL('reference/tekens.json', import.meta.url), 'utf8'))

describe('text from people', () => {
  it('[X5.c] [X5.f] the awkward characters come out as on the reference card', () => {
    const texts = awkward.body.flatMap(({ text }) => (text === undefined ? [] : [text])).slice(2)
    assert.deepStrictEqual(plainLines(typed.join('\n')), texts)
    assert.deepStrictEqual(typed.map(plainLine), texts)
  })

  it('[X5.c] text in a fact is text too', () => {
    const fact = awkward.body.find(({ facts }) => facts !== undefined)?.facts?.[0]
    assert.deepStrictEqual(fact, {
      title: plainLine('**Wat**'),
      value: plainLine('*ster* [x](https://voorbeeld.nl) 1. een'),
    })
  })

  it('[X5.f] an ordinary sentence passes unchanged', () => {
    const sentence = 'Studenten komen graag; "één op de tien" blijft weg, zegt ’t team: 50%!'
    assert.deepStrictEqual(plainLines(sentence), [sentence])
  })

  it('[X5.f] every kind of line break begins a new line, and empty lines are dropped', () => {
    assert.deepStrictEqual(plainLines('a\r\nb\rc\n\n \t \nd\u2028e\u2029f\u0085g\vh\fi'), [...'abcdefghi'])
    assert.deepStrictEqual(plainLines(' \n\u0000\n\u202E'), [])
    assert.equal(plainLine(' een \n\n twee '), 'een twee')
    assert.equal(plainLine('\n'), '')
  })

  const text = fc.string({
    unit: fc.oneof(
      fc.constantFrom(...'\\<&~{[])`*_ \t\n\r#>|-+=1.a\u200B\u202E\u2066\u0000\u0007\u0085\u2028'),
      fc.string({ minLength: 1, maxLength: 1, unit: 'binary' }),
    ),
  })

  /** Removes what the steps added, relying only on what they promise. */
  const withoutAdditions = (line: string) => line.replace(/\\(?=[*_])/g, '').replaceAll('\u200B', '')

  const cleaned = (line: string) =>
    line
      // biome-ignore lint/suspicious/noControlCharactersInRegex: the control characters are what must be gone
      .replace(/[\u0000-\u0008\u000A-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/g, '')
      .replace(/[\t ]+/g, ' ')
      .trim()
      .replaceAll('`', '’')
      .replaceAll('\u200B', '')

  it('[X5.f] text comes out letter for letter, except the backtick', () => {
    fc.assert(
      fc.property(text, (value) => {
        const expected = value
          .split(/\r\n?|[\n\v\f\u0085\u2028\u2029]/)
          .map(cleaned)
          .filter((line) => line !== '')
        const lines = plainLines(value).map(withoutAdditions)
        assert.deepStrictEqual(
          lines.filter((line) => line !== ''),
          expected,
        )
      }),
      { numRuns: 2000 },
    )
  })

  it('[X5.c] no control character, direction mark, backtick or open markup is left', () => {
    fc.assert(
      fc.property(text, (value) => {
        for (const line of [...plainLines(value), plainLine(value)]) {
          assert.doesNotMatch(line, /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069`]/u)
          assert.doesNotMatch(line, /[<&~{[\])](?!\u200B)/)
          assert.doesNotMatch(line, /(?<!\\)[*_]/)
          assert.doesNotMatch(line, /\\(?![\u200B*_])/)
          assert.doesNotMatch(line, / {2}/)
        }
      }),
      { numRuns: 2000 },
    )
  })

  it('[X5.c] no line begins with anything but a letter or the invisible space before it', () => {
    fc.assert(
      fc.property(text, (value) => {
        for (const line of plainLines(value)) assert.match(line, /^[\p{L}\u200B]/u)
      }),
      { numRuns: 2000 },
    )
  })

  it('[X5.f] one line says the same as the lines together', () => {
    fc.assert(
      fc.property(text, (value) => {
        assert.equal(withoutAdditions(plainLine(value)), plainLines(value).map(withoutAdditions).join(' '))
      }),
    )
  })
})

describe('long text in a card', () => {
  it('[G4.l] long text in a card is cut with an ellipsis, never through the middle of a character', () => {
    assert.equal(cut('kort', 300), 'kort')
    assert.equal(cut('a'.repeat(301), 300), `${'a'.repeat(300)}…`)
    assert.equal(cut(`${'a'.repeat(299)}😀b`, 300), `${'a'.repeat(299)}…`)
    assert.equal(cut('woord en meer', 6), 'woord…')
  })

  it('[G4.l] long text of only line breaks does not make a card of a thousand lines', () => {
    assert.deepStrictEqual(quoteLines('a\nb\nc\nd', 300, 2), ['a', 'b', '…'])
  })
})

describe('the value of a field', () => {
  it('[G5.c] the value of a field shows text as it is, without what a field cannot carry', () => {
    assert.equal(fieldValue('*zo* [is]\nhet\ten `niet` anders\r\n'), '*zo* [is]\nhet\ten `niet` anders\r\n')
    assert.equal(fieldValue('a\u0000b\uD800c'), 'ab\uFFFDc')
  })

  it('[X5.g] the value of a field takes in JSON the size that was computed for it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (value) => {
        const shown = fieldValue(value)
        assert.equal(JSON.stringify(shown).length - 2, jsonLength(shown))
      }),
    )
  })
})
