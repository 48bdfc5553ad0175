import assert from 'node:assert/strict'
import { currentSession, startSession } from '../../../tab/live/session.ts'
import { type FakePage, openFakePage } from './fakePage.ts'

describe('The token of the page', () => {
  let page: FakePage
  let asked: boolean[]

  beforeEach(() => {
    page = openFakePage()
    asked = []
  })
  afterEach(() => page.close())

  const signIn = (answers: (Promise<string> | string)[]): void =>
    startSession({
      lang: 'nl',
      async getToken(fresh) {
        asked.push(fresh)
        return answers.shift() ?? assert.fail('asked once too often')
      },
    })
  const never = new Promise<string>(() => undefined)
  const tick = (ms: number) => page.clock.tickAsync(ms)

  it('[X11.g] a host that does not answer is not waited for longer than 10 s, and is asked again after a minute', async () => {
    signIn([never, 'second'])
    const first = assert.rejects(currentSession().getToken(false), { code: 'token-late', transient: true })
    await tick(10_000)
    await first
    const waiting = assert.rejects(currentSession().getToken(false), { code: 'token-late' })
    await tick(10_000)
    await waiting
    assert.equal(asked.length, 1)
    await tick(40_000)
    assert.equal(await currentSession().getToken(false), 'second')
  })

  it('[X11.g] calls at the same moment ask the host once, and a late token serves the next call', async () => {
    const late = Promise.withResolvers<string>()
    signIn([late.promise])
    const both = Promise.allSettled([currentSession().getToken(false), currentSession().getToken(false)])
    await tick(10_000)
    await both
    const next = currentSession().getToken(false)
    late.resolve('late')
    assert.equal(await next, 'late')
    assert.equal(asked.length, 1)
  })

  it('[X11.g] a fresh token is asked for beside one that is on its way, and a refusal is not remembered', async () => {
    signIn([never, 'fresh', Promise.reject(new Error('CancelledByUser')), 'again'])
    void currentSession()
      .getToken(false)
      .catch(() => undefined)
    assert.equal(await currentSession().getToken(true), 'fresh')
    await assert.rejects(currentSession().getToken(true), /Cancelled/)
    assert.equal(await currentSession().getToken(true), 'again')
    assert.deepEqual(asked, [false, true, true, true])
    await tick(10_000)
  })
})
