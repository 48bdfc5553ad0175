import assert from 'node:assert/strict'
import { actAtThema } from '../../bot/anonymous/actAtThema.ts'
import { keyWithin } from '../../bot/anonymous/keyWithin.ts'
import { emptyRonde, runKey } from '../../bot/domain/ronde/state.ts'
import type { Who } from '../../bot/domain/who.ts'
import { AppError } from '../../bot/errors/appError.ts'
import type { ErrorCode } from '../../bot/errors/codes.ts'
import type { AnonymousKeys } from '../../bot/ports/anonymousKeys.ts'
import { JournalFailed } from '../../bot/ports/journal.ts'
import type { Runner } from '../../bot/ports/runner.ts'
import { joke, TENANT, wouter } from '../builders/people.ts'
import { refusal } from '../builders/refusal.ts'

const KEY = new Uint8Array(32).fill(1)
const THEMA = { gesprekId: 'g-1', themaId: 't-1' }

describe('An act at a thema that may be anonymous', () => {
  /** What the runner was asked: `peek`, `read`, or the kind of the actor of an act. */
  let asked: string[]
  let actors: Who[]
  let refusals: (ErrorCode | null)[]
  let anonymous: boolean
  let status: string
  let patiences: (number | undefined)[]

  beforeEach(() => {
    ;[asked, actors, refusals, patiences] = [[], [], [], []]
    anonymous = true
    status = 'bezig'
  })

  function ronde() {
    const state = emptyRonde()
    state.tenantId = TENANT
    state.gesprekken.set('g-1', { id: 'g-1', status, deelnemers: [] } as never)
    state.runs.set(runKey('g-1', 't-1'), { anonymous, listed: [joke.oid] } as never)
    return state
  }

  function act(
    more: {
      inChat?: boolean | 'unconfirmed'
      cached?: boolean
      onlyDuring?: boolean
      who?: typeof joke
      patience?: number
    } = {},
  ) {
    const { inChat = false, cached = false, onlyDuring = false, who = joke, patience } = more
    const runner = {
      peek: () => {
        asked.push('peek')
        return cached ? ronde() : undefined
      },
      read: async (_stream: string, use: (state: unknown) => unknown, options: { patience?: number }) => {
        asked.push('read')
        patiences.push(options.patience)
        return use(ronde())
      },
      run: async ({ who: actor }: { who: Who }, reply: (...all: unknown[]) => unknown) => {
        asked.push(actor.kind)
        actors.push(actor)
        const code = refusals.shift() ?? null
        if (code !== null) throw new AppError(code)
        return reply(ronde(), { seq: 1 })
      },
    }
    const keys: Pick<AnonymousKeys, 'get'> = {
      get: async (sitting) => {
        asked.push(`key ${sitting}`)
        return KEY
      },
    }
    const command = {
      ...{ action: 'antwoord.give', stream: 'ronde:r-1' as const, input: {}, who, requestId: 'request' },
      ...(patience === undefined ? {} : { patience }),
    }
    const parts = { runner: runner as unknown as Runner, keys: keys as AnonymousKeys }
    return actAtThema(
      parts,
      { command, thema: () => THEMA, inChat, onlyDuring },
      (_state, outcome, actor) => ({
        outcome,
        actor,
      }),
    )
  }
  const tries = () => asked.filter((one) => ['person', 'anonymous'].includes(one)).length

  it('[G15.b] the runner gets a pseudonym in an anonymous thema, and the person elsewhere', async () => {
    const { actor } = await act()
    assert.equal(actor.kind, 'anonymous')
    assert.ok(!JSON.stringify(actors).includes(joke.oid))
    anonymous = false
    assert.deepEqual((await act()).actor, joke)
  })

  it('[G15.b] a thema that memory knows to have names needs no read, an anonymous one is always read', async () => {
    anonymous = false
    await act({ cached: true })
    assert.deepEqual(asked, ['peek', 'person'])
    asked = []
    await act()
    assert.deepEqual(asked, ['peek', 'read', 'person'])
    anonymous = true
    asked = []
    await act({ cached: true })
    assert.deepEqual(asked.slice(0, 2), ['peek', 'read'])
  })

  it('[G15.b] an act for which the thema turned out different is tried again on a fresh read, four times at most', async () => {
    refusals = ['anonymity-differs', 'anonymity-differs', 'anonymity-differs', null]
    await act()
    assert.equal(tries(), 4)
    asked = []
    refusals = Array(4).fill('anonymity-differs')
    await assert.rejects(act(), refusal('anonymity-differs'))
    assert.equal(tries(), 4)
    asked = []
    anonymous = false
    refusals = ['anonymity-differs', null]
    await act({ cached: true })
    assert.deepEqual(
      asked,
      ['peek', 'person', 'read', 'person'],
      'memory was wrong, so it is not asked again',
    )
  })

  it('[X5.k] any other refusal is given at once', async () => {
    refusals = ['words-expired']
    await assert.rejects(act(), refusal('words-expired'))
    assert.equal(tries(), 1)
  })

  it('[G15.n] a person who is not on the list reads that, unless Teams did not say who it was', async () => {
    for (const [inChat, code] of [
      [false, 'not-deelnemer'],
      ['unconfirmed', 'not-confirmed'],
    ] as const) {
      refusals = ['not-deelnemer']
      await assert.rejects(act({ inChat }), refusal(code))
    }
    refusals = ['words-expired']
    await assert.rejects(act({ inChat: 'unconfirmed' }), refusal('words-expired'))
  })

  it('[G15.n] people on the list and people in the chat take part alike, and others do not', async () => {
    const takesPart = async (who: typeof joke, inChat: boolean | 'unconfirmed') => {
      const { actor } = await act({ who, inChat })
      return actor.kind === 'anonymous' && actor.takesPart
    }
    assert.deepEqual([await takesPart(joke, false), await takesPart(wouter, true)], [true, true])
    assert.deepEqual([await takesPart(wouter, false), await takesPart(wouter, 'unconfirmed')], [false, false])
  })

  it('[G15.d] after the end only an act that needs the author of an answer is refused', async () => {
    status = 'klaar'
    await assert.rejects(act({ onlyDuring: true }), refusal('author-unknown'))
    assert.equal((await act()).actor.kind, 'anonymous')
    anonymous = false
    assert.deepEqual((await act({ onlyDuring: true })).actor, joke)
  })

  it('[G5.d] a caller waits for the read as long as it asked, by default eight seconds', async () => {
    await act()
    await act({ patience: 50 })
    assert.deepEqual(patiences, [8_000, 50])
  })
})

describe('The key of a gesprek, for a caller that waits', () => {
  const keys = (get: () => Promise<Uint8Array>) => ({ get }) as unknown as AnonymousKeys

  it('[G15.i] a key store that fails or does not answer gives its own sentence, and other errors are ours', async () => {
    assert.equal(
      await keyWithin(
        keys(async () => KEY),
        's-1',
        1000,
      ),
      KEY,
    )
    const failing = (error: Error) =>
      keyWithin(
        keys(() => Promise.reject(error)),
        's-1',
        1000,
      )
    await assert.rejects(failing(new JournalFailed('no room')), refusal('store-failed'))
    await assert.rejects(failing(new TypeError('ours')), TypeError)
    await assert.rejects(
      keyWithin(
        keys(() => new Promise(() => undefined)),
        's-1',
        1,
      ),
      refusal('busy'),
    )
  })
})
