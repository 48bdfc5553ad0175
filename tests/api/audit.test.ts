import assert from 'node:assert/strict'
import type { AuditLine, AuditPage } from '../../bot/protocol/privacy.ts'
import { deelnemers, joke, karin, marleen, personIdOf } from '../builders/people.ts'
import { type Played, playRonde, WORDS } from '../redaction/played.ts'
import { type TestServer, testServer } from './testServer.ts'

describe("The audit of a person's data", () => {
  let server: TestServer
  let played: Played

  beforeEach(async () => {
    server = await testServer()
    played = await playRonde(server)
  })
  afterEach(async () => {
    assert.deepEqual(
      server.lines.filter((line) => line.includes('"fault"')),
      [],
    )
    await server.stop()
  })

  const audit = async (path = '/api/audit', who = karin): Promise<AuditLine[]> =>
    (await server.get<AuditPage>(who, path)).body.lines

  it('[X3.j] the audit view shows exports, erasures and roles, and after an erasure no person', async () => {
    await server.get(joke, '/api/me/export')
    await server.get(marleen, `/api/rondes/${played.ronde.rondeId}/people/${joke.oid}/export`)
    assert.deepEqual(
      (await audit()).map(({ what, by, about }) => [what, by?.id, about?.id]),
      [
        ['export.recorded', marleen.oid, joke.oid],
        ['export.recorded', joke.oid, joke.oid],
      ],
    )
    assert.deepEqual(
      (await audit()).map(({ about, ronde }) => [about?.name, ronde?.title]),
      [
        [joke.name, 'LOB-portret Zorg en Welzijn'],
        [joke.name, undefined],
      ],
    )
    const ofRonde = `/api/rondes/${played.ronde.rondeId}/audit`
    const granted = (await audit(ofRonde, marleen)).filter(({ about }) => about?.id === joke.oid)
    assert.deepEqual(
      granted.map(({ what, role, by }) => [what, role, by?.name]),
      [
        ['deelnemer.described', null, joke.name],
        ['role.revoked', 'verslaggever', marleen.name],
        ['role.granted', 'verslaggever', marleen.name],
        ['role.granted', 'deelnemer', marleen.name],
      ],
    )
    await server.act(karin, 'erasure.start', null, { personId: joke.oid })
    await server.keeping.idle()
    const lines = [...(await audit()), ...(await audit(ofRonde))]
    assert.ok(lines.some(({ what, by }) => what === 'erasure.started' && by?.name === karin.name))
    assert.ok(lines.some(({ what }) => what === 'erasure.finished'))
    assert.ok(lines.some(({ what, why }) => what === 'ronde.redactionAnnounced' && why === 'erasure'))
    assert.equal(new RegExp(`${personIdOf('joke')}|Joke`).test(JSON.stringify(lines)), false)
    assert.equal(
      Object.values(WORDS).some((word) => JSON.stringify(lines).includes(word)),
      false,
    )
  })

  it('[X3.j] the audit view comes in pages, the newest first', async () => {
    const grant = (n: number) =>
      played.ronde.act(marleen, 'role.grant', {
        personId: personIdOf(`veel-${n}`),
        name: `Veel ${n}`,
        role: 'meelezer',
      })
    for (let n = 0; n < 120; n += 1) await grant(n)
    const path = `/api/rondes/${played.ronde.rondeId}/audit`
    const first = (await server.get<AuditPage>(karin, path)).body
    assert.deepEqual([first.lines.length, first.lines[0]?.about?.name], [100, 'Veel 119'])
    const second = (await server.get<AuditPage>(karin, `${path}?before=${first.next}`)).body
    assert.equal(second.next, null)
    assert.equal(second.lines[0]?.about?.name, 'Veel 19')
    assert.ok(second.lines.some(({ about }) => about?.id === deelnemers[4].oid))
    assert.equal((await server.get(karin, `${path}?before=x`)).status, 400)
  })
})
