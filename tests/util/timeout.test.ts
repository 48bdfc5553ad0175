import assert from 'node:assert/strict'
import sinon from 'sinon'
import { waitAtMost, withTimeout } from '../../bot/util/timeout.ts'

describe('Timeouts', () => {
  let timers: sinon.SinonFakeTimers
  beforeEach(() => {
    timers = sinon.useFakeTimers()
  })
  afterEach(() => timers.restore())

  const never = new Promise<string>(() => {})
  const late = () => new Error('late')

  it('withTimeout settles as the work does, and leaves no timer behind', async () => {
    assert.equal(await withTimeout(1000, Promise.resolve('done'), late), 'done')
    await assert.rejects(withTimeout(1000, Promise.reject(new Error('broken')), late), /broken/)
    assert.equal(timers.countTimers(), 0)
  })

  it('withTimeout rejects with the given error at the timeout, not before', async () => {
    const settled: unknown[] = []
    withTimeout(1000, never, late).catch((error: Error) => settled.push(error.message))
    await timers.tickAsync(999)
    assert.deepEqual(settled, [])
    await timers.tickAsync(1)
    assert.deepEqual(settled, ['late'])
  })

  it('waitAtMost tells whether the work settled in time, and rejects as the work does', async () => {
    assert.equal(await waitAtMost(1000, Promise.resolve()), true)
    await assert.rejects(waitAtMost(1000, Promise.reject(new Error('broken'))), /broken/)
    const waiting = waitAtMost(1000, never)
    await timers.tickAsync(1000)
    assert.equal(await waiting, false)
    assert.equal(timers.countTimers(), 0)
  })
})
