import assert from 'node:assert/strict'
import type { PersonWho } from '../../bot/domain/who.ts'
import { chatStreamName } from '../../bot/ports/runner.ts'
import type { ChatView } from '../../bot/protocol/chat.ts'
import type { PeopleView } from '../../bot/protocol/people.ts'
import { bram, joke, marleen, TENANT } from '../builders/people.ts'
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

  const chatState = () => server.runner.read(chatStreamName(CHAT), ({ claim }) => claim)
  const confirmed = () =>
    server.runner.read(ronde.stream, (state) => state.gesprekken.get(ronde.gesprekId)?.linkConfirmed)

  it('[G1.k] a link of a person whom Teams shows in the chat is confirmed at once', async () => {
    await seeChat()
    isIn(bram)
    assert.equal((await link(bram)).status, 200)
    assert.deepEqual([(await chatState())?.confirmed, await confirmed()], [true, true])
  })

  it('[G1.a] [G1.k] manual linking works but stays unconfirmed when Teams may not list the members, fails, or does not know the bot', async () => {
    assert.equal((await link(marleen)).status, 200)
    assert.equal(await confirmed(), false)
    for (const status of [403, 404, 500, 502]) {
      await server.stop()
      server = await testServer()
      ronde = await buildRonde(server.runner)
      await seeChat()
      isIn(bram)
      teams.faults.push({ method: 'GET', status }, { method: 'GET', status })
      assert.equal((await link(marleen)).status, 200, String(status))
      assert.equal(await confirmed(), false, String(status))
    }
  })

  it('[G1.k] an outsider who links a chat before the bot is in it reads no members of it afterwards', async () => {
    assert.equal((await link(marleen)).status, 200)
    isIn(bram, joke)
    await seeChat()
    assert.equal(await confirmed(), false)
    const found = await server.get<PeopleView>(marleen, `/api/people?ronde=${ronde.rondeId}`)
    assert.equal(found.body.missing.find(({ step }) => step === 'chats')?.code, 'chats-none')
  })

  it('[G1.l] a person in the chat takes it over from a link that was never confirmed, also from another ronde', async () => {
    assert.equal((await link(marleen)).status, 200)
    const outsider = ronde
    isIn(bram)
    await seeChat()
    ronde = await buildRonde(server.runner)
    const view = await server.get<ChatView>(bram, `/api/chats/${encodeURIComponent(CHAT)}`)
    assert.equal(view.status, 200)
    assert.equal((await link(bram)).status, 200)
    const claim = await chatState()
    assert.deepEqual([claim?.rondeId, claim?.confirmed], [ronde.rondeId, true])
    const left = await server.runner.read(outsider.stream, (state) =>
      state.gesprekken.get(outsider.gesprekId),
    )
    assert.equal(left?.chatId, null)
    ronde = outsider
    const refused = await link(marleen)
    assert.equal(refused.status, 403)
  })
})
