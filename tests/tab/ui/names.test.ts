import assert from 'node:assert/strict'
import { firstNameOf, initialsOf, shortNames, shortThema } from '../../../tab/ui/names.ts'

describe('Short names', () => {
  it('initials are the first letters of the first and the last word', () => {
    assert.equal(initialsOf('Joke Vermeulen'), 'JV')
    assert.equal(initialsOf(' wouter  de groot '), 'WG')
    assert.equal(initialsOf('Samira'), 'S')
    assert.equal(initialsOf('😀 Peeters'), '😀P')
    assert.equal(initialsOf(''), '')
  })

  it('people are called by their first name, unless two share it', () => {
    assert.equal(firstNameOf('Wouter de Groot'), 'Wouter')
    assert.deepEqual(Object.fromEntries(shortNames(['Joke Vermeulen', 'Joke Smit', 'Bram Schouten'])), {
      'Joke Vermeulen': 'Joke Vermeulen',
      'Joke Smit': 'Joke Smit',
      'Bram Schouten': 'Bram',
    })
  })

  it('[V3.j] a name that the directory writes surname first, or with additions, gives the same short names', () => {
    for (const [name, initials, first] of [
      ['Berg, Anne van den (ROC)', 'AB', 'Anne'],
      ['Berg, Anne', 'AB', 'Anne'],
      ['Berg, A. (Anne) van den', 'AB', 'Anne'],
      ['Anne van den Berg (Extern)', 'AB', 'Anne'],
      ['Anne van den Berg [gast]', 'AB', 'Anne'],
      ['Anne van den Berg | Zorg', 'AB', 'Anne'],
      ['Anne Berg - ROC Oost', 'AB', 'Anne'],
      ['Vermeulen-Smit, Joke', 'JV', 'Joke'],
      ['(ROC)', '(', '(ROC)'],
      [',', ',', ','],
    ] as const) {
      assert.equal(initialsOf(name), initials, name)
      assert.equal(firstNameOf(name), first, name)
    }
  })

  it('a thema is called by the last part of its id, or by the first word of its title', () => {
    const titel = 'Rollen, taken en benodigde competenties'
    assert.equal(shortThema({ id: 'groep-2.rollen', titel }), 'Rollen')
    assert.equal(shortThema({ id: 'afsluiting', titel: 'Tot slot' }), 'Afsluiting')
    assert.equal(shortThema({ id: 'groep-2.t1', titel }), 'Rollen')
    assert.equal(shortThema({ id: 'groep-2.ab', titel: 'Visie: waarom?' }), 'Visie')
    assert.equal(shortThema({ id: `groep-2.${'a'.repeat(21)}`, titel }), 'Rollen')
    assert.equal(shortThema({ id: `groep-2.${'a'.repeat(20)}`, titel }), `A${'a'.repeat(19)}`)
  })
})
