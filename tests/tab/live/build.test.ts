import assert from 'node:assert/strict'
import { checkBuild } from '../../../tab/live/build.ts'
import { type FakePage, openFakePage } from './fakePage.ts'

const ENTRY = '/tab/assets/index-abc.js'
const pageOf = (entry: string): string => `<script type="module" crossorigin src="${entry}"></script>`

describe('Asking which build the server serves', () => {
  let page: FakePage
  beforeEach(() => {
    page = openFakePage()
  })
  afterEach(() => page.close())

  it('[X11.f] tells the build of this page from a newer one', async () => {
    page.answer(() => new Response(pageOf(ENTRY)))
    assert.equal(await checkBuild(ENTRY), 'same')
    page.answer(() => new Response(pageOf('/tab/assets/index-def.js')))
    assert.equal(await checkBuild(ENTRY), 'other')
    assert.equal(await checkBuild(null), 'same')
  })

  it('[X11.f] an error, a refused connection and no answer within 5 s all count as offline', async () => {
    page.answer(() => new Response('', { status: 503 }))
    assert.equal(await checkBuild(ENTRY), 'offline')
    page.answer(() => Promise.reject(new TypeError('refused')))
    assert.equal(await checkBuild(ENTRY), 'offline')
    page.answer(
      (_, signal) =>
        new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(new Error('late')))),
    )
    const asked = checkBuild(ENTRY)
    await page.clock.tickAsync(5_000)
    assert.equal(await asked, 'offline')
    assert.equal(page.clock.countTimers(), 0)
  })
})
