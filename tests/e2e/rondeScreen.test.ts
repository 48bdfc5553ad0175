import assert from 'node:assert/strict'
import type { Browser, Page } from 'playwright-core'
import type { DemoPerson } from '../../bot/local/people.ts'
import { bram, deelnemers, joke, marleen, sanne } from '../builders/demoPeople.ts'
import { launchBrowser } from './support/browser.ts'
import { openTab, tabOf } from './support/openTab.ts'
import { makeRonde } from './support/ronde.ts'
import { ServerProcess } from './support/serverProcess.ts'

const wide = { viewport: { width: 1200, height: 1000 } }

/** The overview of a ronde, as a gespreksleider and a deelnemer see it. */
describe('The screen of a ronde', function () {
  this.timeout(120_000)
  let server: ServerProcess
  let browser: Browser
  let rondeId: string
  let gesprekId: string

  const open = (who: DemoPerson): Promise<Page> =>
    openTab(browser, server.base, who, { route: `/ronde/${rondeId}` }, wide)

  before(async () => {
    server = await ServerProcess.start()
    browser = await launchBrowser()
    ;({ rondeId, gesprekId } = await makeRonde(server, deelnemers))
  })

  after(async () => {
    await browser.close()
    await server.close()
  })

  it('[V1.c] what the ronde is about is changed in place', async () => {
    const page = await open(marleen)
    const part = page.getByRole('region', { name: 'Waarover en waarvoor' })
    await part.getByRole('button', { name: 'Wijzigen' }).click()
    await part.getByLabel('Titel van de ronde').fill('LOB-portret Oost')
    await part.getByLabel('Wat wil je bereiken?').fill('Kortere lijnen\nMeer tijd')
    await part.getByLabel('Voor wie is het portret?').fill('De teams')
    await part.getByLabel('Van', { exact: true }).fill('2026-12-11')
    const save = part.getByRole('button', { name: 'Bewaren' })
    assert.equal(await save.getAttribute('aria-disabled'), 'true')
    await part.getByLabel('Tot en met').fill('2026-12-11')
    await save.click()
    await page.getByRole('heading', { level: 1, name: 'LOB-portret Oost' }).waitFor()
    await part.getByText('Kortere lijnen').waitFor()
    await part.getByText('vrijdag 11 december').waitFor()
    const [ronde] = await server.see(marleen, rondeId, 'ronde')
    assert.deepEqual(ronde?.goals, ['Kortere lijnen', 'Meer tijd'])
    assert.deepEqual(ronde?.period, { from: '2026-12-11', to: '2026-12-11' })
    await page.close()
  })

  it('[V1.d] [V1.i] the next phase is an act of its own, asked twice, names what it lacks, and is offered only to who leads; after the gesprekken none is', async () => {
    const page = await open(marleen)
    await page.getByRole('button', { name: 'Door naar gesprekken' }).press('Enter')
    await page.locator('fieldset:focus').waitFor()
    await page.getByRole('button', { name: 'Annuleren' }).press('Enter')
    await page.locator('button:focus', { hasText: 'Door naar gesprekken' }).press('Enter')
    await page.getByText('terug kan niet').waitFor()
    await page.getByText(/^Nog zonder deelnemers: (?!.*Eerste lijn)/).waitFor()
    await page.getByRole('button', { name: 'Door naar gesprekken' }).click()
    await page.getByText('komen later in deze app').waitFor()
    assert.equal(await page.getByRole('button', { name: /Door naar/ }).count(), 0)
    const other = await open(bram)
    await other.getByRole('heading', { level: 1 }).waitFor()
    assert.equal(await other.getByRole('button', { name: /Door naar/ }).count(), 0)
    await page.close()
    await other.close()
  })

  it('[V8.d] a person from another school is marked as a guest', async () => {
    const page = await open(marleen)
    await page.getByRole('button', { name: 'Mensen wijzigen' }).click()
    const guests = page.getByRole('group', { name: 'Gasten van een andere school' })
    await guests.getByLabel(bram.name).click()
    await page.getByRole('button', { name: 'Klaar' }).click()
    await page.getByText(`${bram.name} (gast)`).waitFor()
    await page.close()
  })

  it('[V9.d] a groep that lacks spread says so as soon as enough is known', async () => {
    const page = await open(marleen)
    await page.getByRole('button', { name: 'Meer bij Eerste lijn' }).click()
    await page.getByRole('menuitem', { name: 'Deelnemers' }).click()
    for (const { name } of deelnemers.slice(0, 3)) {
      await page.getByRole('button', { name: `Invullen: over ${name}` }).click()
      const fields = page.getByRole('group', { name: `Over ${name}` })
      await fields.getByLabel('Team of unit').fill('Zorg')
      await page.keyboard.press('Tab')
      await fields.getByLabel('Niveau').selectOption('4')
    }
    await page
      .getByText('Iedereen van wie dit bekend is, heeft hetzelfde team en hetzelfde niveau.')
      .waitFor()
    await page.getByText('Zorg: 3').waitFor()
    await page.getByText('Zorg, niveau 4').first().waitFor()
    await page.close()
  })

  it('[V9.b] [V9.c] [X7.d] a deelnemer describes themselves, reads who sees it, and sees nothing of the others', async () => {
    const page = await open(joke)
    await page.getByRole('button', { name: 'Over mij in Eerste lijn' }).click()
    const fields = page.getByRole('group', { name: `Over ${joke.name}` })
    assert.equal(await fields.getByLabel('Team of unit').inputValue(), 'Zorg')
    const kept = page.waitForResponse(/deelnemer\.describe/)
    await fields.getByLabel('Functie').fill('Mentor')
    await page.keyboard.press('Tab')
    await kept
    await page
      .getByText('Alleen de gespreksleider, de verslaggever en degene over wie het gaat zien dit.')
      .waitFor()
    assert.equal(await page.getByRole('group', { name: /^Over / }).count(), 1)
    assert.equal(await page.getByText('Spreiding').count(), 0)
    await page.reload()
    await page.getByRole('button', { name: 'Over mij in Eerste lijn' }).click()
    await page.locator('input[value="Mentor"]').waitFor()
    await page.close()
  })

  it('[X7.d] a deelnemer reads who leads and who notes', async () => {
    const page = await open(joke)
    const people = page.getByRole('region', { name: 'Mensen' })
    await people.getByText(marleen.name).waitFor()
    await people.getByText(bram.name).waitFor()
    assert.equal(await people.getByText('Nog niemand').count(), 0)
    await page.close()
  })

  it('[X6.c] what unfolds takes the focus, and Esc gives it back', async () => {
    const page = await open(marleen)
    const more = page.getByRole('button', { name: 'Meer bij Eerste lijn' })
    await more.focus()
    await page.keyboard.press('Enter')
    const choice = page.getByRole('menuitem', { name: 'Deelnemers' })
    await choice.focus()
    await page.keyboard.press('Enter')
    await page.locator('section[aria-label="Deelnemers van Eerste lijn"]:focus').waitFor()
    await page.keyboard.press('Escape')
    await page.locator('button[aria-label="Meer bij Eerste lijn"]:focus').waitFor()
    await page.close()
  })

  it('[X7.a] [X7.d] every field says who sees the words, for how long, and that writing is not required', async () => {
    const themaId = 'groep-2.visie'
    await server.act(marleen, 'thema.open', rondeId, { gesprekId, themaId })
    const page = await open(joke)
    await page.goto(tabOf(server.base, joke, { route: `/ronde/${rondeId}/antwoorden/${gesprekId}` }))
    await page
      .getByText('Meedoen is vrijwillig. Je antwoord verdwijnt uiterlijk 6 maanden na publicatie')
      .waitFor()
    await page.getByText('je antwoord met je naam').waitFor()
    await page.goto(tabOf(server.base, bram, { route: `/ronde/${rondeId}/noteren/${gesprekId}` }))
    await page.getByText('Notities verdwijnen uiterlijk 6 maanden na publicatie').waitFor()
    await page.close()
  })

  it('[V2.c] a groep with fewer or more deelnemers than wished says so, and one with the wished number does not', async () => {
    const page = await open(marleen)
    const row = (groep: string) => page.getByRole('listitem', { name: groep, exact: true })
    await row('Eerste lijn').getByText('5 deelnemers').waitFor()
    assert.equal(await row('Eerste lijn').getByText('gewenst').count(), 0)
    await row('Leiding en staf').getByText('nog geen deelnemers, gewenst 3 tot 5').waitFor()
    const { oid: personId, name } = sanne
    await server.act(marleen, 'role.grant', rondeId, { personId, name, role: 'deelnemer', gesprekId })
    await row('Eerste lijn').getByText('6 deelnemers, gewenst 5').waitFor()
    await page.close()
  })
})
