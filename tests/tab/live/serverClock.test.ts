import assert from 'node:assert/strict'
import sinon from 'sinon'
import { learnServerTime, serverNow, serverTime } from '../../../tab/live/serverClock.ts'

const MINUTE = 60_000

describe('The clock of the server, as a device knows it', () => {
  let clock: sinon.SinonFakeTimers
  beforeEach(() => {
    clock = sinon.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 10, 28, 10, 0, 0) })
    // What an earlier test measured is replaced.
    clock.tick(60 * MINUTE)
  })
  afterEach(() => clock.restore())

  const header = (at: number): string => new Date(at).toUTCString()
  /** How far the clock of the device is taken to be off, in seconds. */
  const off = (): number => Math.round((serverNow() - Date.now()) / 1000)

  it('[G6.f] is learned from a response, on a device that is minutes fast or slow', () => {
    for (const minutes of [7, -7]) {
      clock.tick(60 * MINUTE)
      learnServerTime(header(Date.now() - minutes * MINUTE), Date.now())
      assert.ok(Math.abs(off() + minutes * 60) <= 1, `${off()} s`)
    }
  })

  it('[G6.f] a difference below the precision of the header counts as none', () => {
    learnServerTime(header(Date.now() - 1_000), Date.now())
    assert.equal(serverNow(), Date.now())
  })

  it('[G6.f] a slow response does not replace a fast one, until that one is old', () => {
    learnServerTime(header(Date.now() - MINUTE), Date.now())
    const asked = Date.now()
    clock.tick(20_000)
    learnServerTime(header(Date.now() - 3 * MINUTE), asked)
    assert.ok(Math.abs(off() + 60) <= 1, `${off()} s`)
    clock.tick(10 * MINUTE)
    learnServerTime(header(Date.now() - 3 * MINUTE), Date.now() - 20_000)
    assert.ok(off() < -120, `${off()} s`)
  })

  it('[G6.f] is learned again when the clock of the device was set back', async () => {
    learnServerTime(header(Date.now()), Date.now())
    clock.setSystemTime(Date.now() - 24 * 60 * MINUTE)
    learnServerTime(header(Date.now() + 24 * 60 * MINUTE), Date.now() - 20_000)
    assert.ok(Math.abs(off() - 24 * 60 * 60) < 30, `${off()} s`)
    assert.equal(await serverTime(), serverNow())
  })

  it('[G6.f] a response without a readable moment changes nothing', () => {
    learnServerTime(header(Date.now() + 5 * MINUTE), Date.now())
    const before = off()
    learnServerTime(null, Date.now())
    learnServerTime('soon', Date.now())
    assert.equal(off(), before)
  })
})
