import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import type { DemoPerson } from '../../bot/local/people.ts'
import type { PersonExport } from '../../bot/protocol/privacy.ts'
import { bram, ingrid, joke, marleen, wouter } from '../builders/demoPeople.ts'
import { launchBrowser } from './support/browser.ts'
import { openTab } from './support/openTab.ts'
import { ServerProcess } from './support/serverProcess.ts'

const WORDS = 'Wij delen die visie nog niet.'

describe('People’s data, in the browser', function () {
  this.timeout(60_000)
  let server: ServerProcess
  let browser: Browser
  let rondeId: string
  let gesprekId: string

  const open = (who: DemoPerson, route: string): Promise<Page> =>
    openTab(browser, server.base, who, { route }, { viewport: { width: 1024, height: 900 } })

  before(async () => {
    ;[server, browser] = await Promise.all([ServerProcess.start(), launchBrowser()])
    const scope = { kind: 'vestiging', name: 'Locatie Oost' } as const
    const made = await server.act(marleen, 'ronde.create', null, { title: 'LOB Oost', school: 'ROC', scope })
    rondeId = String(made.rondeId)
    const gesprekken = await server.see(marleen, rondeId, 'gesprek')
    gesprekId = gesprekken.find(({ groepId }) => groepId === 'groep-2')?.id ?? ''
    const { oid: personId, name } = joke
    await server.act(marleen, 'role.grant', rondeId, { personId, name, role: 'deelnemer', gesprekId })
    await server.act(marleen, 'gesprek.start', rondeId, { gesprekId })
    await server.act(marleen, 'thema.open', rondeId, { gesprekId, themaId: 'groep-2.visie' })
    const answers = [{ vraagId: 'groep-2.visie.1', text: WORDS }]
    await server.act(joke, 'antwoord.give', rondeId, { gesprekId, themaId: 'groep-2.visie', answers })
  })
  after(async () => {
    await browser?.close()
    await server?.close()
  })

  it('[X3.a] a deelnemer sees and downloads everything that is stored about them', async () => {
    const page = await open(joke, '/rondes')
    await page.getByRole('link', { name: 'Mijn gegevens' }).click()
    await page.getByRole('button', { name: 'Laat zien wat er is' }).click()
    await page.getByRole('button', { name: /Wat je zelf schreef/ }).click()
    await page.getByText(WORDS).waitFor()
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Bewaar als bestand' }).click(),
    ])
    const chunks: Buffer[] = []
    for await (const chunk of await file.createReadStream()) chunks.push(chunk)
    const kept: PersonExport = JSON.parse(Buffer.concat(chunks).toString())
    assert.equal(kept.antwoorden.regels[0]?.versies.at(-1)?.tekst, WORDS)
  })

  it('[V1.e] a person who is no Beheerder reads who the page is for, and nothing of the school', async () => {
    const page = await open(marleen, '/beheer')
    await page.getByRole('heading', { level: 1, name: 'Dit is voor de beheerder' }).waitFor()
    assert.equal(await page.getByRole('tab').count(), 0)
    assert.equal(await page.getByText('LOB Oost').count(), 0)
    await page.close()
  })

  it('[V1.f] [V1.e] [X4.b] a Beheerder hands a ronde over and shortens the retention term without reading words', async () => {
    const page = await open(ingrid, '/beheer')
    await page.getByRole('button', { name: 'Overdragen: LOB Oost' }).click()
    const picker = page.getByRole('combobox', { name: /Nieuwe gespreksleider/ })
    await picker.click()
    await picker.pressSequentially('Bram')
    await page.getByRole('option', { name: /Bram Schouten/ }).click()
    await page.getByRole('button', { name: 'Overdragen aan Bram Schouten' }).click()
    await page.getByText('Bram Schouten leidt deze ronde nu ook.').waitFor()
    await page.getByRole('button', { name: 'Bewaartermijn: LOB Oost' }).click()
    await page.getByRole('spinbutton').fill('3')
    await page.getByRole('spinbutton').press('Enter')
    await page.getByRole('button', { name: 'Bewaren' }).click()
    await page.getByText('De bewaartermijn is 3 maanden.').waitFor()
    assert.equal(await page.getByText(WORDS).count(), 0)
    const [ronde] = await server.see(bram, rondeId, 'ronde')
    assert.equal(ronde?.retentionMonths, 3)
  })

  it('[X3.c] [X3.d] [X3.j] a Beheerder erases a person after two questions; board and audit show no name any more', async () => {
    const board = await open(bram, `/ronde/${rondeId}/bord`)
    await board.getByText(WORDS).waitFor()
    const page = await open(ingrid, '/beheer')
    await page.getByRole('tab', { name: 'Mensen' }).click()
    await page.getByRole('button', { name: /Joke Vermeulen/ }).click()
    await page.getByRole('button', { name: 'Wissen' }).click()
    const forGood = page.getByRole('button', { name: 'Voorgoed wissen' })
    assert.equal(await forGood.isDisabled(), true)
    await page.getByLabel(/Typ Joke Vermeulen/).fill('joke vermeulen')
    await forGood.click()
    await page.getByText('Gewist uit 1 ronde').waitFor()
    await page.getByRole('button', { name: /Joke Vermeulen/ }).waitFor({ state: 'detached' })
    await board.getByText(WORDS).waitFor({ state: 'detached' })
    await page.getByRole('tab', { name: 'Wat er is gedaan' }).click()
    await page.getByText('Ingrid Peeters liet iemand wissen').waitFor()
    assert.equal(await page.getByText('Joke').count(), 0)
    const audit = await open(marleen, `/ronde/${rondeId}/gegevens`)
    await audit.getByText('De gegevens van iemand zijn uit deze ronde gewist').waitFor()
    await audit.getByText(/maakte iemand die gewist is deelnemer/).waitFor()
  })

  it('[X3.r] [X3.s] the gespreksleider takes a whole ronde away, and a Beheerder deletes it by typing its title', async () => {
    const leads = await open(marleen, `/ronde/${rondeId}/gegevens`)
    const [download] = await Promise.all([
      leads.waitForEvent('download'),
      leads.getByRole('button', { name: 'Haal de ronde op' }).click(),
    ])
    assert.match(download.suggestedFilename(), /^ronde-lob-oost-.*\.json$/)
    assert.equal(JSON.parse(await readFile(await download.path(), 'utf8')).format, 'lob-portret-ronde')

    const page = await open(ingrid, '/beheer')
    await page.getByRole('button', { name: 'Verwijderen: LOB Oost' }).click()
    const dialog = page.getByRole('alertdialog')
    await dialog.getByText('Alles van deze ronde gaat weg: 5 gesprekken').waitFor()
    const title = dialog.getByLabel('Typ ‘LOB Oost’ om zeker te zijn')
    await title.fill('LOB West')
    await dialog.getByRole('button', { name: 'Verwijder de ronde' }).click()
    await dialog.getByText('Er is niets verwijderd').waitFor()
    await title.fill('lob oost')
    await dialog.getByRole('button', { name: 'Verwijder de ronde' }).click()
    await page.getByText('LOB Oost is verwijderd.').waitFor()
    await page.getByText('Er is nog geen ronde').waitFor()
  })

  it('[X3.y] a Beheerder finds a person on no list by their Entra id while an anonymous gesprek goes on', async () => {
    const made = await server.act(marleen, 'ronde.create', null, {
      ...{ title: 'LOB anoniem', school: 'ROC', scope: { kind: 'vestiging', name: 'Oost' } },
      groepen: [{ sleutel: 'groep-2', anoniem: true }],
    })
    const anonymous = String(made.rondeId)
    const [gesprek] = await server.see(marleen, anonymous, 'gesprek')
    const [id, themaId] = [gesprek?.id ?? '', 'groep-2.visie']
    const { oid: personId, name } = wouter
    await server.act(marleen, 'role.grant', anonymous, { personId, name, role: 'deelnemer', gesprekId: id })
    await server.act(marleen, 'gesprek.start', anonymous, { gesprekId: id })
    await server.act(marleen, 'thema.open', anonymous, { gesprekId: id, themaId })
    const answers = [{ vraagId: `${themaId}.1`, text: WORDS }]
    await server.act(wouter, 'antwoord.give', anonymous, { gesprekId: id, themaId, answers })

    const page = await open(ingrid, '/beheer')
    await page.getByRole('tab', { name: 'Mensen' }).click()
    await page.getByRole('button', { name: 'Staat iemand er niet bij?' }).click()
    await page.getByLabel('Entra-id').fill('jan@school.nl')
    await page.getByRole('button', { name: 'Laat zien wat er is' }).click()
    await page.getByText('Een Entra-id heeft de vorm').waitFor()
    await page.getByLabel('Entra-id').fill('5F6B7A1C-0000-4000-8000-0000000000AB')
    await page.getByRole('button', { name: 'Laat zien wat er is' }).click()
    await page.getByText('Staat in geen enkele ronde.').waitFor()
    await page.getByRole('button', { name: 'Wissen' }).waitFor()
    await page.close()
  })
})
