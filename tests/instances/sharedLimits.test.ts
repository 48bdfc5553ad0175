import assert from 'node:assert/strict'
import sinon from 'sinon'
import type { CosmosSettings } from '../../bot/journal/cosmosAccount.ts'
import type { Presence } from '../../bot/journal/cosmosPresence.ts'
import { joinStore } from '../../bot/journal/presence.ts'
import type { MessageSender } from '../../bot/ports/messageSender.ts'
import { createConnector } from '../../bot/teams/connector/connector.ts'
import { createMessageSender } from '../../bot/teams/connector/messageSender.ts'
import { testServer } from '../api/testServer.ts'
import { marleen, TENANT } from '../builders/people.ts'
import { ConnectorDouble } from '../doubles/connector.ts'
import { CHAT, TeamsClient } from '../doubles/teamsClient.ts'
import { startCosmosServer } from '../journal/cosmosServer.ts'
import { LOCAL_KEY } from './stores.ts'

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** One time for all senders. It moves on only when every call that began is answered. */
class SharedTime {
  #now = 0
  #sleepers: { at: number; wake(): void }[] = []
  readonly #underWay = new Set<Promise<unknown>>()
  readonly now = (): number => this.#now
  readonly pause = (ms: number): Promise<void> =>
    new Promise((wake) => this.#sleepers.push({ at: this.#now + ms, wake }))

  /** Time stands still until this call is answered. */
  holdFor<T>(call: Promise<T>): Promise<T> {
    this.#underWay.add(call)
    return call.finally(() => this.#underWay.delete(call))
  }

  /** Runs until nobody sleeps. */
  async run(): Promise<void> {
    while (this.#sleepers.length > 0) {
      this.#now = Math.min(...this.#sleepers.map(({ at }) => at))
      const due = this.#sleepers.filter(({ at }) => at === this.#now)
      this.#sleepers = this.#sleepers.filter(({ at }) => at !== this.#now)
      for (const { wake } of due) wake()
      await nextTurn()
      await Promise.allSettled(this.#underWay)
      await nextTurn()
    }
  }

  skip(ms: number): void {
    this.#now += ms
  }
}

describe('Teams’ limits with several instances on one Cosmos DB account', function () {
  this.timeout(30_000)
  let store: Awaited<ReturnType<typeof startCosmosServer>>
  let double: ConnectorDouble
  let time: SharedTime
  let beats: sinon.SinonFakeTimers
  const present: Presence[] = []

  beforeEach(async () => {
    beats = sinon.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    store = await startCosmosServer()
    double = await ConnectorDouble.start()
    time = new SharedTime()
    double.now = time.now
  })

  afterEach(async () => {
    for (const presence of present.splice(0)) await presence.leave()
    sinon.restore()
    await double.stop()
    await store.stop()
  })

  /** The parts of an instance that count the instances and send. */
  async function startInstance(): Promise<{ presence: Presence; sender: MessageSender }> {
    const settings: CosmosSettings = { endpoint: store.endpoint, database: 'lob', key: LOCAL_KEY }
    const presence = await joinStore({ kind: 'cosmos', ...settings }, 'server')
    present.push(presence)
    const connector = createConnector({ authorization: async () => 'Bearer geheim' })
    const sender = createMessageSender({
      connector: { call: (...args) => time.holdFor(connector.call(...args)) },
      clock: time,
      pause: time.pause,
      instances: () => presence.servers(),
    })
    return { presence, sender }
  }

  async function startTwo() {
    const [one, two] = [await startInstance(), await startInstance()]
    await beatUntil(one.presence, 2)
    return { one, two }
  }

  async function beatUntil(presence: Presence, servers: number): Promise<void> {
    beats.tick(15_000)
    while (presence.servers() !== servers) await nextTurn()
  }

  async function post(sender: MessageSender, chats: readonly string[]): Promise<void> {
    const rest = { tenantId: TENANT, serviceUrl: double.url, botId: '28:bot' }
    await Promise.all(
      chats.map((conversationId, nth) => sender.post({ ...rest, conversationId }, { text: `Woord ${nth}` })),
    )
  }

  const inOneChat = (count: number): string[] => Array.from({ length: count }, () => CHAT)
  const inChatsOf = (name: string, count: number): string[] =>
    Array.from({ length: count }, (_, nth) => `19:${name}-${nth}@thread.v2`)

  it('[X8.s] two instances that both have words for one chat stay together within its limits', async () => {
    const { one, two } = await startTwo()
    const posting = [post(one.sender, inOneChat(30)), post(two.sender, inOneChat(30))]
    await time.run()
    await Promise.all(posting)
    assert.equal(double.chats.shownIn(CHAT).length, 60)
    assert.ok(double.mostPostsWithin(1_000) <= 7)
    assert.ok(double.mostPostsWithin(2_000) <= 8)
    assert.ok(double.mostPostsWithin(30_000) <= 60)
  })

  it('[X8.s] two instances that speak in many chats stay together within the limit of the tenant', async () => {
    const { one, two } = await startTwo()
    const posting = [post(one.sender, inChatsOf('een', 60)), post(two.sender, inChatsOf('twee', 60))]
    await time.run()
    await Promise.all(posting)
    assert.equal(double.callsOf('POST').length, 120)
    assert.equal(double.mostPostsWithin(1_000), 50)
  })

  it('[X8.s] a server asks how many instances there are when it sends', async () => {
    // Closing a server takes real time.
    beats.restore()
    const instances = sinon.fake.returns(2)
    const server = await testServer({ instances })
    await new TeamsClient(`${server.url}/api/messages`, double.url, TENANT).mention(marleen, 'help')
    await server.stop()
    assert.equal(double.callsOf('POST').length, 1)
    assert.equal(instances.callCount, 1)
  })

  it('[X8.s] an instance that stays behind alone has the whole limit again', async () => {
    const { one, two } = await startTwo()
    await two.presence.leave()
    const halved = post(one.sender, inOneChat(7))
    await time.run()
    await halved
    assert.equal(double.mostPostsWithin(1_000), 3)
    await beatUntil(one.presence, 1)
    time.skip(60_000)
    const whole = post(one.sender, inOneChat(7))
    await time.run()
    await whole
    assert.equal(double.mostPostsWithin(1_000), 7)
  })
})
