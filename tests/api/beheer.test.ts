import assert from 'node:assert/strict'
import type { PersonWho } from '../../bot/domain/who.ts'
import { rondeStreamName, tenantStreamName } from '../../bot/ports/runner.ts'
import type { BeheerRondes } from '../../bot/protocol/beheer.ts'
import type { AuditPage } from '../../bot/protocol/privacy.ts'
import type { RondesView } from '../../bot/protocol/view.ts'
import {
  bram,
  deelnemers,
  guest,
  joke,
  karin,
  marleen,
  OTHER_TENANT,
  sanne,
  TENANT,
} from '../builders/people.ts'
import { type BuiltRonde, buildRonde } from '../builders/ronde.ts'
import { type Refused, type TestServer, testServer } from './testServer.ts'

const THEMA = 'groep-2.visie'

describe('What a Beheerder sees of the rondes of the school', () => {
  let server: TestServer
  let ronde: BuiltRonde

  beforeEach(async () => {
    server = await testServer()
    ronde = await buildRonde(server.runner, { open: THEMA })
    const { gesprekId, act } = ronde
    const answers = [{ vraagId: `${THEMA}.1`, text: 'geheim antwoord' }]
    await act(joke, 'antwoord.give', { gesprekId, themaId: THEMA, answers })
    await act(bram, 'notitie.add', { gesprekId, text: 'geheime notitie' })
  })

  afterEach(() => server.stop())

  it('[V1.e] a Beheerder sees every ronde of the school, its leaders, phase and counts, and no word', async () => {
    const { status, body } = await server.get<BeheerRondes>(karin, '/api/beheer/rondes')
    assert.equal(status, 200)
    const [line, ...others] = body.rondes
    assert.equal(others.length, 0)
    assert.deepEqual(line, {
      ...line,
      id: ronde.rondeId,
      title: 'LOB-portret Zorg en Welzijn',
      school: 'ROC De Waterlinie',
      phase: 'voorbereiding',
      gespreksleiders: [{ id: marleen.oid, name: marleen.name, guest: false }],
      onlyGuestsLead: false,
      gesprekken: { total: 5, held: 0 },
      counts: { deelnemers: deelnemers.length, antwoorden: 1, notities: 1 },
    })
    assert.doesNotMatch(JSON.stringify(body), /geheim/)
    assert.doesNotMatch(JSON.stringify(body), new RegExp(joke.name))
  })

  it('[V1.e] [X1.a] the list of rondes is for a Beheerder of this school, and gives no sight of the ronde itself', async () => {
    assert.equal((await server.get<Refused>(marleen, '/api/beheer/rondes')).status, 403)
    assert.equal((await server.get({ ...karin, tid: OTHER_TENANT }, '/api/beheer/rondes')).status, 403)
    const own = await server.get<RondesView>(karin, '/api/rondes')
    assert.deepEqual(own.body.rondes, [])
    for (const path of ['', '/changes']) {
      assert.equal((await server.get(karin, `/api/rondes/${ronde.rondeId}${path}`)).status, 404)
    }
  })

  it('[V1.f] a Beheerder hands a ronde over through the usual route, and may do no other act there', async () => {
    const to = { toPersonId: sanne.oid, name: sanne.name }
    assert.equal((await server.act(karin, 'ronde.handOver', ronde.rondeId, to)).status, 200)
    assert.equal((await server.get(sanne, `/api/rondes/${ronde.rondeId}`)).status, 200)
    const omit = { groepId: 'groep-5' }
    assert.equal((await server.act(karin, 'groep.omit', ronde.rondeId, omit)).status, 404)
    assert.equal((await server.act(karin, 'ronde.handOver', 'r-bestaat-niet', to)).status, 404)
  })

  it('[X3.j] the audit view shows who handed a ronde over, marked a guest and described a person', async () => {
    const { act, rondeId } = ronde
    await act(karin, 'ronde.handOver', { toPersonId: sanne.oid, name: sanne.name })
    await act(marleen, 'deelnemer.describe', { personId: joke.oid, functie: 'geheime functie' })
    await act(marleen, 'guest.mark', { personId: joke.oid })
    await act(marleen, 'guest.mark', { personId: joke.oid, guest: false })
    const { body } = await server.get<AuditPage>(karin, `/api/rondes/${rondeId}/audit`)
    const newest = body.lines.slice(0, 4).map(({ what, by, about }) => [what, by?.id, about?.id])
    assert.deepEqual(newest, [
      ['guest.unmarked', marleen.oid, joke.oid],
      ['guest.marked', marleen.oid, joke.oid],
      ['deelnemer.described', marleen.oid, joke.oid],
      ['role.granted', karin.oid, sanne.oid],
    ])
    assert.doesNotMatch(JSON.stringify(body), /geheim/)
  })

  it('[V8.g] the list of rondes says where only guests lead, before publication', async () => {
    const { act } = ronde
    const { oid: personId, name } = guest
    await act(marleen, 'role.grant', { personId, name, role: 'gespreksleider', guest: true })
    await act(marleen, 'role.revoke', { personId: marleen.oid, role: 'gespreksleider' })
    const { body } = await server.get<BeheerRondes>(karin, '/api/beheer/rondes')
    assert.equal(body.rondes[0]?.onlyGuestsLead, true)
  })

  it('[X1.b] a ronde of another school is not listed, even when the directory holds it', async () => {
    const elsewhere: PersonWho = { ...marleen, tid: OTHER_TENANT }
    const stream = rondeStreamName('r-van-elders-1')
    const input = {
      rondeId: 'r-van-elders-1',
      title: 'Van elders',
      school: 'Elders',
      scope: { kind: 'college', name: 'x' },
    }
    const requestId = 'elders-0001'
    await server.runner.run({ action: 'ronde.create', stream, input, who: elsewhere, requestId })
    await server.runner.run({
      ...{ action: 'tenant.addRonde', stream: tenantStreamName(TENANT), requestId: 'elders-0002' },
      input: { rondeId: 'r-van-elders-1', personId: karin.oid },
      who: { kind: 'system', part: 'link' },
    })
    const { body } = await server.get<BeheerRondes>(karin, '/api/beheer/rondes')
    assert.ok(body.rondes.length > 0)
    assert.doesNotMatch(JSON.stringify(body), /Van elders/)
  })
})
