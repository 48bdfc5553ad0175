import assert from 'node:assert/strict'
import { createLenses } from '../../../tab/live/lenses.ts'

describe('The lenses of an open ronde', () => {
  it('[B2.f] the first screen loads its lens, and a screen with a wider lens only the rest', () => {
    const lenses = createLenses()
    lenses.want('ronde')
    assert.equal(lenses.missingQuery(), 'lens=ronde')
    lenses.loaded(['ronde'])
    lenses.want('bord')
    assert.equal(lenses.missingQuery(), 'lens=bord&has=ronde')
    assert.equal(lenses.has('bord'), false)
    lenses.loaded(['ronde', 'bord', 'gesprek'])
    assert.equal(lenses.followedQuery(), 'lens=ronde,bord,gesprek')
  })

  it('[B2.f] a screen whose lens came with another one loads nothing', () => {
    const lenses = createLenses()
    lenses.want('gesprek')
    lenses.loaded(['ronde', 'gesprek', 'bord'])
    lenses.want('ronde')
    assert.equal(lenses.has('ronde'), true)
    assert.equal(lenses.missingQuery(), null)
  })

  it('[B2.f] two lenses that are wanted at once are loaded together', () => {
    const lenses = createLenses()
    lenses.want('ronde')
    lenses.want('bord')
    assert.equal(lenses.missingQuery(), 'lens=ronde,bord')
  })
})
