import assert from 'node:assert/strict'
import { actWithRetry } from '../../../tab/live/act.ts'
import { retryTools, waitOrWake } from '../../../tab/live/wake.ts'
import { type FakePage, openFakePage, refusal } from './fakePage.ts'

describe('Waiting before a retry', () => {
  let page: FakePage
  beforeEach(() => {
    page = openFakePage()
  })
  afterEach(() => page.close())

  /** Whether a wait of a second is over after `happens`. */
  async function ends(happens: () => unknown, signal?: AbortSignal): Promise<boolean> {
    let over = false
    void waitOrWake(1_000, signal).then(() => {
      over = true
    })
    await happens()
    await page.clock.tickAsync(0)
    return over
  }

  it('[G7.e] ends in time, when the connection is back, when the page is in sight again, or when it is aborted', async () => {
    const abort = new AbortController()
    assert.equal(await ends(() => page.clock.tickAsync(999)), false)
    assert.equal(await ends(() => page.clock.tickAsync(1_000)), true)
    assert.equal(await ends(page.comeOnline), true)
    assert.equal(await ends(page.comeInSight), true)
    assert.equal(await ends(() => abort.abort(), abort.signal), true)
    assert.equal(await ends(() => document.dispatchEvent(new Event('visibilitychange'))), false)
  })

  it('[G7.e] leaves no timer behind', async () => {
    await ends(page.comeOnline)
    assert.equal(page.clock.countTimers(), 0)
  })

  it('[G7.e] an aborted wait of the retry tools ends as well', async () => {
    const abort = new AbortController()
    let over = false
    void retryTools(abort.signal)
      .wait(60_000)
      .then(() => {
        over = true
      })
    abort.abort()
    await page.clock.tickAsync(0)
    assert.equal(over, true)
  })
})

describe('An act that its person waits for', () => {
  let page: FakePage
  beforeEach(() => {
    page = openFakePage()
  })
  afterEach(() => page.close())

  it('[G5.a] [G5.d] is retried under one request id until it is known to be stored', async () => {
    const ids: string[] = []
    const answers = [
      refusal(503, 'unsure'),
      refusal(503, 'busy'),
      Response.json({ result: { id: 1 }, seq: 4 }),
    ]
    page.answer(() => answers.shift() ?? assert.fail('one call too many'))
    const sent = globalThis.fetch
    const spy = (...args: Parameters<typeof fetch>) => {
      ids.push(JSON.parse(String(args[1]?.body)).requestId)
      return sent(...args)
    }
    Object.assign(globalThis, { fetch: spy })
    const acted = actWithRetry('gesprek.start', 'r-1', { gesprekId: 'g-1' })
    await page.clock.tickAsync(5_000)
    Object.assign(globalThis, { fetch: sent })
    assert.deepEqual(await acted, { id: 1 })
    assert.equal(ids.length, 3)
    assert.equal(new Set(ids).size, 1)
  })

  it('[G5.d] keeps the request id that it is given, and is not retried when it is refused', async () => {
    page.answer(() => refusal(403, 'not-allowed'))
    await assert.rejects(actWithRetry('gesprek.start', 'r-1', { gesprekId: 'g-1' }, 'q-1'), {
      code: 'not-allowed',
    })
    assert.equal(page.calls.length, 1)
  })
})
