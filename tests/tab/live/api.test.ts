import assert from 'node:assert/strict'
import sinon from 'sinon'
import { call, runAction } from '../../../tab/live/api.ts'
import { signedInAs, startSession } from '../../../tab/live/session.ts'

const tokenOf = (oid: string): string =>
  `e30.${Buffer.from(JSON.stringify({ tid: 't', oid })).toString('base64url')}.c2ln`

const answer = (status: number, body: object): Response => Response.json(body, { status })
const stored = (): Response => answer(200, { result: { done: true }, seq: 7 })
const refused = (status: number, code: string): Response =>
  answer(status, { error: { code, message: `says ${code}`, requestId: 'q-9' } })

const add = (more: { account?: string } = {}) =>
  runAction('notitie.add', {
    ronde: 'r-1',
    requestId: 'q-1',
    input: { gesprekId: 'g-1', text: 'woorden' },
    ...more,
  })

describe('A call of the tab to the server', () => {
  let fetched: sinon.SinonStub<Parameters<typeof fetch>, Promise<Response>>
  let asked: boolean[]

  const signIn = (getToken: (fresh: boolean) => Promise<string>): void =>
    startSession({
      lang: 'nl',
      getToken: (fresh) => {
        asked.push(fresh)
        return getToken(fresh)
      },
    })

  beforeEach(() => {
    asked = []
    fetched = sinon.stub(globalThis, 'fetch')
    signIn(async () => tokenOf('ann'))
  })

  afterEach(() => fetched.restore())

  it('[G5.a] an act carries its request id and its ronde', async () => {
    fetched.callsFake(async () => stored())
    assert.deepEqual(await add(), { result: { done: true }, seq: 7 })
    const { requestId, ronde, input } = JSON.parse(String(fetched.firstCall.args[1]?.body))
    assert.deepEqual([requestId, ronde, input.text], ['q-1', 'r-1', 'woorden'])
  })

  it('[G5.d] a token that the server refuses is renewed once', async () => {
    fetched.onFirstCall().resolves(refused(401, 'not-signed-in')).onSecondCall().resolves(stored())
    assert.equal((await add()).seq, 7)
    assert.deepEqual(asked, [false, true])
  })

  it('[G5.d] a second refusal of the token is worth waiting for, and any other refusal is not', async () => {
    fetched.callsFake(async () => refused(401, 'not-signed-in'))
    await assert.rejects(add(), { code: 'not-signed-in', transient: true })
    fetched.callsFake(async () => refused(403, 'not-allowed'))
    const told = { code: 'not-allowed', message: 'says not-allowed', requestId: 'q-9', transient: false }
    await assert.rejects(add(), told)
  })

  it('[G5.d] an act whose answer broke off is unsure; a read is offline', async () => {
    fetched.callsFake(async () => new Response('{"result":', { status: 200 }))
    await assert.rejects(add(), { code: 'unsure', transient: true })
    await assert.rejects(call('/api/rondes'), { code: 'offline', transient: true })
  })

  it('[G7.d] without a connection every call is offline, also through a proxy that answers for the server', async () => {
    fetched.rejects(new TypeError('failed to fetch'))
    await assert.rejects(add(), { code: 'offline', transient: true })
    fetched.resolves(new Response('<h1>Bad gateway</h1>', { status: 502 }))
    await assert.rejects(add(), { code: 'offline', transient: true })
  })

  it('[G7.d] a page of something else than the server is no refusal: what was written waits', async () => {
    fetched.callsFake(async () => new Response('<h1>This web app is stopped.</h1>', { status: 403 }))
    await assert.rejects(add(), { code: 'offline', transient: true })
    fetched.callsFake(async () => new Response('<h1>Request entity too large</h1>', { status: 413 }))
    await assert.rejects(add(), { code: 'fault', transient: false })
  })

  it('[G7.i] an answer without the entry that holds the act is no confirmation', async () => {
    for (const body of [{}, { login: 'needed' }, null]) {
      fetched.callsFake(async () => Response.json(body))
      await assert.rejects(add(), { code: 'unsure', transient: true })
    }
  })

  it('[G7.e] an act waits while the store cannot be read, and while a newer release runs beside the server', async () => {
    for (const code of ['read-failed', 'newer-release']) {
      fetched.callsFake(async () => refused(503, code))
      await assert.rejects(add(), { code, transient: true })
    }
  })

  it('[G7.e] a token that Teams refuses is worth waiting for, and nothing is sent without one', async () => {
    signIn(() => Promise.reject(new Error('CancelledByUser')))
    await assert.rejects(add(), { code: 'no-token', transient: true })
    assert.equal(fetched.callCount, 0)
  })

  it('[X11.c] an act of one account is not sent with the token of another', async () => {
    fetched.callsFake(async () => stored())
    await assert.rejects(add({ account: 't/ben' }), { code: 'no-token' })
    assert.equal(fetched.callCount, 0)
    assert.equal((await add({ account: 't/ann' })).seq, 7)
    assert.equal(signedInAs(), 't/ann')
  })

  it('gives up when its caller does, without calling that a failure of the connection', async () => {
    const leaving = new AbortController()
    fetched.callsFake((_path, init) => {
      leaving.abort()
      return Promise.reject(init?.signal?.reason)
    })
    await assert.rejects(call('/api/rondes', { signal: leaving.signal }), { name: 'AbortError' })
  })
})
