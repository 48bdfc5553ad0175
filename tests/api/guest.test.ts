import assert from 'node:assert/strict'
import type { ActionReply } from '../../bot/protocol/actions.ts'
import type { BeheerRondes } from '../../bot/protocol/beheer.ts'
import type { RondeSnapshot, RondesView } from '../../bot/protocol/view.ts'
import { guest, joke, karin, marleen } from '../builders/people.ts'
import { setPhase } from '../builders/phase.ts'
import { buildRonde } from '../builders/ronde.ts'
import { ChangeReader } from './changeReader.ts'
import { type Refused, type TestServer, testServer, tokenFor } from './testServer.ts'

const grant = { personId: guest.oid, name: guest.name, role: 'gespreksleider' } as const

describe('A guest over HTTP', () => {
  let server: TestServer
  let rondeId: string
  let gesprekId: string

  beforeEach(async () => {
    server = await testServer()
    const ronde = await buildRonde(server.runner)
    rondeId = ronde.rondeId
    gesprekId = ronde.gesprekId
    await ronde.act(marleen, 'role.grant', grant)
  })

  afterEach(() => server.stop())

  const isNoted = () => server.runner.read(`ronde:${rondeId}`, (state) => state.people.get(guest.oid)?.guest)

  it('[V8.d] a guest is marked as soon as they open the ronde', async () => {
    assert.equal(await isNoted(), false)
    const { body } = await server.get<RondeSnapshot>(guest, `/api/rondes/${rondeId}`)
    assert.equal(await isNoted(), true)
    const person = body.entities.find((entity) => entity.kind === 'person' && entity.id === guest.oid)
    assert.equal(person?.kind === 'person' && person.value?.guest, true)
    const { seq } = body
    await server.get(guest, `/api/rondes/${rondeId}`)
    assert.equal((await server.get<RondeSnapshot>(marleen, `/api/rondes/${rondeId}`)).body.seq, seq)
  })

  it('[V8.b] a guest loses list, view, acts and the open stream at publication, and reads why', async () => {
    const reader = await ChangeReader.open(server, guest, rondeId, 0)
    await setPhase(server.journal, `ronde:${rondeId}`, 'gepubliceerd')
    await reader.ended
    assert.deepEqual(reader.messages.at(-1), { seq: reader.seq, reset: true, changes: [] })
    const list = await server.get<RondesView>(guest, '/api/rondes')
    assert.deepEqual(list.body.rondes, [])
    const refusals = [
      await server.get<Refused>(guest, `/api/rondes/${rondeId}`),
      await server.get<Refused>(guest, `/api/rondes/${rondeId}/changes`),
      await server.act<Refused>(guest, 'groep.omit', rondeId, { groepId: 'groep-5' }),
      await server.act<Refused>(guest, 'antwoord.withdraw', rondeId, { antwoordId: 'a-00000001' }),
    ]
    assert.deepEqual(
      refusals.map(({ status, body }) => [status, body.error.code]),
      refusals.map(() => [403, 'guest-ended']),
    )
    assert.equal((await server.get(marleen, `/api/rondes/${rondeId}`)).status, 200)
  })

  it('[V8.d] a guest is marked in a ronde that they created, also when it was never opened', async () => {
    const maker = { ...guest, appRoles: ['Ronde.Maken' as const] }
    const input = { title: 'T', school: 'S', scope: { kind: 'college', name: 'C' } }
    const { body } = await server.act<ActionReply>(maker, 'ronde.create', null, input)
    const made = 'rondeId' in body.result ? String(body.result.rondeId) : ''
    const { rondes } = (await server.get<BeheerRondes>(karin, '/api/beheer/rondes')).body
    const line = rondes.find(({ id }) => id === made)
    assert.deepEqual([line?.gespreksleiders[0]?.guest, line?.onlyGuestsLead], [true, true])
  })

  it('[V8.e] a guest exports their own data after publication, and nothing of others', async () => {
    const note = { gesprekId, text: 'woorden van Joke', speaker: { personId: joke.oid } }
    assert.equal((await server.act(guest, 'notitie.add', rondeId, note)).status, 200)
    const exported = async () => JSON.stringify((await server.get(guest, '/api/me/export')).body)
    assert.match(await exported(), /woorden van Joke/)
    await setPhase(server.journal, `ronde:${rondeId}`, 'gepubliceerd')
    assert.doesNotMatch(await exported(), /woorden van Joke/)
    assert.match(await exported(), /notitie\.add/)
  })

  it('[V8.d] a guest is known by the account status in the token, or by the person who marks them', async () => {
    const open = async (claims: Record<string, unknown>) => {
      const authorization = `Bearer ${await tokenFor({ ...guest, guest: false }, claims)}`
      await server.call(null, `/api/rondes/${rondeId}`, { headers: { authorization } })
      return isNoted()
    }
    const { tid } = guest
    assert.equal(await open({ acct: 0 }), false)
    assert.equal(await open({ acct: 0, idp: 'https://sts.windows.net/elders/' }), false)
    assert.equal(await open({ acct: undefined }), false)
    assert.equal(await open({ acct: undefined, idp: `https://sts.windows.net/${tid}/` }), false)
    assert.equal(await open({ acct: undefined, idp: 'https://sts.windows.net/elders/' }), true)
    const unmark = { personId: guest.oid, guest: false }
    await server.act(marleen, 'guest.mark', rondeId, unmark)
    assert.equal(await isNoted(), false)
    assert.equal(await open({ acct: '1' }), true)
  })
})
