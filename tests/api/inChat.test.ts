import assert from 'node:assert/strict'
import type { PersonWho } from '../../bot/domain/who.ts'
import { chatStreamName } from '../../bot/ports/runner.ts'
import { bram, marleen, TENANT } from '../builders/people.ts'
import { type BuiltRonde, buildRonde } from '../builders/ronde.ts'
import { ConnectorDouble } from '../doubles/connector.ts'
import { CHAT } from '../doubles/teamsClient.ts'
import { type Refused, type TestServer, testServer } from './testServer.ts'

describe('Linking a gesprek to a chat from the tab', () => {
  let teams: ConnectorDouble
  let server: TestServer
  let ronde: BuiltRonde

  before(async () => {
    teams = await ConnectorDouble.start()
  })
  after(() => teams.stop())
  beforeEach(async () => {
    server = await testServer()
    ronde = await buildRonde(server.runner)
    teams.chats.members.clear()
    teams.faults.length = 0
  })
  afterEach(() => server.stop())

  const seeChat = () =>
    server.runner.run({
      action: 'chat.recordReference',
      stream: chatStreamName(CHAT),
      input: { conversationId: CHAT, tenantId: TENANT, serviceUrl: teams.url, botId: '28:bot' },
      who: { kind: 'system', part: 'delivery' },
      requestId: 'zie-chat-0001',
    })
  const link = (who: PersonWho) =>
    server.post<Refused>(who, '/api/actions/gesprek.link', {
      ronde: ronde.rondeId,
      requestId: crypto.randomUUID(),
      input: { gesprekId: ronde.gesprekId, chatId: CHAT },
    })
  const isIn = (...people: PersonWho[]) =>
    teams.chats.members.set(
      CHAT,
      people.map(({ oid, name }) => ({
        id: `29:${oid}`,
        name,
        aadObjectId: oid.toUpperCase(),
        tenantId: TENANT,
      })),
    )

  it('[X1.m] knowing the id of another chat gives no access to it', async () => {
    await seeChat()
    isIn(bram)
    const refused = await link(marleen)
    assert.deepEqual([refused.status, refused.body.error.code], [403, 'not-in-chat'])
    assert.equal(server.runner.peek(chatStreamName(CHAT))?.claim ?? null, null)
    assert.equal((await link(bram)).status, 200)
  })

  it('[G1.a] manual linking works when Teams may not list the members of the chat, fails, or does not know the bot', async () => {
    assert.equal((await link(marleen)).status, 200)
    for (const status of [403, 502]) {
      await server.stop()
      server = await testServer()
      ronde = await buildRonde(server.runner)
      await seeChat()
      isIn(bram)
      teams.faults.push({ method: 'GET', status })
      assert.equal((await link(marleen)).status, 200, String(status))
    }
  })
})
