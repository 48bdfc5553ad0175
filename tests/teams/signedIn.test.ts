import assert from 'node:assert/strict'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import restify from 'restify'
import { mountTeams } from '../../bot/teams/mount.ts'
import { joke, TENANT } from '../builders/people.ts'
import { testRunner } from '../builders/runner.ts'
import { CHAT, TeamsClient } from '../doubles/teamsClient.ts'

describe('A bot with its own registration', () => {
  it('[X1] takes nothing from a caller that is not Teams, and says nothing of why', async () => {
    const server = restify.createServer()
    server.listen(0, '127.0.0.1')
    await once(server.server, 'listening')
    const { runner, clock } = testRunner()
    const faults: unknown[] = []
    const credential = { kind: 'secret', secret: 'x' } as const
    const app = { appId: '00000000-0000-4000-8000-000000000001', tenantId: TENANT, credential }
    const log = { fault: (error: unknown) => faults.push(error) }
    mountTeams(server, { runner, clock, log, adapterSettings: { app } })
    const { port } = server.server.address() as AddressInfo
    const client = new TeamsClient(`http://127.0.0.1:${port}/api/messages`, 'http://127.0.0.1:9/', TENANT)
    try {
      assert.deepEqual(await client.press(joke, {}), { status: 401, body: {} })
      assert.equal(runner.peek(`chat:${CHAT}`), undefined)
      assert.deepEqual(faults, [])
    } finally {
      server.close()
      await runner.close()
    }
  })
})
