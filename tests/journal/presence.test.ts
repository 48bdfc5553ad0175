import assert from 'node:assert/strict'
import sinon from 'sinon'
import { type CosmosSettings, openGuards } from '../../bot/journal/cosmosAccount.ts'
import { joinStore } from '../../bot/journal/presence.ts'
import { StartError } from '../../bot/ports/startError.ts'
import { CosmosProxy } from '../doubles/cosmosProxy.ts'
import { startCosmosServer } from './cosmosServer.ts'

describe('A server and a restore on one Cosmos DB account', () => {
  let settings: CosmosSettings
  let server: Awaited<ReturnType<typeof startCosmosServer>>

  beforeEach(async () => {
    server = await startCosmosServer()
    settings = { endpoint: server.endpoint, database: 'lob', key: 'bG9rYWFs' }
  })

  afterEach(async () => {
    sinon.restore()
    await server.stop()
  })

  const join = (role: 'server' | 'restore') => joinStore({ kind: 'cosmos', ...settings }, role)

  async function beats(): Promise<{ _ts: number }[]> {
    const { client, container } = await openGuards(settings)
    const { resources } = await container.items
      .query<{ of: string; _ts: number }>('SELECT * FROM c')
      .fetchAll()
    client.dispose()
    return resources.filter(({ of }) => of === 'servers')
  }

  it('[G5.w] a restore is refused while a server uses the account, and goes on after the last one left', async () => {
    const [one, two] = [await join('server'), await join('server')]
    await assert.rejects(join('restore'), /Zet de server in rust/)
    await one.leave()
    await assert.rejects(join('restore'), StartError)
    await two.leave()
    const restore = await join('restore')
    await restore.leave()
    assert.deepEqual(await beats(), [])
  })

  it('[G5.w] a server does not start during a restore, nor does a second restore', async () => {
    const restore = await join('restore')
    for (const role of ['server', 'restore'] as const)
      await assert.rejects(join(role), /wordt op dit moment een reservekopie teruggezet/)
    await restore.leave()
    await (await join('server')).leave()
  })

  it('[G5.w] a server that was killed counts as gone after a minute without a heartbeat', async () => {
    const { client, container } = await openGuards(settings)
    await container.items.upsert({ id: 'killed', of: 'servers', role: 'server' })
    await assert.rejects(join('restore'), StartError)
    const clock = sinon.useFakeTimers({ toFake: ['Date'], now: Date.now() + 61_000 })
    await (await join('restore')).leave()
    clock.setSystemTime(Date.now() + 25 * 3_600_000)
    await (await join('server')).leave()
    assert.deepEqual(await beats(), [], 'what a killed server left is removed after a day')
    client.dispose()
  })

  it('[G5.w] a running server keeps its heartbeat fresh', async () => {
    const clock = sinon.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'] })
    const running = await join('server')
    const at = async () => (await beats())[0]?._ts
    const first = await at()
    clock.tick(59_000)
    while ((await at()) === first) await new Promise((resolve) => setImmediate(resolve))
    await assert.rejects(join('restore'), StartError)
    await running.leave()
  })

  describe('that counts the servers', () => {
    let clock: sinon.SinonFakeTimers

    beforeEach(() => {
      clock = sinon.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'], now: Date.now() })
    })

    /** Lets one heartbeat pass. Leaving waits for a heartbeat that is on its way. */
    async function countAfterBeat(presence: Awaited<ReturnType<typeof join>>): Promise<number> {
      clock.tick(15_000)
      await presence.leave()
      return presence.servers()
    }

    it('[X8.s] a new server counts the others at once, and they count it at their next heartbeat', async () => {
      const one = await join('server')
      const two = await join('server')
      assert.deepEqual([one.servers(), two.servers()], [1, 2])
      assert.equal(await countAfterBeat(one), 2)
      await two.leave()
    })

    it('[X8.s] a server that left no longer counts at the next heartbeat of the others', async () => {
      const [one, two] = [await join('server'), await join('server')]
      await one.leave()
      assert.equal(two.servers(), 2)
      assert.equal(await countAfterBeat(two), 1)
    })

    it('[X8.s] a server that was killed counts until a minute after its last heartbeat', async () => {
      const { client, container } = await openGuards(settings)
      await container.items.upsert({ id: 'killed', of: 'servers', role: 'server' })
      client.dispose()
      const seeing = await join('server')
      clock.setSystemTime(Date.now() + 40_000)
      assert.equal(await countAfterBeat(seeing), 2)
      const after = await join('server')
      assert.equal(after.servers(), 2)
      clock.setSystemTime(Date.now() + 5_000)
      assert.equal(await countAfterBeat(after), 1)
    })

    for (const failing of [
      { creates: 1, reads: 0 },
      { creates: 0, reads: 1 },
    ]) {
      it(`[X8.s] while ${failing.reads === 0 ? 'its heartbeat cannot be written' : 'the others cannot be read'} the last count is kept`, async () => {
        const proxy = await CosmosProxy.start(server.endpoint)
        const one = await join('server')
        const two = await joinStore({ kind: 'cosmos', ...settings, endpoint: proxy.endpoint }, 'server')
        await one.leave()
        // Longer than the store is asked again, so the heartbeat fails at the first answer.
        Object.assign(proxy, { failing, wait: 10_000, only: 'throttled' })
        assert.equal(await countAfterBeat(two), 2)
        assert.deepEqual([...proxy.given.values()], [1])
        await proxy.stop()
      })
    }

    it('[X8.s] a server on SQLite counts itself only', async () => {
      const alone = await joinStore({ kind: 'sqlite', folder: 'nowhere' }, 'server')
      assert.equal(alone.servers(), 1)
    })
  })
})
