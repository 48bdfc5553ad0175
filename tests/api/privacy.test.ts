import assert from 'node:assert/strict'
import type { Erasures, KnownPeople, PersonExport, PersonWhere } from '../../bot/protocol/privacy.ts'
import { bram, joke, karin, marleen, nadia, personIdOf, sanne } from '../builders/people.ts'
import { buildRonde } from '../builders/ronde.ts'
import { type Played, playRonde, VISIE, WORDS } from '../redaction/played.ts'
import { type Refused, type TestServer, testServer } from './testServer.ts'

const OTHER_BEHEERDER = '3f2b8c64-1d0e-4b7a-9c55-0a1b2c3d4e5f'

describe("The export of a person's own data", () => {
  let server: TestServer
  let played: Played
  let other: string

  beforeEach(async () => {
    server = await testServer()
    played = await playRonde(server)
    other = (await buildRonde(server.runner)).rondeId
  })
  afterEach(async () => {
    assert.deepEqual(
      server.lines.filter((line) => line.includes('"fault"')),
      [],
    )
    await server.stop()
  })

  it('[X3.a] everybody exports all that is kept about them: every version, notes about them and acts, in every ronde', async () => {
    const { body } = await server.get<PersonExport>(joke, '/api/me/export')
    assert.deepEqual(body.persoon, { id: joke.oid, namen: [joke.name] })
    const versions = body.antwoorden.regels.map(({ versies }) => versies.map(({ tekst }) => tekst))
    assert.deepEqual(versions, [[WORDS.first, WORDS.second], ['nog een van mij']])
    assert.ok(
      body.antwoorden.regels.every(({ thema, vraag, groep }) => thema !== '' && vraag !== '' && groep !== ''),
    )
    assert.deepEqual(
      body.genoemd.regels.map(({ versies }) => versies[0]?.tekst),
      [WORDS.spoken],
    )
    const roles = body.rollen.regels.map(({ ronde, rol, tot }) => [ronde === other, rol, tot === null])
    assert.deepEqual(roles, [
      [false, 'deelnemer', true],
      [false, 'verslaggever', false],
      [true, 'deelnemer', true],
    ])
    assert.ok(body.gedaan.regels.some(({ handeling }) => handeling === 'antwoord.give'))
    assert.ok(
      body.over.regels.some(({ handeling, door }) => handeling === 'role.grant' && door === marleen.name),
    )
    assert.equal(body.chats.regels.length, 1)
    assert.equal(JSON.stringify(body).includes(WORDS.other), false, 'nothing that somebody else wrote')
  })

  it('[X3.a] the author of notes exports those notes, and a person on no list exports what they wrote', async () => {
    const bramHas = (await server.get<PersonExport>(bram, '/api/me/export')).body
    assert.equal(bramHas.genoteerd.regels.length, 2)
    const sanneHas = (await server.get<PersonExport>(sanne, '/api/me/export')).body
    assert.deepEqual(sanneHas.persoon.namen, [sanne.name])
    assert.equal(sanneHas.antwoorden.regels[0]?.versies[0]?.tekst, 'van de gang')
    const karinHas = (await server.get<PersonExport>(karin, '/api/me/export')).body
    assert.deepEqual(karinHas.antwoorden.regels, [])
  })

  it('[X3.b] the gespreksleider exports for a person who cannot sign in any more, of that ronde only', async () => {
    const path = `/api/rondes/${played.ronde.rondeId}/people/${joke.oid}/export`
    const { body } = await server.get<PersonExport>(marleen, path)
    assert.ok(body.rollen.regels.every(({ ronde }) => ronde === played.ronde.rondeId))
    assert.equal(body.antwoorden.regels.length, 2)
    const nobody = await server.get<Refused>(marleen, path.replace(joke.oid, personIdOf('nergens')))
    assert.equal(nobody.body.error.code, 'unknown-person')
    for (const who of [bram, nadia, karin, joke]) assert.notEqual((await server.get(who, path)).status, 200)
  })

  it('[X3.b] [G17.c] what a person withdrew, removed or rewrote is exported to nobody else', async () => {
    const { rondeId, gesprekId, act } = played.ronde
    const answers = [{ vraagId: `${VISIE}.2`, text: 'ingetrokken-woord' }]
    const given = await act(joke, 'antwoord.give', { gesprekId, themaId: VISIE, answers })
    const [antwoordId = ''] = 'antwoordIds' in given.result ? (given.result.antwoordIds as string[]) : []
    await act(joke, 'antwoord.withdraw', { antwoordId })
    await act(bram, 'notitie.edit', { notitieId: played.spokenId, text: 'nu anders genoteerd' })
    const path = `/api/rondes/${rondeId}/people/${joke.oid}/export`
    const asked = async () => (await server.get<PersonExport>(marleen, path)).body
    const texts = ({ antwoorden, genoemd }: PersonExport) =>
      [antwoorden, genoemd].map(({ regels }) =>
        regels.map(({ versies }) => versies.map(({ tekst }) => tekst)),
      )
    const before = await asked()
    assert.deepEqual(texts(before), [[[WORDS.second], []], [['nu anders genoteerd']]])
    assert.deepEqual(
      before.antwoorden.regels.map(({ ingetrokken }) => ingetrokken),
      [false, true],
    )
    assert.match(before.uitleg, /introk/)
    await act(bram, 'notitie.remove', { notitieId: played.spokenId })
    assert.deepEqual(texts(await asked())[1], [[]])
    const own = (await server.get<PersonExport>(joke, '/api/me/export')).body
    assert.deepEqual(texts(own), [
      [
        [WORDS.first, WORDS.second],
        ['nog een van mij', 'nog een van mij\ningetrokken-woord'],
      ],
      [[WORDS.spoken, 'nu anders genoteerd']],
    ])
  })

  it('[X3.a] [X1.e] a former verslaggever exports when they noted, and not what others said', async () => {
    const { rondeId, act } = played.ronde
    await act(marleen, 'role.revoke', { personId: bram.oid, role: 'verslaggever' })
    const { body } = await server.get<PersonExport>(bram, '/api/me/export')
    assert.equal(body.genoteerd.regels.length, 2)
    assert.ok(body.genoteerd.regels.every(({ ronde, versies }) => ronde === rondeId && versies.length === 1))
    assert.doesNotMatch(JSON.stringify(body), new RegExp(`${WORDS.spoken}|Jokes idee`))
  })

  it('[X3.c] a Beheerder finds where a person is stored, and how much, without a word', async () => {
    const { people } = (await server.get<KnownPeople>(karin, '/api/beheer/people')).body
    assert.deepEqual(
      people.find(({ id }) => id === joke.oid),
      { id: joke.oid, name: joke.name, rondes: 2 },
    )
    assert.ok(
      people.some(({ id }) => id === sanne.oid),
      'also who only answered',
    )
    assert.deepEqual(
      people,
      people.toSorted((a, b) => a.name.localeCompare(b.name, 'nl')),
    )
    const { body } = await server.get<PersonWhere>(karin, `/api/people/${joke.oid}/where`)
    const here = body.rondes.find(({ ronde }) => ronde.id === played.ronde.rondeId)
    assert.deepEqual(here?.counts, { antwoorden: 2, genoemd: 1, genoteerd: 0 })
    assert.deepEqual(here?.roles, ['deelnemer'])
    assert.equal(body.erasable, true)
    assert.equal(
      Object.values(WORDS).some((word) => JSON.stringify(body).includes(word)),
      false,
    )
  })

  it('[X3.l] the only gespreksleider is not erased before another person leads', async () => {
    const erase = () => server.act<Refused>(karin, 'erasure.start', null, { personId: marleen.oid })
    assert.equal((await erase()).body.error.code, 'last-gespreksleider')
    const { body } = await server.get<PersonWhere>(karin, `/api/people/${marleen.oid}/where`)
    assert.deepEqual([body.erasable, body.rondes[0]?.onlyGespreksleider], [false, true])
    for (const ronde of [played.ronde.rondeId, other]) {
      const handed = { toPersonId: nadia.oid, name: nadia.name }
      assert.equal((await server.act(karin, 'ronde.handOver', ronde, handed)).status, 200)
    }
    assert.equal((await erase()).status, 200)
    await server.keeping.idle()
    assert.equal((await server.get(marleen, `/api/rondes/${other}`)).status, 404)
    assert.equal((await server.get(nadia, `/api/rondes/${other}`)).status, 200)
  })

  it('[X3.c] a person who is stored nowhere cannot be erased, and only a Beheerder erases', async () => {
    const nobody = await server.act<Refused>(karin, 'erasure.start', null, {
      personId: personIdOf('nergens'),
    })
    assert.equal(nobody.body.error.code, 'unknown-person')
    for (const who of [marleen, bram, joke, nadia]) {
      const { body } = await server.act<Refused>(who, 'erasure.start', null, { personId: joke.oid })
      assert.equal(body.error.code, 'not-allowed')
    }
    assert.deepEqual((await server.get<Erasures>(karin, '/api/erasures')).body.erasures, [])
  })

  it('[X3.c] a person who only did something, or only exported their data, can be erased too', async () => {
    const other = { ...karin, oid: personIdOf('karin-2'), name: 'Karin Beheer' }
    assert.equal((await server.act(other, 'retention.set', played.ronde.rondeId, { months: 5 })).status, 200)
    await server.get(other, '/api/me/export')
    const listed = (await server.get<KnownPeople>(karin, '/api/beheer/people')).body.people
    assert.deepEqual(
      listed.find(({ id }) => id === other.oid),
      { id: other.oid, name: other.name, rondes: 0 },
    )
    const { body } = await server.get<PersonWhere>(karin, `/api/people/${other.oid}/where`)
    assert.deepEqual(body, { person: { id: other.oid, name: other.name }, rondes: [], erasable: true })
    assert.equal((await server.act(karin, 'erasure.start', null, { personId: other.oid })).status, 200)
    await server.keeping.idle()
    const streams = await server.journal.streams('')
    const kept = await Promise.all(streams.map((stream) => server.journal.read(stream, 0)))
    assert.doesNotMatch(JSON.stringify(kept), new RegExp(`${personIdOf('karin-2')}|Karin Beheer`))
  })

  it('[X3.u] an erased person who asks whether they are erased is not stored by asking', async () => {
    await server.act(karin, 'erasure.start', null, { personId: joke.oid })
    await server.keeping.idle()
    const { status, body } = await server.get<PersonExport>(joke, '/api/me/export')
    assert.equal(status, 200)
    assert.deepEqual([body.antwoorden.regels, body.rollen.regels, body.over.regels], [[], [], []])
    const streams = await server.journal.streams('')
    const kept = await Promise.all(streams.map((stream) => server.journal.read(stream, 0)))
    assert.doesNotMatch(JSON.stringify(kept), new RegExp(`${personIdOf('joke')}|Joke`))
  })

  it('[X3.g] the same erasure requested twice erases once and is answered the same, however late', async () => {
    const [first, second] = await Promise.all(
      [1, 2].map(() => server.act(karin, 'erasure.start', null, { personId: joke.oid }, 'wis-een-keer')),
    )
    assert.deepEqual(first?.body, second?.body)
    await server.keeping.idle()
    const third = await server.act(karin, 'erasure.start', null, { personId: joke.oid }, 'wis-een-keer')
    assert.deepEqual(third.body, first?.body, 'also when it is done and the person is nowhere any more')
    assert.equal((await server.get<Erasures>(karin, '/api/erasures')).body.erasures.length, 1)
  })

  it('[X3.c] only the person who asked for an erasure is answered when the request is repeated after it', async () => {
    const other = { ...karin, oid: OTHER_BEHEERDER, name: 'Nog een Beheerder' }
    const erase = (who: typeof karin, requestId: string) =>
      server.act<Refused>(who, 'erasure.start', null, { personId: joke.oid }, requestId)
    assert.equal((await erase(karin, 'wis-een-keer')).status, 200)
    await server.keeping.idle()
    for (const answer of [await erase(other, 'wis-een-keer'), await erase(karin, 'wis-opnieuw')]) {
      assert.equal(answer.body.error.code, 'unknown-person')
    }
  })

  it('[X3.a] an export tells who took the data of its person, and not whose data its person took', async () => {
    const path = `/api/rondes/${played.ronde.rondeId}/people/${joke.oid}/export`
    assert.equal((await server.get(marleen, path)).status, 200)
    const handed = async (who: typeof joke) => {
      const { body } = await server.get<PersonExport>(who, '/api/me/export')
      return body.over.regels
        .filter(({ handeling }) => handeling === 'export.recorded')
        .map(({ door }) => door)
    }
    assert.deepEqual(await handed(joke), [marleen.name, joke.name])
    assert.deepEqual(await handed(marleen), [marleen.name])
    const { body } = await server.get<PersonExport>(marleen, '/api/me/export')
    const did = body.gedaan.regels.filter(({ handeling }) => handeling === 'export.recorded')
    assert.deepEqual(
      did.map(({ ronde }) => ronde),
      [played.ronde.rondeId],
    )
    assert.ok(!JSON.stringify(did).includes(joke.oid))
  })

  it('[X3.a] the export of a Beheerder tells that they erased somebody and when, and not whom', async () => {
    assert.equal((await server.act(karin, 'erasure.start', null, { personId: joke.oid })).status, 200)
    await server.keeping.idle()
    const { body } = await server.get<PersonExport>(karin, '/api/me/export')
    const did = body.gedaan.regels.filter(({ handeling }) => handeling.startsWith('erasure.'))
    assert.deepEqual(
      did.map(({ handeling, door }) => [handeling, door]),
      [['erasure.started', null]],
    )
  })
})
