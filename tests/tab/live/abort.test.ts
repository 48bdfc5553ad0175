import assert from 'node:assert/strict'
import sinon from 'sinon'
import { bound } from '../../../tab/live/abort.ts'

describe('The time that a call may take', () => {
  let clock: sinon.SinonFakeTimers

  beforeEach(() => {
    clock = sinon.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  })
  afterEach(() => clock.restore())

  it('[X11.g] aborts the call when it is over, and says that this was why', () => {
    const limit = bound(1_000)
    clock.tick(999)
    assert.deepEqual([limit.signal.aborted, limit.timedOut], [false, false])
    clock.tick(1)
    assert.deepEqual([limit.signal.aborted, limit.timedOut], [true, true])
  })

  it('[X11.g] starts again for the next part of an answer', () => {
    const limit = bound(1_000)
    clock.tick(900)
    limit.restart(500)
    clock.tick(499)
    assert.equal(limit.signal.aborted, false)
    clock.tick(1)
    assert.equal(limit.timedOut, true)
  })

  it('a caller who stops aborts the call with its reason, and that is no timeout', () => {
    const caller = new AbortController()
    const limit = bound(1_000, caller.signal)
    caller.abort('left')
    assert.deepEqual([limit.signal.reason, limit.timedOut], ['left', false])
    const late = bound(1_000, AbortSignal.abort('gone'))
    assert.deepEqual([late.signal.reason, late.timedOut], ['gone', false])
  })

  it('after the end nothing aborts the call', () => {
    const caller = new AbortController()
    const limit = bound(1_000, caller.signal)
    limit.end()
    caller.abort()
    clock.tick(1_000)
    assert.deepEqual([limit.signal.aborted, limit.timedOut, clock.countTimers()], [false, false, 0])
  })
})
