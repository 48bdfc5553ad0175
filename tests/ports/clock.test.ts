import assert from 'node:assert/strict'
import sinon from 'sinon'
import { steadyOf, systemClock } from '../../bot/ports/clock.ts'

describe('The clock of the system', () => {
  it('[X8.r] steps, and the clock for leases and pauses does not', () => {
    const steady = steadyOf(systemClock)
    const before = steady.now()
    const later = Date.now() + 3_600_000
    const now = sinon.stub(Date, 'now').returns(later)
    try {
      assert.ok(systemClock.now() - before > 3_500_000)
      assert.ok(steady.now() - before < 3_500_000)
    } finally {
      now.restore()
    }
    const fixed = { now: () => 5 }
    assert.equal(steadyOf(fixed), fixed)
  })
})
