import assert from 'node:assert/strict'
import type { Browser } from 'playwright-core'
import { joke } from '../builders/demoPeople.ts'
import { launchBrowser } from './support/browser.ts'
import { openTab } from './support/openTab.ts'
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

  const sized = (width: number) => ({ viewport: { width, height: 800 } })

  it('[X6.b] [X6.d] the help page opens from the rondes, shows every picture, and fits 320 px in the contrast theme', async () => {
    const page = await openTab(
      browser,
      server.base,
      joke,
      { route: '/rondes', thema: 'contrast' },
      sized(320),
    )
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

  it('[X6.c] [X7.b] the answers on the help page unfold by keyboard alone, in English too', async () => {
    const page = await openTab(browser, server.base, joke, { route: '/hulp', taal: 'en' }, sized(768))
    await page.getByRole('button', { name: 'The connection drops' }).focus()
    await page.keyboard.press('Enter')
    await page.getByText('Notes wait on this device').waitFor()
  })
})
