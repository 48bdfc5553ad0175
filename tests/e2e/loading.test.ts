import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { bram, marleen } from '../builders/demoPeople.ts'
import { makeRonde } from './support/ronde.ts'
import { startScene } from './support/scene.ts'

const BOARD_CODE = '**/assets/Bord-*.js'

describe('A screen whose code does not load', function () {
  this.timeout(120_000)
  const scene = startScene()
  let rondeId: string
  let gesprekId: string

  beforeEach(async () => {
    ;({ rondeId, gesprekId } = await makeRonde(scene.server, []))
    await scene.server.act(marleen, 'thema.open', rondeId, { gesprekId, themaId: 'groep-2.visie' })
  })

  const noteren = () => scene.open(bram, `/ronde/${rondeId}/noteren/${gesprekId}`)
  const lineOf = (page: Page) => page.getByRole('textbox', { name: 'Notitie', exact: true })
  const toBoard = (page: Page) => page.evaluate(`location.hash = '#/ronde/${rondeId}/bord'`)
  const cutOff = async (page: Page): Promise<void> => {
    await page.route('**/api/**', (route) => route.abort('internetdisconnected'))
    await page.route('**/tab/**', (route) => route.abort('internetdisconnected'))
  }

  it('[X11.f] says that there is no connection, and appears without a press when it is back, with what waited', async () => {
    const page = await noteren()
    await lineOf(page).waitFor()
    await cutOff(page)
    await lineOf(page).fill('wacht op verbinding')
    await lineOf(page).press('Enter')
    await page.getByText(/1 notitie wacht op dit apparaat/).waitFor()
    await toBoard(page)
    await page.getByRole('alert').getByText('Geen verbinding').waitFor()
    await page.getByText('Nog niet verstuurd: 1.').waitFor()
    await page.unroute('**/tab/**')
    await page.unroute('**/api/**')
    await page.locator('article', { hasText: 'wacht op verbinding' }).first().waitFor()
  })

  it('[X11.f] is loaded with a new page after a release; when that fails too it says so, and keeps what waited', async () => {
    const page = await noteren()
    await lineOf(page).waitFor()
    await page.route('**/api/actions/**', (route) => route.abort('internetdisconnected'))
    await lineOf(page).fill('van voor de nieuwe versie')
    await lineOf(page).press('Enter')
    await page.route(BOARD_CODE, (route) => route.fulfill({ status: 404 }))
    await page.route('**/tab/index.html', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<script src="/tab/assets/index-new.js"></script>' }),
    )
    await toBoard(page)
    await page.getByText('Er is een nieuwe versie').waitFor()
    await page.unroute(BOARD_CODE)
    await page.unroute('**/api/actions/**')
    await page.getByRole('button', { name: 'Scherm opnieuw laden' }).click()
    await page.locator('article', { hasText: 'van voor de nieuwe versie' }).first().waitFor()
  })

  it('[X11.f] where the device stores nothing, the page is not loaded again before what waits was sent', async () => {
    const page = await scene.open(bram, '/rondes')
    await page.addInitScript(`for (const name of ['localStorage', 'indexedDB'])
      Object.defineProperty(window, name, { get() { throw new DOMException('Access is denied.', 'SecurityError') } })`)
    await page.goto(`${page.url().split('#')[0]}#/ronde/${rondeId}/noteren/${gesprekId}`)
    await page.reload()
    await lineOf(page).waitFor()
    await page.route('**/api/actions/**', (route) => route.abort('internetdisconnected'))
    await lineOf(page).fill('alleen op deze pagina')
    await lineOf(page).press('Enter')
    await page.getByText(/Dit apparaat bewaart niets/).waitFor()
    await page.route(BOARD_CODE, (route) => route.fulfill({ status: 404 }))
    await page.route('**/tab/index.html', (route) => route.fulfill({ body: 'another build' }))
    await toBoard(page)
    await page.getByText(/Er wacht nog iets dat alleen op deze pagina staat/).waitFor()
    await page.locator('button[aria-disabled=true]', { hasText: 'Scherm opnieuw laden' }).waitFor()
    await page.unroute('**/api/actions/**')
    await page.locator('button:not([aria-disabled=true])', { hasText: 'Scherm opnieuw laden' }).waitFor()
    const notes = await scene.server.see(bram, rondeId, 'notitie')
    assert.deepEqual(
      notes.map(({ text }) => text),
      ['alleen op deze pagina'],
    )
  })
})
