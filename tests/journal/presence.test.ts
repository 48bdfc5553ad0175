import assert from 'node:assert/strict'
import sinon from 'sinon'
import { type CosmosSettings, openGuards } from '../../bot/journal/cosmosAccount.ts'
import { joinStore } from '../../bot/journal/presence.ts'
import { StartError } from '../../bot/ports/startError.ts'
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
})
