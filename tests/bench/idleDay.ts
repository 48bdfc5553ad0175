import { once } from 'node:events'
import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { openKeys } from '../../bot/journal/anonymousKeys.ts'
import { openErasures } from '../../bot/journal/erasureRegister.ts'
import { openJournal } from '../../bot/journal/index.ts'
import { testServer } from '../api/testServer.ts'
import { marleen } from '../builders/people.ts'
import { type BuiltRonde, buildRonde } from '../builders/ronde.ts'
import { startCosmosServer } from '../journal/cosmosServer.ts'
import { size } from './size.ts'

/** Requests of an idle server to its store. */
export interface Idle {
  /** Every quarter of an hour, with ten rondes whose gesprekken were all held in a chat: point reads and queries. */
  sweep: { points: number; queries: number }
  /** At each readiness check. */
  ready: { points: number; queries: number }
}

/** Counts at a proxy in front of the store, so that no request is missed. */
export async function idleDay(): Promise<Idle> {
  const cosmos = await startCosmosServer()
  const door = await countingDoor(cosmos.endpoint)
  const store = { kind: 'cosmos', endpoint: door.endpoint, database: 'idle', key: 'bG9rYWFs' } as const
  const [journal, keys, register] = [
    await openJournal(store),
    await openKeys(store),
    await openErasures(store),
  ]
  const app = await testServer({ journal, keys, register, teams: { settings: {} } })
  for (let n = 0; n < size.idleRondes; n += 1) await hold(await buildRonde(app.runner), n)
  // The first sweeps finish pending work and load everything into memory.
  for (let n = 0; n < 3; n += 1) await app.resume()
  const sweep = await door.during(() => app.resume())
  const ready = await door.during(() => journal.ready())
  await app.stop()
  await Promise.all([keys.close(), register.close(), door.stop()])
  await cosmos.stop()
  return { sweep, ready }
}

async function hold(ronde: BuiltRonde, n: number): Promise<void> {
  for (const gesprekId of ronde.gesprekken.values()) {
    const chatId = `19:meeting_idle_${n}_${gesprekId}@thread.v2`
    await ronde.act(marleen, 'gesprek.link', { gesprekId, chatId })
    await ronde.act(marleen, 'gesprek.start', { gesprekId })
    await ronde.act(marleen, 'gesprek.end', { gesprekId })
  }
}

async function countingDoor(target: string) {
  let seen = { points: 0, queries: 0 }
  const server = createServer(async (asked, answer) => {
    const parts: Buffer[] = []
    for await (const part of asked) parts.push(part)
    const { method, url = '/', headers } = asked
    if (headers['x-ms-documentdb-isquery'] !== undefined) seen.queries += 1
    else if (method === 'GET' && url.includes('/docs/')) seen.points += 1
    const passed = request(new URL(url, target), { method, headers }, (found) => {
      answer.writeHead(found.statusCode ?? 502, found.headers)
      found.pipe(answer)
    })
    passed.end(Buffer.concat(parts))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    async during(what: () => Promise<unknown>) {
      seen = { points: 0, queries: 0 }
      await what()
      return { ...seen }
    },
    async stop() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
