import assert from 'node:assert/strict'
import { correctie } from '../../../tab/correctie/nl.ts'
import { ownState } from '../../../tab/correctie/ownState.ts'
import { textsOf } from '../../../tab/ui/texts/index.ts'

type Own = Parameters<typeof ownState>[0]

const at = Date.UTC(2026, 10, 20, 12)
const by = { name: 'Bram', at }
const said = (part: Partial<Own>): string =>
  ownState(
    { takenOver: null, answer: null, handled: null, ...part },
    { correctie, format: textsOf.nl.format },
  )

describe('What became of an own correctie', () => {
  it('[R2.l] is that it was taken over, answered or handled, by whom and when', () => {
    assert.equal(said({}), 'nog niet behandeld')
    assert.equal(said({ takenOver: by }), 'overgenomen door Bram, vrijdag 20 november')
    assert.equal(said({ answer: { ...by, text: 'Dit blijft.' } }), 'Bram antwoordde:')
    assert.equal(said({ handled: by }), 'verwerkt door Bram, vrijdag 20 november')
  })

  it('[R2.l] the answer goes before that it was handled, and taking over before both', () => {
    const answer = { ...by, text: 'Dit blijft.' }
    assert.equal(said({ answer, handled: by }), 'Bram antwoordde:')
    assert.match(said({ takenOver: by, answer, handled: by }), /^overgenomen/)
  })
})
