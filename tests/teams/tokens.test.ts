import assert from 'node:assert/strict'
import { createTokens, type TimedToken } from '../../bot/teams/connector/tokens.ts'

const MINUTE = 60_000

describe('The token for calls to Teams', () => {
  let asked: { give(token: TimedToken): void; fail(): void }[]
  let clock: { time: number; now(): number }
  let token: () => Promise<string>

  beforeEach(() => {
    asked = []
    clock = { time: 0, now: () => clock.time }
    token = createTokens(() => {
      const { promise, resolve, reject } = Promise.withResolvers<TimedToken>()
      asked.push({ give: resolve, fail: () => reject(new Error('Microsoft is away')) })
      return promise
    }, clock)
  })

  const give = (name: string) =>
    asked.at(-1)?.give({ token: name, expiresOnTimestamp: clock.time + 60 * MINUTE })
  /** The first one, kept. */
  async function first(): Promise<void> {
    const coming = token()
    give('eerste')
    await coming
  }

  it('one request for a token serves all concurrent callers, and the token is cached', async () => {
    const three = [token(), token(), token()]
    give('eerste')
    assert.deepEqual(await Promise.all(three), ['eerste', 'eerste', 'eerste'])
    clock.time = 55 * MINUTE
    assert.equal(await token(), 'eerste')
    assert.equal(asked.length, 1)
  })

  it('[X1.j] a token is renewed in the background before it expires', async () => {
    await first()
    clock.time = 57 * MINUTE
    assert.equal(await token(), 'eerste', 'the old one still holds')
    assert.equal(await token(), 'eerste')
    assert.equal(asked.length, 2, 'and one renewal is under way')
    give('tweede')
    await Promise.resolve()
    while ((await token()) !== 'tweede') await Promise.resolve()
    assert.equal(asked.length, 2)
  })

  it('a failed renewal is retried, and callers get the old token while it is valid', async () => {
    await first()
    clock.time = 57 * MINUTE
    for (let tries = 2; tries < 5; tries += 1) {
      assert.equal(await token(), 'eerste')
      assert.equal(asked.length, tries)
      asked.at(-1)?.fail()
      await new Promise((resolve) => setImmediate(resolve))
    }
  })

  it('a token that could expire on its way is not used any more', async () => {
    await first()
    clock.time = 60 * MINUTE - 20_000
    const waiting = token()
    give('tweede')
    assert.equal(await waiting, 'tweede')
    clock.time = 300 * MINUTE
    const late = token()
    asked.at(-1)?.fail()
    await assert.rejects(late, /away/)
  })
})
