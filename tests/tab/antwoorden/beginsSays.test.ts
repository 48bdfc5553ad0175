import assert from 'node:assert/strict'
import { beginsSays } from '../../../tab/antwoorden/beginsSays.ts'
import { antwoorden } from '../../../tab/antwoorden/nl.ts'
import { nl } from '../../../tab/ui/texts/nl.ts'

const now = Date.UTC(2026, 10, 28, 10, 0)
const says = (status: 'gepland' | 'bezig' | 'klaar', inMinutes: number | null): string => {
  const start = inMinutes === null ? null : new Date(now + inMinutes * 60_000).toISOString()
  return beginsSays({ ...nl, antwoorden }, { status, start }, now)
}

describe('Before the first thema', () => {
  it('[G6.g] a gesprek begins soon only in the last half hour, and has a day and a time before', () => {
    assert.equal(says('gepland', 30), 'Het gesprek begint zo')
    assert.equal(says('gepland', -5), 'Het gesprek begint zo')
    assert.match(says('gepland', 31), /^Het gesprek begint zaterdag 28 november om \d+\.31 uur$/)
    assert.match(says('gepland', 16 * 24 * 60), /^Het gesprek begint maandag 14 december om /)
    assert.equal(says('gepland', null), 'Het gesprek is nog niet gepland')
  })

  it('[G6.g] a gesprek that goes on or is over does not begin', () => {
    assert.equal(says('bezig', -5), 'Het eerste thema komt zo')
    assert.equal(says('klaar', -100), 'Het gesprek is afgelopen')
  })
})
