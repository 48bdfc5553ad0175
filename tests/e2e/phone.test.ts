import assert from 'node:assert/strict'
import type { Browser, Page } from 'playwright-core'
import { type DemoPerson, demoTenantId } from '../../bot/local/people.ts'
import { bram, joke, marleen } from '../builders/demoPeople.ts'
import { ConnectorDouble } from '../doubles/connector.ts'
import { TeamsClient } from '../doubles/teamsClient.ts'
import { launchBrowser } from './support/browser.ts'
import { openTab } from './support/openTab.ts'
import { ServerProcess } from './support/serverProcess.ts'

const CHAT = '19:meeting_dGVsZWZvb24=@thread.v2'

const telephone = {
  viewport: { width: 360, height: 640 },
  hasTouch: true,
  isMobile: true,
  deviceScaleFactor: 2,
}

/** Elements that overflow, targets that are too small for a finger, and fields at which a phone zooms in. */
const MISFITS = `(() => {
  const misfits = []
  const wide = document.documentElement.scrollWidth
  if (wide > innerWidth) misfits.push('the page is ' + wide + ' px wide')
  const name = (element) => (element.getAttribute('aria-label') || element.textContent || element.tagName).slice(0, 40)
  for (const element of document.querySelectorAll('button, a[href], input, textarea, [role^=menuitem], [role=tab]')) {
    const { width, height, left, right } = element.getBoundingClientRect()
    if (width === 0 || height === 0 || getComputedStyle(element).visibility === 'hidden') continue
    // Only the demo sign-in asks who you are.
    if (/^Iemand anders zijn/.test(element.textContent)) continue
    if (width < 24 || height < 24) misfits.push(name(element) + ' is ' + width + ' by ' + height)
    // A row that scrolls sideways may go on outside the screen.
    if (element.closest('[role=toolbar]')?.scrollWidth > innerWidth) continue
    if (left < -1 || right > innerWidth + 1) misfits.push(name(element) + ' lies outside the screen')
    const types = element.matches('textarea, input:not([type=radio]):not([type=checkbox])')
    if (types && parseFloat(getComputedStyle(element).fontSize) < 16) misfits.push(name(element) + ' has small letters')
  }
  return misfits
})()`

/** In Teams on a phone a tab is 360 px wide, with touch input. */
describe('The tab on a telephone', function () {
  this.timeout(90_000)
  let server: ServerProcess
  let browser: Browser
  let double: ConnectorDouble
  let rondeId: string
  let gesprekId: string

  const open = (who: DemoPerson, route: string): Promise<Page> =>
    openTab(browser, server.base, who, { route }, telephone)
  const inMeeting = (who: DemoPerson) => openTab(browser, server.base, who, { chatId: CHAT }, telephone)
  const fits = async (page: Page) => assert.deepEqual(await page.evaluate(MISFITS), [])
  const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })

  before(async () => {
    ;[server, browser, double] = await Promise.all([
      ServerProcess.start(),
      launchBrowser(),
      ConnectorDouble.start(),
    ])
    const made = await server.act(marleen, 'ronde.create', null, {
      title: 'LOB-portret Zorg en Welzijn',
      school: 'ROC De Waterlinie',
      scope: { kind: 'vestiging', name: 'Locatie Oost' },
    })
    rondeId = String(made.rondeId)
    const gesprekken = await server.see(marleen, rondeId, 'gesprek')
    gesprekId = gesprekken.find(({ groepId }) => groepId === 'groep-2')?.id ?? ''
    const { oid: personId, name } = bram
    await server.act(marleen, 'role.grant', rondeId, { personId, name, role: 'verslaggever' })
    await server.act(marleen, 'role.grant', rondeId, {
      ...{ personId: joke.oid, name: joke.name, role: 'deelnemer', gesprekId },
    })
    await server.act(marleen, 'gesprek.plan', rondeId, { gesprekId, start: new Date().toISOString() })
    const teams = new TeamsClient(`${server.base}/api/messages`, double.url, demoTenantId)
    await teams.bot('add', CHAT)
  })

  after(async () => {
    await browser?.close()
    await server?.close()
    await double?.stop()
  })

  it('[G1.a] [G1.f] the gespreksleider links the meeting on a phone, and undoes a wrong link', async () => {
    const page = await inMeeting(marleen)
    await page.getByRole('radio', { name: /^Groep 3/ }).tap()
    await fits(page)
    await button(page, 'Koppel dit gesprek').tap()
    await page.getByText('Gekoppeld aan de chat in Teams').waitFor()
    await button(page, 'Meer mogelijkheden').tap()
    await fits(page)
    await page.getByRole('menuitem', { name: 'Losmaken van deze chat' }).tap()
    await page.getByRole('status').getByText('Losgemaakt van de chat').waitFor()
    await page.getByText('Geen chat in Teams').waitFor()
    await fits(page)

    const again = await inMeeting(marleen)
    await again.getByRole('radio', { name: /^Groep 2/ }).tap()
    await button(again, 'Koppel dit gesprek').tap()
    await again.waitForURL(`**#/ronde/${rondeId}/regie/${gesprekId}`)
  })

  it('[G2.j] Regie asks once before it starts a gesprek hours before its plan', async () => {
    const plan = (start: number) =>
      server.act(marleen, 'gesprek.plan', rondeId, { gesprekId, start: new Date(start).toISOString() })
    await plan(Date.now() + 3 * 3_600_000)
    const page = await inMeeting(marleen)
    await button(page, 'Start gesprek').dblclick()
    await page.getByRole('alert').getByText('Gepland op').waitFor()
    await fits(page)
    const gesprekken = await server.see(marleen, rondeId, 'gesprek')
    assert.equal(gesprekken.find(({ id }) => id === gesprekId)?.status, 'gepland')
    await button(page, 'Toch starten').waitFor()
    await plan(Date.now())
  })

  it('[G2.c] [G2.h] [G3.a] the gespreksleider starts the gesprek and opens a thema on a phone; Regie says once what Teams does not report', async () => {
    const page = await inMeeting(marleen)
    await button(page, 'Start gesprek').tap()
    const remark = page.getByText('Teams zegt niet wanneer de vergadering begint en eindigt')
    await remark.waitFor()
    await fits(page)
    await button(page, 'Begrepen').tap()
    await remark.waitFor({ state: 'detached' })
    await button(page, 'Volgend thema').tap()
    await page.getByRole('heading', { name: 'Visie op LOB' }).waitFor()
    await fits(page)
    await page.reload()
    await page.getByRole('heading', { name: 'Visie op LOB' }).waitFor()
    assert.equal(await remark.count(), 0)
  })

  it('[G4.e] a deelnemer answers on a phone; text that was typed but not sent is restored', async () => {
    const page = await inMeeting(joke)
    await page.waitForURL(`**#/ronde/${rondeId}/antwoorden/${gesprekId}`)
    const field = page.getByRole('textbox').first()
    await field.tap()
    await field.fill('We praten na de stage te weinig na.')
    await fits(page)
    await page.reload()
    assert.equal(await page.getByRole('textbox').first().inputValue(), 'We praten na de stage te weinig na.')
    await button(page, 'Verstuur antwoord').tap()
    await page.getByText(/Bewaard om/).waitFor()
    await fits(page)
    const [antwoord] = await server.see(marleen, rondeId, 'antwoord')
    assert.equal(antwoord?.text, 'We praten na de stage te weinig na.')
  })

  it('[G7.a] [G12.a] the gespreksleider reads the answer, notes and posts a summary on a phone', async () => {
    const page = await inMeeting(marleen)
    await page.getByText('We praten na de stage te weinig na.').waitFor()
    const note = page.getByRole('textbox', { name: 'Snelle notitie' })
    await note.tap()
    await note.fill('Iedereen knikt')
    await button(page, 'Enter').tap()
    await button(page, 'Meer mogelijkheden').tap()
    assert.equal(await page.getByRole('menuitem', { name: 'Losmaken van deze chat' }).count(), 0)
    await page.getByRole('menuitem', { name: 'Samenvatting plaatsen' }).tap()
    await page.getByRole('textbox', { name: 'Samenvatting' }).waitFor()
    await fits(page)
  })

  const screens: [what: string, who: DemoPerson, route: () => string, shows: string | RegExp][] = [
    ['the rondes of a deelnemer', joke, () => '/rondes', 'LOB-portret Zorg en Welzijn'],
    ['the rondes of who leads', marleen, () => '/rondes', 'LOB-portret Zorg en Welzijn'],
    ['a ronde', marleen, () => `/ronde/${rondeId}`, 'Gesprekken'],
    ['a ronde, for a deelnemer', joke, () => `/ronde/${rondeId}`, 'Gesprekken'],
    ['a new ronde', marleen, () => '/rondes/nieuw', /Waarover gaat/],
    ['the board', marleen, () => `/ronde/${rondeId}/bord`, 'Bord'],
    ['note taking', bram, () => `/ronde/${rondeId}/noteren/${gesprekId}`, /Groep 2/],
    ['the help', joke, () => '/hulp', 'Zo leid je een gesprek'],
  ]
  for (const [what, who, route, shows] of screens) {
    it(`[X6.d] ${what} fits, and can be hit`, async () => {
      const page = await open(who, route())
      await page.getByRole('heading', { name: shows }).first().waitFor()
      await fits(page)
    })
  }
})
