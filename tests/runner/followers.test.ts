import assert from 'node:assert/strict'
import sinon from 'sinon'
import { AppError } from '../../bot/errors/appError.ts'
import { openSqliteJournal } from '../../bot/journal/sqlite.ts'
import { Followers } from '../../bot/runner/followers.ts'
import { marleen } from '../builders/people.ts'
import { type BuiltRonde, buildRonde } from '../builders/ronde.ts'
import { testRunner } from '../builders/runner.ts'
import { turns } from '../builders/turns.ts'
import { FaultyJournal } from '../doubles/faultyJournal.ts'

const MINUTE = 60_000

describe('Following a ronde for commits of other instances', () => {
  let time: sinon.SinonFakeTimers
  let journal: FaultyJournal
  let other: ReturnType<typeof testRunner>
  let ronde: BuiltRonde
  let told: number[]

  beforeEach(async () => {
    const store = openSqliteJournal(':memory:')
    journal = new FaultyJournal(store)
    other = testRunner(store)
    ronde = await buildRonde(other.runner)
    const { runner } = testRunner(journal)
    await runner.read(ronde.stream, () => undefined)
    time = sinon.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] })
    told = []
    runner.follow(ronde.stream, ({ seq }) => told.push(seq))
  })

  afterEach(() => time.restore())

  /** Advances the time. @returns the number of reads of the journal */
  async function readsIn(ms: number): Promise<number> {
    const before = journal.reads
    for (let passed = 0; passed < ms; passed += 400) {
      time.tick(400)
      await turns(3)
    }
    return journal.reads - before
  }

  it('[B2.a] a ronde is read every 400 ms during a gesprek, also when nothing is written for minutes', async () => {
    await ronde.act(marleen, 'gesprek.start', { gesprekId: ronde.gesprekId })
    await readsIn(2 * MINUTE)
    assert.equal(await readsIn(MINUTE), 150)
  })

  it('[X8.b] a quiet ronde is read every five seconds, and every 400 ms again after a commit', async () => {
    await readsIn(MINUTE)
    const first = await readsIn(2_400)
    assert.ok(first <= 2, `${first} reads in the first quiet seconds`)
    await readsIn(MINUTE)
    const quiet = await readsIn(MINUTE)
    assert.ok(quiet >= 11 && quiet <= 13, `${quiet} reads in a quiet minute`)
    told = []
    await ronde.act(marleen, 'gesprek.plan', {
      gesprekId: ronde.gesprekId,
      start: '2026-12-09T13:00:00+01:00',
    })
    await readsIn(5_200)
    assert.equal(told.length, 1)
    assert.ok((await readsIn(20_000)) >= 49)
  })
})

describe('The followers of streams', () => {
  const RONDE = 'ronde:r-1'
  const OTHER = 'ronde:r-2'
  let time: sinon.SinonFakeTimers
  let followers: Followers
  let told: string[]
  let faults: string[]
  let readOn: (stream: string) => Promise<void>

  beforeEach(() => {
    time = sinon.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] })
    told = []
    faults = []
    readOn = async () => undefined
    followers = new Followers({
      readOn: (stream) => {
        told.push(`read ${stream}`)
        return readOn(stream)
      },
      isLive: () => true,
      unfollowed: (stream) => told.push(`unfollowed ${stream}`),
      fault: (error, where) => faults.push(`${where}: ${(error as Error).message}`),
    })
  })

  afterEach(() => {
    followers.close()
    time.restore()
  })

  const commit = (stream: string, own = false) => ({ stream, seq: 1, acts: [], own }) as never
  const hears = (name: string) => () => told.push(name)
  const fails = (message: string) => () => {
    throw new Error(message)
  }

  it('[B2.b] each follower hears the commits of its stream, and listeners of own commits hear only those', () => {
    followers.follow(RONDE, hears('follower'))
    followers.follow(OTHER, hears('other'))
    const stop = followers.onOwnCommit(hears('own'))
    followers.notify(commit(RONDE))
    assert.deepEqual(told.splice(0), ['follower'])
    followers.notify(commit(RONDE, true))
    assert.deepEqual(told.splice(0), ['own', 'follower'])
    stop()
    followers.notify(commit('chat:c-1', true))
    followers.notify(commit(OTHER, true))
    assert.deepEqual(told, ['other'])
  })

  it('[B2.b] a follower that fails is reported, and keeps no commit from the others', () => {
    followers.onOwnCommit(fails('own'))
    followers.follow(RONDE, fails('follower'))
    followers.follow(RONDE, hears('other'))
    followers.notify(commit(RONDE, true))
    assert.deepEqual(told, ['other'])
    assert.deepEqual(faults, [`${RONDE}: own`, `${RONDE}: follower`])
  })

  it('[X5.l] a stream is followed until its last follower leaves, once, and is then read no more', async () => {
    const [first, second] = [followers.follow(RONDE, hears('one')), followers.follow(RONDE, hears('two'))]
    first()
    assert.equal(followers.isFollowed(RONDE), true)
    followers.notify(commit(RONDE))
    second()
    second()
    assert.equal(followers.isFollowed(RONDE), false)
    followers.notify(commit(RONDE))
    await time.tickAsync(MINUTE)
    assert.deepEqual(told, ['two', `unfollowed ${RONDE}`])
    assert.equal(time.countTimers(), 0)
  })

  it('[X5.l] leaving one stream keeps the others, and leaving twice does not end a new follower', async () => {
    const leave = followers.follow(RONDE, hears('one'))
    followers.follow(OTHER, hears('other'))
    leave()
    followers.follow(RONDE, hears('new'))
    leave()
    assert.equal(followers.isFollowed(RONDE), true)
    told = []
    await time.tickAsync(400)
    assert.deepEqual(told, [`read ${OTHER}`, `read ${RONDE}`])
  })

  it('[X8.o] a stream that cannot be served any more ends each of its followers with the reason', () => {
    followers.follow(RONDE, hears(''), fails('ended'))
    followers.follow(RONDE, hears(''))
    followers.follow(RONDE, hears(''), ({ message }) => told.push(message))
    followers.follow(OTHER, hears(''), () => told.push('other'))
    followers.end(RONDE, new Error('damaged'))
    followers.end('ronde:r-3', new Error('unknown'))
    assert.deepEqual(told, ['damaged'])
    assert.deepEqual(faults, [`${RONDE}: ended`])
  })

  it('[X8.b] a stream has one read at a time, also when the store does not answer for a while', async () => {
    let answer = (): void => undefined
    readOn = () =>
      new Promise((resolve) => {
        answer = resolve
      })
    followers.follow(RONDE, hears('follower'))
    await time.tickAsync(MINUTE)
    assert.deepEqual(told, [`read ${RONDE}`])
    answer()
    await time.tickAsync(400)
    assert.deepEqual(told, [`read ${RONDE}`, `read ${RONDE}`])
  })

  it('[X8.o] a failed read is reported unless it is an expected error, and the stream is read again', async () => {
    const errors = [new AppError('read-failed'), new Error('a fault of ours')]
    readOn = async () => {
      const error = errors.shift()
      if (error !== undefined) throw error
    }
    followers.follow(RONDE, hears('follower'))
    await time.tickAsync(3 * 400)
    assert.equal(told.length, 3)
    assert.deepEqual(faults, [`${RONDE}: a fault of ours`])
  })
})
