import assert from 'node:assert/strict'
import type { RondeSnapshot } from '../../bot/protocol/view.ts'
import { bram, joke, marleen, nadia, outsider, personIdOf, sanne } from '../builders/people.ts'
import { type BuiltRonde, buildRonde } from '../builders/ronde.ts'
import { type Refused, type TestServer, testServer } from './testServer.ts'

const thema = 'groep-2.visie'
const vraag = 'groep-2.visie.1'

describe('POST /api/actions/<name>', () => {
  let server: TestServer
  let ronde: BuiltRonde

  before(async () => {
    server = await testServer()
    ronde = await buildRonde(server.runner, { open: thema })
  })
  after(() => server.stop())

  const note = (text: string) => ({ gesprekId: ronde.gesprekId, text })

  it('[G5.e] an action is answered with a result and the seq at which it is stored', async () => {
    const { status, body } = await server.act<{ result: { notitieId: string }; seq: number }>(
      bram,
      'notitie.add',
      ronde.rondeId,
      note('Wij vragen te weinig door.'),
    )
    assert.equal(status, 200)
    const { body: view } = await server.get<RondeSnapshot>(bram, `/api/rondes/${ronde.rondeId}`)
    assert.equal(view.seq, body.seq)
    assert.ok(view.entities.some(({ kind, id }) => kind === 'notitie' && id === body.result.notitieId))
  })

  it('[G5.a] the same request twice happens once and is answered the same', async () => {
    const send = () => server.act(bram, 'notitie.add', ronde.rondeId, note('Eén keer.'), 'request-0001')
    const [first, second] = await Promise.all([send(), send()])
    assert.deepEqual(first.body, second.body)
    assert.deepEqual((await send()).body, first.body)
  })

  it('[V1.g] a request without a ronde id creates one ronde, however often it is repeated', async () => {
    const input = { title: 'Techniek', school: 'ROC', scope: { kind: 'opleidingsteam', name: 'Bouw' } }
    const send = () =>
      server.act<{ result: { rondeId: string } }>(marleen, 'ronde.create', null, input, 'maak-ronde-0001')
    const [first, second] = await Promise.all([send(), send()])
    assert.equal(first.status, 200)
    assert.match(first.body.result.rondeId, /^r-[a-z0-9]{24}$/)
    assert.deepEqual(first.body, second.body)
    assert.deepEqual((await send()).body, first.body)
  })

  it('[X1.o] a person id that is not a GUID is refused, and one in capitals is stored in lower case', async () => {
    const reader = personIdOf('lezer')
    const grant = (personId: string) =>
      server.act<Refused>(marleen, 'role.grant', ronde.rondeId, {
        personId,
        name: 'Iemand',
        role: 'meelezer',
      })
    for (const id of ['text', 'de', 'antwoord.given', 'personId', `${reader}-2`]) {
      const { status, body } = await grant(id)
      assert.equal(`${status} ${body.error.code}`, '400 bad-input', id)
    }
    assert.equal((await grant(reader.toUpperCase())).status, 200)
    const known = await server.runner.read(ronde.stream, ({ people }) => people.has(reader))
    assert.ok(known)
  })

  it('[V1.g] creating a ronde under two names, or one that exists, is refused', async () => {
    const input = {
      title: 'T',
      school: 'S',
      scope: { kind: 'college', name: 'C' },
      rondeId: 'r-aaaaaaaaaaaaaaaa',
    }
    const two = await server.act<Refused>(marleen, 'ronde.create', 'r-bbbbbbbbbbbbbbbb', input)
    assert.equal(two.body.error.code, 'bad-request')
    const taken = { ...input, rondeId: ronde.rondeId }
    const { status, body } = await server.act<Refused>(marleen, 'ronde.create', null, taken)
    assert.deepEqual([status, body.error.code], [409, 'exists-already'])
  })

  it('[X1.a] a ronde is as unknown to a person without a role in it as one that does not exist', async () => {
    const open = { gesprekId: ronde.gesprekId, themaId: thema }
    const there = await server.act<Refused>(sanne, 'thema.open', ronde.rondeId, open)
    const nowhere = await server.act<Refused>(sanne, 'thema.open', 'r-ffffffffffffffff', open)
    assert.deepEqual([there.status, there.body], [404, nowhere.body])
    assert.equal(there.body.error.code, 'not-found')
  })

  it('[X2.a] a role that does not allow the action is refused with that reason', async () => {
    const { status, body } = await server.act<Refused>(joke, 'notitie.add', ronde.rondeId, note('Stiekem.'))
    assert.deepEqual([status, body.error.code], [403, 'not-allowed'])
    const second = await server.act<Refused>(nadia, 'notitie.add', ronde.rondeId, note('Ook.'))
    assert.equal(second.status, 403)
  })

  it('[G4.f] a colleague without a role may answer, and still sees nothing', async () => {
    const input = {
      gesprekId: ronde.gesprekId,
      themaId: thema,
      answers: [{ vraagId: vraag, text: 'Ik ook.' }],
    }
    const { status, body } = await server.act<{ result: { status: string } }>(
      sanne,
      'antwoord.give',
      ronde.rondeId,
      input,
    )
    assert.deepEqual([status, body.result.status], [200, 'onbevestigd'])
    assert.equal((await server.get(sanne, `/api/rondes/${ronde.rondeId}`)).status, 404)
    const nowhere = await server.act(sanne, 'antwoord.give', 'r-ffffffffffffffff', input)
    assert.equal(nowhere.status, 404)
  })

  it('[X1.b] a person of another school is refused', async () => {
    const { status, body } = await server.get<Refused>(outsider, `/api/rondes/${ronde.rondeId}`)
    assert.deepEqual([status, body.error.code], [403, 'other-tenant'])
  })

  it("the app's own steps are as unknown as what does not exist", async () => {
    for (const name of ['delivery.finish', 'chat.claim', 'tenant.addRonde', 'geen.actie', 'constructor']) {
      const { status, body } = await server.act<Refused>(marleen, name, ronde.rondeId, {})
      assert.deepEqual([name, status, body.error.code], [name, 404, 'unknown-action'])
    }
  })

  it('a refusal is in the language of the caller, and in Dutch for an unsupported language', async () => {
    const say = async (language: string) => {
      const init = { method: 'POST', body: '{}', headers: { 'accept-language': language } }
      return (await server.call<Refused>(marleen, '/api/actions/geen.actie', init)).body.error.message
    }
    assert.match(await say('fr, en;q=0.4, nl;q=0.8'), /^Deze handeling/)
    assert.match(await say('de-DE,de;q=0.9,en-US;q=0.5'), /^The app does not know/)
    assert.match(await say('*'), /^Deze handeling/)
  })
})

describe('GET /api/actions', () => {
  it('GET /api/actions lists every open action with who may call it and its input', async () => {
    const server = await testServer()
    const { body } = await server.get<{
      actions: { name: string; may: { nl: string; en: string }; input: { properties: object } }[]
    }>(joke, '/api/actions')
    await server.stop()
    const names = body.actions.map(({ name }) => name)
    assert.ok(names.includes('antwoord.give') && !names.includes('delivery.finish'))
    const open = body.actions.find(({ name }) => name === 'thema.open')
    assert.equal(open?.may.nl, 'wie in de ronde gespreksleider is')
    assert.deepEqual(Object.keys(open?.input.properties ?? {}), ['gesprekId', 'themaId', 'vragen'])
  })
})
