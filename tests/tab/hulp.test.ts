import assert from 'node:assert/strict'
import { hulp as english } from '../../tab/hulp/en.ts'
import { hulp as dutch } from '../../tab/hulp/nl.ts'

describe('The texts of Hulp', () => {
  it('[X7.f] around one table there are words to read aloud, and it says who reads what is in a chat', () => {
    const aloud =
      dutch.trouble.items.find(({ title }) => title === 'Er is geen vergadering in Teams')?.text ?? ''
    for (const part of [
      /Lees daarom voor: “/,
      /vrijwillig/,
      /gespreksleider en de verslaggever/,
      /verwijderd/,
      /minderjarigen/,
    ])
      assert.match(aloud, part)
    assert.match(dutch.who.after, /wie in die chat zit, leest ze, ook wie er later bij komt/)
    assert.match(dutch.who.after, /niemand zo’n antwoord nog intrekken, opvragen of laten wissen/)
  })

  it('[X7.b] both languages have the same troubles in the same order', () => {
    assert.equal(english.trouble.items.length, dutch.trouble.items.length)
    assert.match(english.trouble.items.at(-1)?.text ?? '', /read aloud: “/)
    assert.match(english.who.after, /where all its members can read them/)
  })
})
