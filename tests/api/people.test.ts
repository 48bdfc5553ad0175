import assert from 'node:assert/strict'
import type { PersonWho } from '../../bot/domain/who.ts'
import { AppError } from '../../bot/errors/appError.ts'
import type { Asker, Directory } from '../../bot/ports/directory.ts'
import { chatStreamName } from '../../bot/ports/runner.ts'
import type { FoundPerson, PeopleView } from '../../bot/protocol/people.ts'
import { bram, joke, marleen, OTHER_TENANT, personIdOf, sanne, TENANT } from '../builders/people.ts'
import { type BuiltRonde, buildRonde } from '../builders/ronde.ts'
import { ArrayJournal } from '../doubles/arrayJournal.ts'
import { ConnectorDouble } from '../doubles/connector.ts'
import type { Member } from '../doubles/connectorChats.ts'
import { CHAT } from '../doubles/teamsClient.ts'
import { type Refused, type TestServer, testServer, tokenFor } from './testServer.ts'

const found = (id: string, name: string, more: Partial<FoundPerson> = {}): FoundPerson => ({
  id,
  name,
  guest: false,
  mail: null,
  ...more,
})

describe('Finding people to give a role', () => {
  let server: TestServer
  let teams: ConnectorDouble
  let ronde: BuiltRonde
  let directory: Directory
  const journal = new ArrayJournal()
  const asked: { asker: Asker; words: string }[] = []

  before(async () => {
    teams = await ConnectorDouble.start()
    server = await testServer({
      journal,
      directory: {
        find(asker, words) {
          asked.push({ asker, words })
          return directory.find(asker, words)
        },
      },
    })
    ronde = await buildRonde(server.runner)
  })

  beforeEach(() => {
    asked.length = 0
    directory = { find: async () => [] }
    teams.chats.members.clear()
  })

  after(async () => {
    await server.stop()
    await teams.stop()
  })

  const people = async (who: PersonWho, query = '') =>
    (await server.get<PeopleView>(who, `/api/people${query}`)).body
  const names = (view: PeopleView) => view.people.map(({ name }) => name)
  const codes = (view: PeopleView) => view.missing.map(({ step, code }) => `${step}: ${code}`)

  it('[V3.f] who leads or creates rondes finds people in the school, guests included, and people of their own rondes', async () => {
    directory = {
      find: async () => [
        found(personIdOf('gast'), 'Gerda van Elders', { guest: true, mail: 'gerda@elders.example' }),
      ],
    }
    const view = await people(marleen, '?q=er')
    assert.deepEqual(
      view.people[0],
      found(personIdOf('gast'), 'Gerda van Elders', { guest: true, mail: 'gerda@elders.example' }),
    )
    assert.deepEqual(names(view).slice(1).sort(), ['Joke Vermeulen', 'Pieter-Jan Kuipers', 'Wouter de Groot'])
    assert.deepEqual(view.source, ['school', 'rondes'])
  })

  it('[V3.g] the school is searched with the token of the person who searches', async () => {
    const token = await tokenFor(marleen)
    await server.call(null, '/api/people?q=+joke+', { headers: { authorization: `Bearer ${token}` } })
    const told = asked.map(({ asker, words }) => [asker.who.oid, asker.token, words])
    assert.deepEqual(told, [[marleen.oid, token, 'joke']])
  })

  it('[V3.f] a person found in several sources is listed once, as the school knows them', async () => {
    directory = { find: async () => [found(joke.oid, 'J. Vermeulen', { mail: 'joke@school.example' })] }
    const view = await people(marleen, '?q=joke')
    assert.deepEqual(view.people, [found(joke.oid, 'J. Vermeulen', { mail: 'joke@school.example' })])
  })

  it('[V3.f] [X1.a] others search only the people of their own rondes, as far as they see them', async () => {
    directory = { find: async () => [found(personIdOf('iemand'), 'Iemand')] }
    assert.ok(names(await people(bram)).includes('Samira El Idrissi'))
    assert.deepEqual(await people(joke), { people: [], source: ['rondes'], missing: [] })
    assert.deepEqual(await people(sanne, '?q=ie'), { people: [], source: ['rondes'], missing: [] })
    assert.deepEqual(asked, [])
  })

  it('[V3.f] a missing source is named in the reader’s language, and the others give what they have', async () => {
    for (const code of ['people-consent', 'people-later', 'people-unreachable', 'people-refused'] as const) {
      directory = { find: () => Promise.reject(new AppError(code)) }
      const view = await people(marleen, '?q=joke')
      assert.deepEqual(codes(view), [`school: ${code}`])
      assert.deepEqual([names(view), view.source], [['Joke Vermeulen'], ['rondes']])
    }
    directory = { find: () => Promise.reject(new AppError('people-consent')) }
    const headers = { 'accept-language': 'en' }
    const { body } = await server.call<PeopleView>(marleen, '/api/people?q=joke', { headers })
    assert.match(body.missing[0]?.message ?? '', /Ask the administrator to allow User\.ReadBasic\.All/)
  })

  it('a search with an expired token is refused, so that the tab fetches a new one', async () => {
    directory = { find: () => Promise.reject(new AppError('not-signed-in')) }
    assert.equal((await server.get(marleen, '/api/people?q=joke')).status, 401)
  })

  it('[X5.a] search words and ronde id are bounded', async () => {
    for (const query of [`?q=${'x'.repeat(61)}`, '?ronde=%00', `?ronde=${'r-'.repeat(99)}`]) {
      const { status, body } = await server.get<Refused>(marleen, `/api/people${query}`)
      assert.deepEqual([status, body.error.code], [400, 'bad-request'], query)
    }
    assert.deepEqual(
      asked.filter(({ words }) => words !== ''),
      [],
    )
  })

  describe('in the chats of gesprekken', () => {
    const member = (oid: string, name: string, more: Partial<Member> = {}): Member => ({
      id: `29:${oid}`,
      name,
      aadObjectId: oid,
      tenantId: TENANT,
      userRole: 'user',
      ...more,
    })

    it('[V3.f] while no chat is linked, the search says so', async () => {
      const view = await people(marleen)
      assert.deepEqual(codes(view), ['chats: chats-none'])
      assert.match(view.missing[0]?.message ?? '', /nog geen gesprek aan een vergadering gekoppeld/)
    })

    it('[V3.f] people of the school who are in the chat now are found by asking Teams, and not stored', async () => {
      await server.runner.run({
        action: 'chat.recordReference',
        stream: chatStreamName(CHAT),
        input: { conversationId: CHAT, tenantId: TENANT, serviceUrl: teams.url, botId: '28:bot' },
        who: { kind: 'system', part: 'delivery' },
        requestId: 'zie-chat-0001',
      })
      await ronde.act(marleen, 'gesprek.link', { gesprekId: ronde.gesprekId, chatId: CHAT })
      teams.chats.members.set(CHAT, [
        member(personIdOf('nieuw'), 'Nieuwe Collega'),
        member(joke.oid, joke.name),
        member(personIdOf('vreemd'), 'Van een andere school', { tenantId: OTHER_TENANT }),
        member(personIdOf('anoniem'), 'Zonder account', { userRole: 'anonymous' }),
        member(personIdOf('gast'), 'Gerda van Elders', { userRole: 'guest' }),
        { id: '28:bot', name: 'LOB-portret' },
      ])
      const before = journal.ends()
      const view = await people(marleen, `?ronde=${ronde.rondeId}`)
      const met = view.people.filter(({ id }) => id === personIdOf('nieuw') || id === personIdOf('gast'))
      assert.deepEqual(met, [
        found(personIdOf('nieuw'), 'Nieuwe Collega'),
        found(personIdOf('gast'), 'Gerda van Elders', { guest: true }),
      ])
      assert.equal(names(view).filter((name) => name === joke.name).length, 1)
      for (const name of ['Van een andere school', 'Zonder account', 'LOB-portret']) {
        assert.ok(!names(view).includes(name), name)
      }
      assert.deepEqual([view.missing, view.source], [[], ['school', 'chats', 'rondes']])
      assert.deepEqual(journal.ends(), before)
    })

    it('[V8.d] a guest according to Teams is shown as a guest, also when the ronde has no such mark', async () => {
      teams.chats.members.set(CHAT, [member(joke.oid, joke.name, { userRole: 'guest' })])
      directory = { find: async () => [found(joke.oid, 'J. Vermeulen', { mail: 'joke@school.example' })] }
      const { people: all } = await people(marleen)
      const jokes = all.filter(({ id }) => id === joke.oid)
      assert.deepEqual(jokes, [found(joke.oid, 'J. Vermeulen', { mail: 'joke@school.example', guest: true })])
    })

    it('[V3.f] people in the chat are found only by who leads that ronde, and not at every letter', async () => {
      teams.chats.members.set(CHAT, [member(personIdOf('nieuw'), 'Nieuwe Collega')])
      assert.ok(!names(await people(bram)).includes('Nieuwe Collega'))
      const maker: PersonWho = { ...sanne, appRoles: ['Ronde.Maken'] }
      assert.deepEqual(codes(await people(maker, `?ronde=${ronde.rondeId}`)), ['chats: chats-none'])
      const calls = teams.callsOf('GET', 'pagedmembers').length
      assert.ok(!names(await people(marleen, '?q=nieuwe')).includes('Nieuwe Collega'))
      assert.equal(teams.callsOf('GET', 'pagedmembers').length, calls)
    })

    it('[V3.f] when Teams does not answer the search says so, and shows the rest', async () => {
      teams.faults.push({ method: 'GET', status: 502 })
      const view = await people(marleen)
      assert.deepEqual(codes(view), ['chats: chats-unreachable'])
      assert.ok(names(view).includes('Joke Vermeulen'))
    })
  })

  it('[V3.f] a school without search and a server without a bot say so', async () => {
    const bare = await testServer({ directory: null, teams: null })
    await buildRonde(bare.runner)
    const { body } = await bare.get<PeopleView>(marleen, '/api/people')
    await bare.stop()
    assert.deepEqual(codes(body), ['school: people-off', 'chats: chats-off'])
    assert.ok(names(body).includes('Joke Vermeulen'))
  })
})
