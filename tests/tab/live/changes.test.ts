import assert from 'node:assert/strict'
import { followChanges } from '../../../tab/live/changes.ts'
import { wakeUp } from '../../../tab/live/wake.ts'
import { type FakePage, FakeStream, openFakePage, refusal } from './fakePage.ts'

describe('Following the changes of a ronde', () => {
  let page: FakePage
  let streams: FakeStream[]
  let heard: string[]
  let stop: AbortController
  let seq: number
  let reopen: () => void

  beforeEach(() => {
    page = openFakePage()
    streams = []
    heard = []
    stop = new AbortController()
    seq = 3
    page.answer((_, signal) => open(signal))
  })

  afterEach(async () => {
    stop.abort()
    await page.clock.tickAsync(0)
    page.close()
  })

  function open(signal: AbortSignal | null): Response {
    const stream = new FakeStream(signal)
    streams.push(stream)
    return stream.response
  }

  function follow(): { ended: boolean } {
    const following = { ended: false }
    const listener = {
      after: () => seq,
      onMessage(message: { seq: number }) {
        seq = message.seq
        heard.push(`seq ${message.seq}`)
      },
      onLiveness: (liveness: string) => void heard.push(liveness),
      onOpen: (again: () => void) => {
        reopen = again
      },
      onRefused: ({ code }: { code: string }) => void heard.push(`refused ${code}`),
    }
    void followChanges('r/1', 'lens=bord', listener, stop.signal).then(() => {
      following.ended = true
    })
    return following
  }
  const tick = (ms = 0) => page.clock.tickAsync(ms)
  const last = (): FakeStream => streams.at(-1) ?? assert.fail('no stream was opened')

  it('[B2.a] [B2.f] opens the stream with its lenses after the last seq, and gives every message', async () => {
    follow()
    await tick()
    assert.deepEqual(page.calls, ['/api/rondes/r%2F1/changes?lens=bord&after=3'])
    last().send(4)
    last().send(5)
    await tick()
    assert.deepEqual(heard, ['live', 'seq 4', 'seq 5'])
  })

  it('[B2.b] after a break it says so, and resumes from the last seq that came', async () => {
    follow()
    await tick()
    last().send(4)
    await tick()
    last().end()
    await tick()
    assert.deepEqual(heard, ['live', 'seq 4', 'lost'])
    await tick(1_000)
    assert.equal(page.calls.at(-1), '/api/rondes/r%2F1/changes?lens=bord&after=4')
    assert.deepEqual(heard, ['live', 'seq 4', 'lost', 'live'])
  })

  it('[B2.b] a stream that lasted comes back before anybody reads that it was lost', async () => {
    follow()
    await tick()
    await tick(5_001)
    last().end()
    await tick(500)
    assert.equal(streams.length, 2)
    assert.deepEqual(heard, ['live', 'live'])
  })

  it('[B2.b] while the server says that it is busy, a stream is opened less and less often', async () => {
    page.answer(() => refusal(503, 'busy'))
    follow()
    await tick(30_000)
    const soon = page.calls.length
    assert.ok(soon >= 5 && soon <= 9, `${soon} calls in 30 s`)
    await tick(30_000)
    assert.ok(page.calls.length - soon <= 3, `${page.calls.length - soon} calls in the next 30 s`)
    assert.ok(heard.every((what) => what === 'lost'))
  })

  it('[B2.j] a stream without a heartbeat for 35 s is no longer called live, and is opened again at once', async () => {
    follow()
    await tick()
    await tick(34_000)
    last().write(': heartbeat\n\n')
    await tick(34_000)
    assert.equal(streams.length, 1)
    page.answer(() => new Promise(() => undefined))
    await tick(1_000)
    assert.equal(streams[0]?.broken, true)
    assert.equal(page.calls.length, 2)
    assert.deepEqual(heard, ['live', 'lost'])
  })

  it('[B2.i] without a server the stream is tried at least every 4 s, so that it is live within 5 s after', async () => {
    page.answer(() => Promise.reject(new TypeError('refused')))
    follow()
    await tick(600_000)
    page.answer((_, signal) => open(signal))
    await tick(4_000)
    assert.equal(heard.at(-1), 'live')
  })

  it('[B2.i] waiting for the server ends when something else reached it', async () => {
    page.answer(() => refusal(503, 'busy'))
    follow()
    await tick(600_000)
    page.answer((_, signal) => open(signal))
    wakeUp()
    await tick()
    assert.equal(heard.at(-1), 'live')
  })

  it('[B2.j] a stream without a first byte is never called live; what changed is read in short requests', async () => {
    let held = true
    page.answer((address, signal) => {
      if (!address.includes('once=1')) {
        const stream = new FakeStream(signal, !held)
        streams.push(stream)
        return stream.response
      }
      return new Response(`:\n\ndata: {"seq":${seq + 1},"reset":false,"changes":[]}\n\n`)
    })
    follow()
    await tick(9_999)
    assert.deepEqual(heard, [])
    await tick(1)
    assert.deepEqual(heard, ['lost', 'seq 4', 'reads'])
    await tick(5_000)
    assert.deepEqual(heard.slice(3), ['seq 5', 'reads'])
    assert.equal(page.calls.at(-1), '/api/rondes/r%2F1/changes?lens=bord&once=1&after=4')
    held = false
    await tick(300_000)
    assert.equal(heard.at(-1), 'live')
    assert.equal(heard.filter((what) => what === 'lost').length, 1)
  })

  it('[B2.j] where short reads fail as well there is no connection', async () => {
    page.answer((address, signal) =>
      address.includes('once=1')
        ? Promise.reject(new TypeError('refused'))
        : new FakeStream(signal, false).response,
    )
    follow()
    await tick(30_000)
    assert.ok(heard.length > 1 && heard.every((what) => what === 'lost'), heard.join())
  })

  it('[B2.i] a stream that is broken on purpose is opened again at once, without a message', async () => {
    follow()
    await tick()
    reopen()
    await tick()
    assert.deepEqual([streams[0]?.broken, streams.length, heard], [true, 2, ['live', 'live']])
  })

  it('[X1.a] [X1.f] a person who may not read the ronde, or no longer, hears that and nothing is tried again', async () => {
    for (const [status, code] of [
      [403, 'not-allowed'],
      [404, 'not-found'],
    ] as const) {
      heard = []
      page.answer(() => refusal(status, code))
      const following = follow()
      await tick()
      const { length } = page.calls
      await tick(120_000)
      assert.deepEqual(heard, [`refused ${code}`])
      assert.equal(page.calls.length, length)
      assert.equal(following.ended, true)
    }
  })

  it('[B2.b] ends when its screen closes: while reading, while waiting, and while it is refused', async () => {
    const reading = follow()
    await tick()
    stop.abort()
    await tick()
    assert.deepEqual([reading.ended, last().broken], [true, true])

    stop = new AbortController()
    page.answer(() => refusal(503, 'busy'))
    const waiting = follow()
    await tick()
    stop.abort()
    await tick()
    assert.equal(waiting.ended, true)

    stop = new AbortController()
    heard = []
    page.answer(async () => {
      stop.abort()
      return refusal(403, 'not-allowed')
    })
    const refused = follow()
    await tick()
    assert.deepEqual([refused.ended, heard], [true, []])
  })
})
