import assert from 'node:assert/strict'
import type { Browser, Page } from 'playwright-core'
import { demoPeople } from '../../bot/local/people.ts'
import { launchBrowser } from './support/browser.ts'
import { ServerProcess } from './support/serverProcess.ts'

describe('The help page', function () {
  this.timeout(60_000)
  let server: ServerProcess
  let browser: Browser

  before(async () => {
    ;[server, browser] = await Promise.all([ServerProcess.start(), launchBrowser()])
  })
  after(async () => {
    await browser?.close()
    await server?.close()
  })

  async function open(query: string, route: string, width: number): Promise<Page> {
    const context = await browser.newContext({ viewport: { width, height: 800 } })
    const page = await context.newPage()
    page.setDefaultTimeout(15_000)
    page.on('pageerror', (error) => assert.fail(error.message))
    await page.goto(`${server.base}/tab/?als=${demoPeople[0]?.oid}${query}#${route}`)
    return page
  }

  it('[X6] is found from the rondes, shows every picture, and fits 320 px in the contrast theme', async () => {
    const page = await open('&thema=contrast', '/rondes', 320)
    await page.getByRole('link', { name: 'Hulp' }).click()
    await page.getByRole('heading', { level: 1, name: 'Zo leid je een gesprek' }).waitFor()
    const pictures = await page.locator('main img').all()
    assert.equal(pictures.length, 6)
    for (const picture of pictures) {
      await picture.scrollIntoViewIfNeeded()
      await page.waitForFunction(
        '[...document.images].every((image) => !image.complete || image.naturalWidth > 0)',
      )
      assert.ok(((await picture.getAttribute('alt')) ?? '').length > 20)
    }
    await page.waitForFunction('[...document.images].every((image) => image.naturalWidth > 0)')
    const wide = await page.evaluate<number>('document.documentElement.scrollWidth')
    assert.ok(wide <= 320, `${wide} px wide`)
  })

  it('[X6] what may go wrong is folded out by keyboard alone, in English too', async () => {
    const page = await open('&taal=en', '/hulp', 768)
    await page.getByRole('button', { name: 'The connection drops' }).focus()
    await page.keyboard.press('Enter')
    await page.getByText('Notes wait on this device').waitFor()
  })
})
