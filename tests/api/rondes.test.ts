import assert from 'node:assert/strict'
import type { PersonWho } from '../../bot/domain/who.ts'
import type { RondeSnapshot, RondesView } from '../../bot/protocol/view.ts'
import { bram, joke, marleen, nadia, sanne, wouter } from '../builders/people.ts'
import { type BuiltRonde, buildRonde } from '../builders/ronde.ts'
import { type Refused, type TestServer, testServer } from './testServer.ts'

describe('Reading rondes', () => {
  let server: TestServer
  let ronde: BuiltRonde

  before(async () => {
    server = await testServer()
    ronde = await buildRonde(server.runner, { open: 'groep-2.visie' })
    const { gesprekId } = ronde
    await ronde.act(bram, 'notitie.add', { gesprekId, text: 'Genoteerd door Bram.' })
    for (const who of [joke, wouter]) {
      const answers = [{ vraagId: 'groep-2.visie.1', text: `Antwoord van ${who.name}.` }]
      await ronde.act(who, 'antwoord.give', { gesprekId, themaId: 'groep-2.visie', answers })
    }
  })
  after(() => server.stop())

  const wordsFor = async (who: PersonWho) => {
    const { body } = await server.get<RondeSnapshot>(who, `/api/rondes/${ronde.rondeId}`)
    return body.entities.flatMap(({ value }) => (value !== null && 'text' in value ? [value.text] : []))
  }

  it('[X1.a] everybody gets the list of rondes in which they have a role', async () => {
    const titles = async (who: PersonWho) =>
      (await server.get<RondesView>(who, '/api/rondes')).body.rondes.map(({ title }) => title)
    assert.deepEqual(await titles(joke), ['LOB-portret Zorg en Welzijn'])
    assert.deepEqual(await titles(sanne), [])
  })

  it('[X1.a] a person who lost the last role sees no line of the ronde, though the directory still lists it', async () => {
    const other = await buildRonde(server.runner)
    await other.act(marleen, 'role.revoke', { personId: nadia.oid, role: 'opdrachtgever' })
    const { body } = await server.get<RondesView>(nadia, '/api/rondes')
    assert.deepEqual(
      body.rondes.map(({ id }) => id),
      [ronde.rondeId],
    )
  })

  it('[X1.e] [X1.c] the verslaggever reads all words, a deelnemer their own, the opdrachtgever none', async () => {
    assert.equal((await wordsFor(bram)).length, 3)
    assert.deepEqual(await wordsFor(joke), ['Antwoord van Joke Vermeulen.'])
    assert.deepEqual(await wordsFor(nadia), [])
  })

  it('[X1.a] a person without a role gets nothing of a ronde', async () => {
    const { status, body } = await server.get<Refused>(sanne, `/api/rondes/${ronde.rondeId}`)
    assert.deepEqual([status, body.error.code], [404, 'not-found'])
    assert.equal((await server.get(sanne, `/api/rondes/${ronde.rondeId}/changes`)).status, 404)
  })

  it('responses with data are not cached by proxies', async () => {
    const { headers } = await server.get(bram, `/api/rondes/${ronde.rondeId}`)
    assert.equal(headers.get('cache-control'), 'no-store')
  })

  it('[V2.a] the API gives the leidraad from which a ronde is created', async () => {
    const { body } = await server.get<{ groepen: unknown[]; labels: unknown[] }>(marleen, '/api/content')
    assert.equal(body.groepen.length, 6)
    assert.ok(body.labels.length > 0)
  })

  it('[G4.f] a person who was accepted as deelnemer finds the ronde in the list', async () => {
    const { gesprekId, rondeId } = ronde
    const list = async () => (await server.get<RondesView>(sanne, '/api/rondes')).body.rondes
    assert.deepEqual(await list(), [])
    const answers = [{ vraagId: 'groep-2.visie.1', text: 'van de gang' }]
    await server.act(sanne, 'antwoord.give', rondeId, { gesprekId, themaId: 'groep-2.visie', answers })
    const accepted = await server.act(marleen, 'deelnemer.accept', rondeId, {
      gesprekId,
      personId: sanne.oid,
    })
    assert.equal(accepted.status, 200)
    assert.deepEqual(
      (await list()).map(({ id }) => id),
      [rondeId],
    )
  })
})
