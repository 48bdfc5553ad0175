import assert from 'node:assert/strict'
import type { BeheerRondes } from '../../bot/protocol/beheer.ts'
import type { AuditPage } from '../../bot/protocol/privacy.ts'
import type { RondeFile } from '../../bot/protocol/rondeFile.ts'
import type { RondesView } from '../../bot/protocol/view.ts'
import { bram, joke, karin, marleen, nadia, outsider, wouter } from '../builders/people.ts'
import { type BuiltRonde, buildRonde } from '../builders/ronde.ts'
import { ChangeReader } from './changeReader.ts'
import { type Refused, type TestServer, testServer } from './testServer.ts'

const VISIE = 'groep-2.visie'
const ROLLEN = 'groep-2.rollen'
const TITLE = 'LOB-portret Zorg en Welzijn'

describe('Taking a ronde away and deleting it', () => {
  let server: TestServer
  let ronde: BuiltRonde
  let path: string

  beforeEach(async () => {
    server = await testServer()
    ronde = await buildRonde(server.runner, { started: true })
    path = `/api/rondes/${ronde.rondeId}`
    const { gesprekId, act } = ronde
    const give = (who: typeof joke, themaId: string, text: string) =>
      act(who, 'antwoord.give', { gesprekId, themaId, answers: [{ vraagId: `${themaId}.1`, text }] })
    await act(marleen, 'thema.open', { gesprekId, themaId: VISIE })
    await give(joke, VISIE, 'Van Joke')
    const { result } = await give(wouter, VISIE, 'Toch niet')
    const [antwoordId = ''] = (result as { antwoordIds: string[] }).antwoordIds
    await act(wouter, 'antwoord.withdraw', { antwoordId })
    await act(bram, 'notitie.add', { gesprekId, text: 'Genoteerd', speaker: { personId: joke.oid } })
  })
  afterEach(() => server.stop())

  const file = () => server.get<RondeFile>(marleen, `${path}/file`)
  const remove = <T>(who = karin, title = TITLE) =>
    server.act<T>(who, 'ronde.delete', ronde.rondeId, { title })

  it('[X3.s] a gespreksleider takes a whole ronde away as one JSON file that explains itself', async () => {
    const { status, headers, body } = await file()
    assert.equal(status, 200)
    const name = headers.get('content-disposition') ?? ''
    assert.match(name, /^attachment; filename="ronde-lob-portret-zorg-en-welzijn-2026-12-08\.json"$/)
    assert.deepEqual([body.format, body.version], ['lob-portret-ronde', 1])
    assert.match(body.explanation, /notities: wat genoteerd is/)
    assert.equal(body.ronde.title, TITLE)
    assert.deepEqual(
      body.antwoorden.map(({ text, person }) => [text, person?.name]),
      [['Van Joke', joke.name]],
    )
    assert.deepEqual(
      body.notities.map(({ text, speakerName }) => [text, speakerName]),
      [['Genoteerd', joke.name]],
    )
    assert.deepEqual([body.groepen.length, body.gesprekken.length, body.themas.length], [5, 5, 1])
    assert.ok(body.mensen.some(({ name }) => name === wouter.name))
  })

  it('[X3.s] [G15.b] an anonymous answer has no person in the file', async () => {
    const { gesprekId, act } = ronde
    await act(marleen, 'anoniem.set', { groepId: 'groep-2', themaId: ROLLEN, anonymous: true })
    await act(marleen, 'thema.open', { gesprekId, themaId: ROLLEN })
    const answers = [{ vraagId: `${ROLLEN}.1`, text: 'Zonder naam' }]
    await server.act(joke, 'antwoord.give', ronde.rondeId, { gesprekId, themaId: ROLLEN, answers })
    const { body } = await file()
    const line = body.antwoorden.find(({ text }) => text === 'Zonder naam')
    assert.equal(line?.person, null)
  })

  it('[X3.s] only a gespreksleider takes a ronde away: a Beheerder reads no words; each download is in the audit', async () => {
    for (const [who, status] of [
      [bram, 403],
      [nadia, 403],
      [joke, 403],
      [karin, 404],
      [outsider, 403],
    ] as const) {
      assert.equal((await server.get(who, `${path}/file`)).status, status, who.name)
    }
    await file()
    const { body } = await server.get<AuditPage>(marleen, `${path}/audit`)
    assert.deepEqual([body.lines[0]?.what, body.lines[0]?.by?.name], ['ronde.exportRecorded', marleen.name])
    assert.equal(body.lines.filter(({ what }) => what === 'ronde.exportRecorded').length, 1)
  })

  it('[X3.r] a deleted ronde is gone from lists, view and open stream, and people read that it was deleted', async () => {
    const reader = await ChangeReader.open(server, marleen, ronde.rondeId, 0)
    assert.equal((await remove<Refused>(karin, 'Iets anders')).body.error.code, 'title-differs')
    assert.equal((await remove<Refused>(marleen)).body.error.code, 'not-allowed')
    assert.equal((await remove()).status, 200)
    await reader.ended
    await server.keeping.idle()
    assert.deepEqual((await server.get<RondesView>(marleen, '/api/rondes')).body.rondes, [])
    assert.deepEqual((await server.get<BeheerRondes>(karin, '/api/beheer/rondes')).body.rondes, [])
    const refusals = [
      await server.get<Refused>(marleen, path),
      await server.get<Refused>(marleen, `${path}/file`),
      await server.get<Refused>(bram, `${path}/gesprekken/${ronde.gesprekId}/notes?as=word`),
      await server.act<Refused>(bram, 'notitie.add', ronde.rondeId, {
        gesprekId: ronde.gesprekId,
        text: 'nog iets',
      }),
      await remove<Refused>(),
    ]
    assert.deepEqual(
      refusals.map(({ status, body }) => [status, body.error.code]),
      refusals.map(() => [410, 'ronde-deleted']),
    )
    assert.equal((await server.get<Refused>(outsider, path)).status, 403)
  })

  it('[X3.r] one line about a deleted ronde stays in the audit of the school, with its title and who deleted it', async () => {
    await file()
    await remove()
    await server.keeping.idle()
    const { body } = await server.get<AuditPage>(karin, '/api/audit')
    const lines = body.lines.filter((line) => line.ronde?.id === ronde.rondeId)
    assert.deepEqual(
      lines.map(({ what, by, ronde }) => [what, by?.name, ronde?.title]),
      [['tenant.rondeDeleted', karin.name, TITLE]],
    )
    const entries = await server.journal.read(ronde.stream, 0)
    assert.doesNotMatch(JSON.stringify(entries), /Joke|Genoteerd|Toch niet|Zorg en Welzijn/)
    assert.deepEqual(
      server.lines.filter((line) => line.includes('"fault"')),
      [],
    )
  })
})
