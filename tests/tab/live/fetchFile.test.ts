import assert from 'node:assert/strict'
import { fetchFile } from '../../../tab/live/fetchFile.ts'
import { type FakePage, openFakePage, refusal } from './fakePage.ts'

describe('A document that the server makes', () => {
  let page: FakePage

  beforeEach(() => {
    page = openFakePage()
  })
  afterEach(() => page.close())

  it('comes with the name that the server gave', async () => {
    const named = { 'content-disposition': 'attachment; filename="verslag eerste lijn.docx"' }
    page.answer(() => new Response('words', { headers: named }))
    const { blob, name } = await fetchFile('/api/verslag')
    assert.deepEqual([await blob.text(), name], ['words', 'verslag eerste lijn.docx'])
    page.answer(() => new Response('words'))
    assert.equal((await fetchFile('/api/verslag')).name, 'document')
    assert.equal(page.clock.countTimers(), 0)
  })

  it('a refusal keeps its code; an answer that breaks off is no connection', async () => {
    page.answer(() => refusal(403, 'not-allowed'))
    await assert.rejects(fetchFile('/api/verslag'), { code: 'not-allowed' })
    const broken = new ReadableStream({ start: (controller) => controller.error(new TypeError('reset')) })
    page.answer(() => new Response(broken))
    await assert.rejects(fetchFile('/api/verslag'), { code: 'offline' })
  })

  it('[X11.g] without an answer within a minute it counts as no connection', async () => {
    const asked = Promise.withResolvers<void>()
    page.answer(
      (_path, signal) =>
        new Promise((_resolve, reject) => {
          signal?.addEventListener('abort', () => reject(signal.reason))
          asked.resolve()
        }),
    )
    const refused = assert.rejects(fetchFile('/api/verslag'), { code: 'offline' })
    await asked.promise
    await page.clock.tickAsync(60_000)
    await refused
  })
})
