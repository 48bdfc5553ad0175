import assert from 'node:assert/strict'
import { speaker } from '../../bot/actions/schemas.ts'
import { toPersonName } from '../../bot/domain/personName.ts'

describe('A name from outside', () => {
  it('[V3.j] a name is one line without control, direction, zero-width and filler characters', () => {
    for (const [given, name] of [
      ['Joke Vermeulen', 'Joke Vermeulen'],
      ['  Joke\r\n\tVermeulen\u2028\u2029', 'Joke Vermeulen'],
      ['Joke\u00a0\u202f\u3000Vermeulen', 'Joke Vermeulen'],
      ['\u202eJoke\u202c \u2067Vermeulen\u2069', 'Joke Vermeulen'],
      ['Jo\u200bke\u200d V\u00ader\u2060meu\ufefflen', 'Joke Vermeulen'],
      ['Joke \u200b Vermeulen', 'Joke Vermeulen'],
      ['Joke\u3164\u115f Vermeulen', 'Joke Vermeulen'],
      ['Joke\u0000\u0007\u0085Vermeulen', 'Joke Vermeulen'],
      ['Joke \ud800Vermeulen', 'Joke \ufffdVermeulen'],
      ['Zoë Nuñez-Łoś 陳', 'Zoë Nuñez-Łoś 陳'],
      ['\u200b\u202e\n', ''],
    ] as const) {
      assert.equal(toPersonName(given), name, JSON.stringify(given))
    }
  })

  it('[V3.j] a name is cut at its maximum, never inside a character or with a space at its end', () => {
    assert.equal(toPersonName('a'.repeat(300)).length, 200)
    assert.equal(toPersonName(`${'a'.repeat(199)} b`), 'a'.repeat(199))
    assert.ok(toPersonName(`${'a'.repeat(199)}😀`).isWellFormed())
  })

  it('[V3.j] a name that is typed or chosen in the app is cleaned as well, and refused when nothing is left', () => {
    assert.deepEqual(speaker.parse({ name: 'Een\n\u202eouder ' }), { name: 'Een ouder' })
    assert.equal(speaker.safeParse({ name: '\u200b\n' }).success, false)
  })
})
