import assert from 'node:assert/strict'
import mammoth from 'mammoth'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { fileName } from '../../bot/api/documents/fileName.ts'
import type { AuditPage } from '../../bot/protocol/privacy.ts'
import { countEvents } from '../builders/events.ts'
import { bram, joke, karin, marleen, nadia, outsider, sanne } from '../builders/people.ts'
import { type BuiltRonde, buildRonde } from '../builders/ronde.ts'
import { type Refused, type TestServer, testServer, tokenFor } from './testServer.ts'

describe('Documents that people take away', () => {
  let server: TestServer
  let ronde: BuiltRonde
  let path: string

  beforeEach(async () => {
    server = await testServer()
    ronde = await buildRonde(server.runner, { started: true })
    path = `/api/rondes/${ronde.rondeId}/gesprekken/${ronde.gesprekId}/notes`
    await ronde.act(bram, 'notitie.add', { gesprekId: ronde.gesprekId, text: 'Wat wij zagen' })
  })
  afterEach(() => server.stop())

  it('[G18.d] the notes of a gesprek are downloaded as Markdown and as Word under a safe name', async () => {
    const { status, body, headers } = await server.get<string>(bram, `${path}?as=markdown`)
    assert.equal(status, 200)
    assert.equal(headers.get('content-type'), 'text/markdown; charset=utf-8')
    assert.match(
      headers.get('content-disposition') ?? '',
      /^attachment; filename="notities-[a-z0-9-]+-2026-12-08\.md"$/,
    )
    assert.equal(headers.get('cache-control'), 'no-store')
    assert.equal(fromMarkdown(body).children[0]?.type, 'heading')
    assert.ok(body.includes('Wat wij zagen'))
    const word = await fetch(`${server.url}${path}?as=word`, {
      headers: { authorization: `Bearer ${await tokenFor(marleen)}` },
    })
    assert.match(word.headers.get('content-disposition') ?? '', /\.docx"$/)
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(await word.arrayBuffer()) })
    assert.ok(value.includes('Wat wij zagen'))
  })

  it('[G18.e] only who reads words gets the notes, and each download is a line in the audit', async () => {
    const before = await countEvents(server.runner, ronde.stream)
    for (const [who, status] of [
      [nadia, 403],
      [joke, 403],
      [karin, 404],
      [sanne, 404],
      [outsider, 403],
    ] as const) {
      assert.equal((await server.get(who, `${path}?as=word`)).status, status, who.name)
    }
    assert.equal(await countEvents(server.runner, ronde.stream), before)
    await server.get(bram, `${path}?as=word`)
    const { body } = await server.get<AuditPage>(marleen, `/api/rondes/${ronde.rondeId}/audit`)
    const [line] = body.lines
    assert.deepEqual([line?.what, line?.by?.name], ['notitie.exportRecorded', bram.name])
    assert.ok(line?.groep)
  })

  it('[G18.e] a gesprek or format that does not exist is refused, and nothing is recorded', async () => {
    const before = await countEvents(server.runner, ronde.stream)
    assert.equal((await server.get(bram, `${path}?as=pdf`)).status, 400)
    const other = path.replace(ronde.gesprekId, 'g-nergens')
    const { body } = await server.get<Refused>(bram, `${other}?as=word`)
    assert.equal(body.error.code, 'unknown-gesprek')
    assert.equal(await countEvents(server.runner, ronde.stream), before)
  })

  it('[G18.d] a file name holds nothing of a title that a system could misread', () => {
    assert.equal(fileName(['notities', 'Eén/twee "..\\drie"\r\n', '']), 'notities-een-twee-drie')
    assert.equal(fileName(['x'.repeat(200)]).length, 80)
    assert.equal(fileName(['notities', 'שלום', '2026']), 'notities-2026')
  })
})
