import assert from 'node:assert/strict'
import sinon from 'sinon'
import type { ChangeMessage } from '../../bot/protocol/view.ts'
import type { ApiError } from '../../tab/live/apiError.ts'
import { followChanges } from '../../tab/live/changes.ts'
import { startSession } from '../../tab/live/session.ts'

const TOKEN = `e30.${Buffer.from(JSON.stringify({ tid: 't', oid: 'ann' })).toString('base64url')}.c2ln`

/** A change stream that gives these chunks and then ends. */
const streamOf = (...chunks: string[]): Response =>
  new Response(chunks.join(''), { headers: { 'content-type': 'text/event-stream' } })
const refused = (status: number, code: string): Response =>
  Response.json({ error: { code, message: code } }, { status })
const message = (seq: number): string => `id: ${seq}\ndata: {"seq":${seq},"reset":false,"changes":[]}\n\n`

describe('Following the change stream of a ronde', () => {
  let fetched: sinon.SinonStub<Parameters<typeof fetch>, Promise<Response>>
  let time: sinon.SinonFakeTimers
  let abort: AbortController
  let seen: { live: boolean[]; seqs: number[]; refused: string[] }

  beforeEach(() => {
    startSession({ lang: 'nl', getToken: async () => TOKEN })
    fetched = sinon.stub(globalThis, 'fetch')
    // What ends a wait early: coming online, or back in sight.
    Object.assign(globalThis, { window: new EventTarget(), document: new EventTarget() })
    time = sinon.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] })
    abort = new AbortController()
    seen = { live: [], seqs: [], refused: [] }
  })
  afterEach(() => {
    abort.abort()
    time.restore()
    fetched.restore()
    for (const name of ['window', 'document']) Reflect.deleteProperty(globalThis, name)
  })

  function follow(): Promise<void> {
    const listener = {
      after: () => seen.seqs.at(-1) ?? 7,
      onMessage: ({ seq }: ChangeMessage) => void seen.seqs.push(seq),
      onLive: (live: boolean) => void seen.live.push(live),
      onRefused: ({ code }: ApiError) => void seen.refused.push(code),
    }
    return followChanges('r/1', 'lens=bord', listener, abort.signal)
  }
  const paths = (): string[] => fetched.getCalls().map(({ args }) => String(args[0]))
  async function turns(): Promise<void> {
    for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve))
  }

  it('[B2.b] resumes from the last message after a break, and says that it is not live meanwhile', async () => {
    fetched.onFirstCall().resolves(streamOf(message(8), message(9)))
    fetched.onSecondCall().resolves(streamOf(message(10)))
    fetched.callsFake(
      (_input, init) =>
        new Promise((_resolve, reject) =>
          init?.signal?.addEventListener('abort', () => reject(new Error('aborted'))),
        ),
    )
    const following = follow()
    await turns()
    assert.deepEqual(seen, { live: [true, false], seqs: [8, 9], refused: [] })
    await time.tickAsync(60_000)
    await turns()
    assert.deepEqual(seen.seqs, [8, 9, 10])
    assert.deepEqual(seen.live.slice(0, 3), [true, false, true])
    assert.deepEqual(
      paths()
        .slice(0, 2)
        .map((path) => path.split('?')[1]),
      ['lens=bord&after=7', 'lens=bord&after=9'],
    )
    assert.match(paths()[0] ?? '', /\/api\/rondes\/r%2F1\/changes/)
    abort.abort()
    await time.tickAsync(60_000)
    await following
  })

  it('[X1.f] a reader who may not read the ronde any more is told so, and there is no retry', async () => {
    for (const [status, code] of [
      [403, 'not-allowed'],
      [404, 'not-found'],
    ] as const) {
      fetched.reset()
      fetched.callsFake(async () => refused(status, code))
      await follow()
      assert.equal(seen.refused.at(-1), code)
      assert.equal(fetched.callCount, 1)
    }
  })

  it('[B2.b] a server that fails is tried again, until the screen closes', async () => {
    fetched.callsFake(async () => refused(503, 'busy'))
    const following = follow()
    await turns()
    for (let again = 0; again < 4; again += 1) {
      await time.tickAsync(40_000)
      await turns()
    }
    const tries = fetched.callCount
    assert.ok(tries > 3, String(tries))
    assert.ok(seen.live.every((live) => !live))
    abort.abort()
    await time.tickAsync(60_000)
    await following
    assert.ok(fetched.callCount <= tries + 1)
    assert.deepEqual(seen.refused, [])
  })
})
