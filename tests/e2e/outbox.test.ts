// Long, because every way to lose a page is tried on one server and one ronde.
import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { bram, joke, marleen } from '../builders/demoPeople.ts'
import { launchBrowser } from './support/browser.ts'
import { tabOf } from './support/openTab.ts'
import { ProfileBrowser } from './support/profileBrowser.ts'
import { makeRonde } from './support/ronde.ts'
import { ServerProcess } from './support/serverProcess.ts'
import { openInTeams } from './support/teamsFrame.ts'

const THEMA = 'groep-2.visie'
/** Headings of the steps of a new ronde. */
const HEADS: Readonly<Record<string, string>> = {
  waarom: 'Waarom nu een portret?',
  groepen: 'Wie komen er aan tafel?',
  mensen: 'Wie doet wat?',
  dagschema: 'Wanneer zijn de gesprekken?',
}
const VRAAG = 'Delen jullie een visie op LOB? Wat houdt die in, en hoe breed wordt die gedragen?'

describe('What a person did and the server does not have yet', function () {
  this.timeout(120_000)
  let server: ServerProcess
  let browser: Browser
  let context: BrowserContext
  let rondeId: string
  let gesprekId: string

  before(async () => {
    server = await ServerProcess.start()
    browser = await launchBrowser()
  })

  beforeEach(async () => {
    const made = await makeRonde(server, [joke])
    rondeId = made.rondeId
    gesprekId = made.gesprekId
    await server.act(marleen, 'thema.open', rondeId, { gesprekId, themaId: THEMA })
    context = await browser.newContext({ viewport: { width: 1000, height: 900 } })
  })

  afterEach(() => context.close())

  after(async () => {
    await browser?.close()
    await server?.close()
  })

  const open = async (who: typeof bram, screen: string): Promise<Page> => {
    const page = await context.newPage()
    page.setDefaultTimeout(20_000)
    page.on('pageerror', (error) => assert.fail(error.message))
    await page.goto(tabOf(server.base, who, { route: `/ronde/${rondeId}/${screen}` }))
    return page
  }
  const noteren = (who = bram) => open(who, `noteren/${gesprekId}`)
  const lineOf = (page: Pick<Page, 'getByRole'>) =>
    page.getByRole('textbox', { name: 'Notitie', exact: true })
  const note = async (page: Pick<Page, 'getByRole'>, text: string): Promise<void> => {
    await lineOf(page).fill(text)
    await lineOf(page).press('Enter')
  }
  const stored = async (): Promise<string[]> =>
    (await server.see(bram, rondeId, 'notitie')).toSorted((a, b) => a.at - b.at).map(({ text }) => text)
  /** Waits until the server holds exactly these notes, in this order. */
  const arrives = async (...texts: string[]): Promise<void> => {
    await server.until(bram, rondeId, 'notitie', () =>
      stored().then((found) => found.join() === texts.join()),
    )
  }
  /** Waits on the change stream until the server holds a note with this text. */
  const notesOf = (text: string) =>
    server.until(bram, rondeId, 'notitie', (notes) => notes.some((one) => one.text === text))
  const cutOff = (page: Page) => page.route('**/api/**', (route) => route.abort('internetdisconnected'))

  it('[G7.f] [G7.g] waiting notes and a half-typed line survive when Teams removes the frame', async () => {
    const page = await context.newPage()
    const { tab } = await openInTeams(page, `${server.base}/tab/`, {
      context: { subPageId: `ronde/${rondeId}/noteren/${gesprekId}` },
      token: () => server.tokenOf(bram),
    })
    await lineOf(tab).waitFor()
    await cutOff(page)
    await note(tab, 'eerste, zonder wifi')
    await note(tab, 'tweede, zonder wifi')
    await lineOf(tab).fill('half get')
    await tab.getByText(/2 notities wachten op dit apparaat/).waitFor()
    await page.evaluate(`(() => {
      const frame = document.querySelector('iframe')
      const again = frame.cloneNode()
      frame.remove()
      document.body.append(again)
    })()`)
    await page.unroute('**/api/**')
    const back = page.frames().find((frame) => frame !== page.mainFrame())
    assert.ok(back)
    await lineOf(back).waitFor()
    await arrives('eerste, zonder wifi', 'tweede, zonder wifi')
    assert.equal(await lineOf(back).inputValue(), 'half get')
  })

  it('[G7.d] [G7.f] another screen says what waits, also after a reload, and it is sent from there', async () => {
    const page = await noteren()
    await lineOf(page).waitFor()
    await cutOff(page)
    await note(page, 'op weg')
    await page.getByText(/wacht op verbinding/).waitFor()
    await page.goto(tabOf(server.base, bram, { route: '/rondes' }))
    await page.reload()
    await page.getByText('Nog niet verstuurd: 1.').waitFor()
    await page.unroute('**/api/**')
    await page.evaluate(`window.dispatchEvent(new Event('online'))`)
    await arrives('op weg')
    await page.getByText('Nog niet verstuurd: 1.').waitFor({ state: 'detached' })
  })

  it('[G7.e] a call without an answer counts as unsure after 10 s, and is repeated before what came later', async () => {
    const page = await noteren()
    await lineOf(page).waitFor()
    const requestIds: string[] = []
    const read = Promise.withResolvers<void>()
    await page.route('**/api/actions/notitie.add', async (route) => {
      requestIds.push(route.request().postDataJSON().requestId)
      // The first request never gets a response or an error; the repeat waits until the sentence was read.
      if (requestIds.length === 1) return
      await read.promise
      await route.continue()
    })
    await note(page, 'in een dode verbinding')
    await note(page, 'erachter')
    await page.getByText(/2 notities wachten op dit apparaat/).waitFor()
    read.resolve()
    await arrives('in een dode verbinding', 'erachter')
    assert.equal(requestIds.length, 3)
    assert.equal(requestIds[0], requestIds[1])
  })

  it('[G7.e] a token that Teams refuses for a while is waited for, in order', async () => {
    const page = await context.newPage()
    let refuse = false
    const { tab } = await openInTeams(page, `${server.base}/tab/`, {
      context: { subPageId: `ronde/${rondeId}/noteren/${gesprekId}` },
      token: async () => (refuse ? null : server.tokenOf(bram)),
    })
    await lineOf(tab).waitFor()
    refuse = true
    await note(tab, 'zonder token')
    await tab.getByText(/1 notitie wacht op dit apparaat/).waitFor()
    await note(tab, 'erna')
    refuse = false
    await arrives('zonder token', 'erna')
    assert.equal(await tab.getByText(/nog niet bewaard/).count(), 0)
  })

  it('[G7.e] two tabs of one person send each note once, in the order of typing', async () => {
    const [one, two] = [await noteren(), await noteren()]
    await lineOf(one).waitFor()
    await lineOf(two).waitFor()
    await Promise.all([cutOff(one), cutOff(two)])
    await note(one, 'a')
    await note(two, 'b')
    await note(one, 'c')
    await two.getByText(/3 notities wachten op dit apparaat/).waitFor()
    await Promise.all([one.unroute('**/api/**'), two.unroute('**/api/**')])
    await arrives('a', 'b', 'c')
  })

  it('[X11.c] unsent acts of one person are not shown to or sent for the next person on the device', async () => {
    const page = await noteren()
    await lineOf(page).waitFor()
    await cutOff(page)
    await note(page, 'van Bram')
    await lineOf(page).fill('half van Bram')
    await page.getByText(/1 notitie wacht op dit apparaat/).waitFor()
    await page.close()
    const next = await noteren(marleen)
    await lineOf(next).waitFor()
    assert.equal(await lineOf(next).inputValue(), '')
    // The outbox sends in order, so what it held would have been sent before this.
    await note(next, 'van Marleen')
    await arrives('van Marleen')
    assert.equal(await next.getByText('van Bram').count(), 0)
  })

  it('[X11.a] [X11.c] after signing out nothing is shown to the next person, and it is sent when its writer is back', async () => {
    const page = await noteren()
    await lineOf(page).waitFor()
    await page.route('**/api/actions/**', (route) => route.abort('internetdisconnected'))
    await note(page, 'van voor het afmelden')
    await page.getByText(/1 notitie wacht op dit apparaat/).waitFor()
    await page.goto(tabOf(server.base, bram, { route: '/rondes' }))
    await page.getByText('Nog niet verstuurd: 1.').waitFor()
    await page.getByRole('button', { name: 'Iemand anders zijn' }).click()
    await page.getByRole('button', { name: new RegExp(marleen.name) }).click()
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.unroute('**/api/actions/**')
    const nextNote = { notitieId: 'n-00000009', gesprekId, text: 'van Marleen', tags: [], labels: [] }
    await server.act(marleen, 'notitie.add', rondeId, nextNote)
    assert.equal(await page.getByText('Nog niet verstuurd').count(), 0)
    assert.deepEqual(await stored(), ['van Marleen'])
    await page.getByRole('button', { name: 'Iemand anders zijn' }).click()
    await page.getByRole('button', { name: new RegExp(bram.name) }).click()
    await notesOf('van voor het afmelden')
  })

  it('[G7.f] [X11.a] a waiting note survives the browser being killed, and is sent by the next one', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'profile-'))
    const url = tabOf(server.base, bram, { route: `/ronde/${rondeId}/noteren/${gesprekId}` })
    try {
      const first = await ProfileBrowser.start(folder)
      const page = await first.open(url)
      await lineOf(page).waitFor()
      await page.route('**/api/actions/**', (route) => route.abort('internetdisconnected'))
      await note(page, 'vlak voor de klap')
      await page.getByText(/1 notitie wacht op dit apparaat/).waitFor()
      await first.kill()
      assert.deepEqual(await stored(), [])
      const second = await ProfileBrowser.start(folder)
      try {
        await lineOf(await second.open(url)).waitFor()
        await notesOf('vlak voor de klap')
      } finally {
        await second.kill()
      }
    } finally {
      await rm(folder, { recursive: true, force: true, maxRetries: 5 })
    }
  })

  it('[G7.h] where storage is blocked notes are sent, and the screen says how long waiting words live', async () => {
    await context.addInitScript(`for (const name of ['localStorage', 'indexedDB'])
      Object.defineProperty(window, name, { get() { throw new DOMException('Access is denied.', 'SecurityError') } })`)
    const page = await noteren()
    await note(page, 'zonder opslag')
    await arrives('zonder opslag')
    await cutOff(page)
    await note(page, 'wacht in de pagina')
    await page.getByText(/Dit apparaat bewaart niets/).waitFor()
    await page.unroute('**/api/**')
    await arrives('zonder opslag', 'wacht in de pagina')
    await page.getByText(/Dit apparaat bewaart niets/).waitFor({ state: 'detached' })
  })

  it('[V1.a] a new ronde is made and opened where storage is blocked', async () => {
    await context.addInitScript(`for (const name of ['localStorage', 'sessionStorage', 'indexedDB'])
      Object.defineProperty(window, name, { get() { throw new DOMException('Access is denied.', 'SecurityError') } })`)
    const page = await context.newPage()
    page.setDefaultTimeout(20_000)
    page.on('pageerror', (error) => assert.fail(error.message))
    await page.goto(tabOf(server.base, marleen, { route: '/rondes/nieuw' }))
    await page.getByRole('radio').nth(2).click({ force: true })
    await page.getByRole('textbox', { name: 'School' }).fill('ROC Zonder Opslag')
    await page.getByRole('textbox', { name: /^Naam van/ }).fill('Locatie Oost')
    for (const step of ['waarom', 'groepen', 'mensen', 'dagschema']) {
      await page.getByRole('button', { name: 'Verder' }).click()
      await page.getByRole('heading', { level: 1, name: HEADS[step] ?? '' }).waitFor()
    }
    await page.getByRole('button', { name: 'Ronde maken' }).click()
    await page.waitForURL(/#\/ronde\/r-/)
    await page.getByRole('heading', { level: 1, name: 'LOB-portret Locatie Oost' }).waitFor()
  })

  it('[X11.a] an answer that was sent without connection waits, survives a reload and arrives', async () => {
    const page = await open(joke, `antwoorden/${gesprekId}`)
    const field = page.getByRole('textbox', { name: `Jouw antwoord op: ${VRAAG}` })
    await field.waitFor()
    await cutOff(page)
    await field.fill('geschreven in de trein')
    await page.getByRole('button', { name: 'Verstuur antwoord' }).click()
    await page.getByText('Wacht op verbinding en gaat vanzelf mee').waitFor()
    await page.unroute('**/api/**')
    await page.reload()
    await page.getByText(/^Bewaard om/).waitFor()
    const [antwoord] = await server.see(joke, rondeId, 'antwoord')
    assert.equal(antwoord?.text, 'geschreven in de trein')
  })

  it('[X11.b] a change on the board shows at once without connection, and arrives later', async () => {
    const input = { notitieId: 'n-00000001', gesprekId, text: 'oud', tags: [THEMA], labels: [] }
    await server.act(bram, 'notitie.add', rondeId, input)
    const page = await open(marleen, 'bord')
    const card = page.locator('article[data-note="n-00000001"]').first()
    await card.getByText('oud').waitFor()
    await cutOff(page)
    await card.focus()
    await page.keyboard.press('e')
    await page.getByRole('textbox', { name: 'Tekst van de notitie' }).fill('nieuw')
    await page.keyboard.press('Enter')
    await card.getByText('nieuw').waitFor()
    await page.getByText('Nog niet verstuurd: 1.').waitFor()
    await page.unroute('**/api/**')
    await arrives('nieuw')
  })
})
