import assert from 'node:assert/strict'
import mammoth from 'mammoth'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { followVerslagen } from '../../bot/followUp/verslagen/followVerslagen.ts'
import { systemClock } from '../../bot/ports/clock.ts'
import type { AuditPage } from '../../bot/protocol/privacy.ts'
import { bram, joke, marleen, nadia, outsider, sanne } from '../builders/people.ts'
import { type BuiltRonde, buildRonde } from '../builders/ronde.ts'
import { type TestServer, testServer, tokenFor } from './testServer.ts'

describe('A verslag as a file', () => {
  let server: TestServer
  let ronde: BuiltRonde
  let path: string

  beforeEach(async () => {
    server = await testServer()
    ronde = await buildRonde(server.runner, { started: true, open: 'groep-2.visie' })
    const { gesprekId, act, rondeId } = ronde
    path = `/api/rondes/${rondeId}/gesprekken/${gesprekId}/verslag`
    await act(bram, 'notitie.add', { gesprekId, text: 'Wat wij zagen, één ✓' })
    await act(marleen, 'gesprek.end', { gesprekId })
  })
  afterEach(() => server.stop())

  const download = async (as: string) => {
    const authorization = `Bearer ${await tokenFor(bram)}`
    const answer = await fetch(`${server.url}${path}?as=${as}`, { headers: { authorization } })
    return { answer, bytes: Buffer.from(await answer.arrayBuffer()) }
  }

  it('[R5.a] [R5.b] [R5.c] is downloaded as Word, PDF and Markdown, with the same words', async () => {
    const word = await download('word')
    assert.match(
      word.answer.headers.get('content-disposition') ?? '',
      /verslag-[a-z0-9-]+-werkdocument\.docx"$/,
    )
    assert.ok((await mammoth.extractRawText({ buffer: word.bytes })).value.includes('Wat wij zagen, één'))
    const markdown = await download('markdown')
    assert.ok(markdown.bytes.toString('utf8').includes('Wat wij zagen, één ✓'))
    const pdf = await download('pdf')
    assert.equal(pdf.answer.headers.get('content-type'), 'application/pdf')
    const loading = getDocument({ data: new Uint8Array(pdf.bytes) })
    const document = await loading.promise
    const page = await document.getPage(1)
    const { items } = await page.getTextContent()
    assert.ok(
      items
        .map((item) => ('str' in item ? item.str : ''))
        .join('')
        .includes('Wat wij zagen, één'),
    )
    await loading.destroy()
  })

  it('[R5.d] [R1.h] only who may read the verslag gets it, the groep once it was sent, and each download is in the audit', async () => {
    const status = async (who: typeof joke) => (await server.get(who, `${path}?as=markdown`)).status
    assert.deepEqual(await Promise.all([bram, joke, nadia].map(status)), [200, 403, 403])
    assert.deepEqual(await Promise.all([sanne, outsider].map(status)), [404, 403])
    await ronde.act(marleen, 'verslag.send', { gesprekId: ronde.gesprekId })
    await followVerslagen(server.runner, systemClock, ronde.rondeId)
    assert.deepEqual(await Promise.all([joke, nadia].map(status)), [200, 403])
    await ronde.act(marleen, 'verslag.withdraw', { gesprekId: ronde.gesprekId })
    assert.equal(await status(joke), 403)
    const { body } = await server.get<AuditPage>(marleen, `/api/rondes/${ronde.rondeId}/audit`)
    const downloads = body.lines.filter(({ what }) => what === 'verslag.exportRecorded')
    assert.deepEqual(
      downloads.map(({ by }) => by?.name),
      [joke.name, bram.name],
    )
  })
})
