import assert from 'node:assert/strict'
import { hiddenRequestId, pseudonymOf } from '../../bot/anonymous/pseudonym.ts'
import { joke, OTHER_TENANT, wouter } from '../builders/people.ts'

const VISIE = 'groep-2.visie'

describe('A pseudonym', () => {
  const key = new Uint8Array(32).fill(1)
  const another = new Uint8Array(32).fill(2)

  it('[G15.c] [G15.h] a pseudonym is the same for one person in one thema, however the id is written, and differs otherwise', () => {
    const first = pseudonymOf(key, joke, VISIE)
    assert.match(first, /^anoniem-[0-9a-f]{40}$/)
    assert.equal(pseudonymOf(key, { ...joke, oid: joke.oid.toUpperCase() }, VISIE), first)
    const others = [
      pseudonymOf(key, wouter, VISIE),
      pseudonymOf(key, joke, 'groep-2.rollen'),
      pseudonymOf(key, { ...joke, tid: OTHER_TENANT }, VISIE),
      pseudonymOf(another, joke, VISIE),
    ]
    assert.equal(new Set([first, ...others]).size, 5)
  })

  it('[G15.m] an anonymous request is recognised when the same person repeats it, and only then', () => {
    const hidden = hiddenRequestId(key, joke, 'f:1')
    assert.equal(hiddenRequestId(key, joke, 'f:1'), hidden)
    assert.equal(
      new Set([hidden, hiddenRequestId(key, wouter, 'f:1'), hiddenRequestId(key, joke, 'f:2')]).size,
      3,
    )
    assert.doesNotMatch(pseudonymOf(key, joke, 'f:1'), new RegExp(hidden))
  })
})
