import assert from 'node:assert/strict'
import type { Browser, Page } from 'playwright-core'
import type { DemoPerson } from '../../bot/local/people.ts'
import { bram, joke, marleen, wouter } from '../builders/demoPeople.ts'
import { launchBrowser } from './support/browser.ts'
import { openTab } from './support/openTab.ts'
import { makeRonde } from './support/ronde.ts'
import { ServerProcess } from './support/serverProcess.ts'

const VISIE = 'groep-2.visie'
const WORDS = 'Wij delen hem nog niet met elkaar.'

/** From the switch in the ronde to the board: what each person reads of an anonymous thema. */
describe('An anonymous thema in the browser', function () {
  this.timeout(120_000)
  let server: ServerProcess
  let browser: Browser
  let rondeId: string
  let gesprekId: string

  const open = (who: DemoPerson, place: string): Promise<Page> =>
    openTab(browser, server.base, who, { route: `/ronde/${rondeId}${place}` })

  before(async () => {
    server = await ServerProcess.start()
    browser = await launchBrowser()
    const groepen = [{ sleutel: 'groep-2' }, { sleutel: 'studenten' }]
    ;({ rondeId, gesprekId } = await makeRonde(server, [joke, wouter], { groepen }))
  })

  after(async () => {
    await browser.close()
    await server.close()
  })

  it('[G15.a] [G15.f] the gespreksleider makes a thema anonymous, reads the warning for a small groep, and cannot change it once the thema was on the table', async () => {
    const page = await open(marleen, '')
    await page.getByRole('button', { name: 'Meer bij Eerste lijn' }).click()
    await page.getByRole('menuitem', { name: 'Anoniem en kaarten' }).click()
    const part = page.getByRole('region', { name: 'Zonder namen in Eerste lijn' })
    await part.getByRole('switch', { name: 'Visie op LOB' }).click()
    await page.getByText('2 deelnemers, gewenst 5, deels anoniem').waitFor()
    await part.getByText('Met minder dan vier deelnemers is anoniem niet echt anoniem.').waitFor()
    await server.act(marleen, 'thema.open', rondeId, { gesprekId, themaId: VISIE })
    await part.getByText('lag al op tafel').waitFor()
    assert.equal(await part.getByRole('switch', { name: 'Visie op LOB' }).isDisabled(), true)
    await page
      .getByRole('listitem', { name: 'Studenten' })
      .getByText(/, anoniem$/)
      .waitFor()
    const other = await open(bram, '')
    await other.getByText('deels anoniem').waitFor()
    await other.getByRole('button', { name: 'Meer bij Eerste lijn' }).click()
    await other.getByRole('menuitem', { name: 'Deelnemers' }).waitFor()
    assert.equal(await other.getByRole('menuitem', { name: 'Anoniem en kaarten' }).count(), 0)
    await page.close()
    await other.close()
  })

  it('[G15.c] [X7.d] an anonymous thema says at its fields that no name is kept, who reads the answer, and until when it can be changed', async () => {
    const page = await open(joke, `/antwoorden/${gesprekId}`)
    await page.getByText('De anderen zien alleen of er iets geschreven is.').waitFor()
    await page.getByText('Jullie zijn met weinig: echt anoniem is het niet.').waitFor()
    await page.getByRole('textbox').first().fill(WORDS)
    await page.getByRole('button', { name: 'Verstuur antwoord' }).click()
    await page.getByText('Bewaard', { exact: true }).waitFor()
    await page.reload()
    await page.getByText(WORDS).waitFor()
    const other = await open(wouter, `/antwoorden/${gesprekId}`)
    await other.getByText('De anderen zien alleen of er iets geschreven is.').waitFor()
    assert.equal(await other.getByText(WORDS).count(), 0)
    await page.close()
    await other.close()
  })

  it('[G15.b] [G15.e] Regie and the board show what an anonymous answer says, and nowhere whose it is', async () => {
    const regie = await open(marleen, `/regie/${gesprekId}`)
    await regie.getByText('Anoniem: bij antwoorden staat geen naam.').waitFor()
    const came = regie.getByRole('region', { name: 'Komt binnen' })
    await came.getByText(WORDS).waitFor()
    assert.match((await came.textContent()) ?? '', /Anoniem bij vraag 1/)
    assert.doesNotMatch((await came.textContent()) ?? '', /Joke|\d\d[.:]\d\d/)
    // Anonymous authors count as not heard; the gespreksleider marks who spoke.
    const notHeard = regie.getByRole('region', { name: 'Nog niet gehoord' })
    for (const who of [joke, wouter]) await notHeard.getByText(who.name.split(' ')[0] ?? '').waitFor()
    const board = await open(bram, '/bord')
    await board.getByText('Anoniem, Eerste lijn').waitFor()
    assert.doesNotMatch((await board.textContent('main')) ?? '', /Joke/)
    await regie.close()
    await board.close()
  })

  it('[G15.d] after the gesprek no one reads an anonymous answer as their own any more, and the screen says why', async () => {
    const page = await open(joke, `/antwoorden/${gesprekId}`)
    await page.getByText(WORDS).waitFor()
    await server.act(marleen, 'gesprek.end', rondeId, { gesprekId })
    await page.getByText('weet niemand meer wat van jou was, ook de app niet').waitFor()
    await page.getByText(WORDS).waitFor({ state: 'detached' })
    assert.equal(await page.getByText('Geen antwoord').count(), 0)
    await page.getByRole('button', { name: 'Toch nog iets schrijven' }).click()
    await page.getByText('Wijzigen of intrekken kan daarna niet meer.').waitFor()
    await page.getByRole('textbox').first().fill('Nog iets.')
    await page.getByRole('button', { name: 'Verstuur als nagekomen' }).click()
    await page.getByText('Nagekomen. De gespreksleider kan het alsnog meenemen.').waitFor()
    await page.close()
  })

  it('[X11.h] what waits in an anonymous thema survives a reload, and nothing on the device says whose it is', async () => {
    const made = await makeRonde(server, [wouter])
    const { gesprekId } = made
    await server.act(marleen, 'anoniem.set', made.rondeId, {
      groepId: 'groep-2',
      themaId: VISIE,
      anonymous: true,
    })
    await server.act(marleen, 'thema.open', made.rondeId, { gesprekId, themaId: VISIE })
    const route = `/ronde/${made.rondeId}/antwoorden/${gesprekId}`
    const page = await openTab(browser, server.base, wouter, { route })
    const field = page.getByRole('textbox', { name: /^Jouw antwoord op: Delen jullie een visie/ })
    await field.waitFor()
    await page.route('**/api/**', (route) => route.abort('internetdisconnected'))
    await field.fill('geheim in de trein')
    await page.getByRole('button', { name: 'Verstuur antwoord' }).click()
    await page.getByText('Wacht op verbinding en gaat vanzelf mee').waitFor()
    const kept = await page.evaluate(`(async () => {
      const db = await new Promise((resolve) => { const asked = indexedDB.open('lob-portret'); asked.onsuccess = () => resolve(asked.result) })
      const items = await new Promise((resolve) => { const all = db.transaction('items').objectStore('items').getAll(); all.onsuccess = () => resolve(all.result) })
      return [JSON.stringify({ ...localStorage }) + JSON.stringify(items), JSON.stringify({ ...sessionStorage, 'lob-person': '' })]
    })()`)
    const [device, tab] = Array.isArray(kept) ? kept.map(String) : []
    assert.doesNotMatch(device ?? '', /geheim in de trein/)
    assert.match(tab ?? '', /geheim in de trein/)
    const draft = (tab ?? '').split(/,(?=")/).find((line) => line.includes('geheim')) ?? ''
    assert.ok(!draft.includes(wouter.oid), draft)
    await page.unroute('**/api/**')
    await page.reload()
    await field.waitFor()
    assert.equal(await field.inputValue(), 'geheim in de trein')
    await page.getByRole('button', { name: 'Verstuur antwoord' }).click()
    await page.getByText('Bewaard', { exact: true }).first().waitFor()
    const [own] = await server.see(wouter, made.rondeId, 'antwoord')
    assert.equal(own?.text, 'geheim in de trein')
    await page.close()
  })
})
