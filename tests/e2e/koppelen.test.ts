import assert from 'node:assert/strict'
import type { Browser, Page } from 'playwright-core'
import type { DemoPerson } from '../../bot/local/people.ts'
import { bram, joke, marleen, sanne } from '../builders/demoPeople.ts'
import { launchBrowser } from './support/browser.ts'
import { openTab } from './support/openTab.ts'
import { ServerProcess } from './support/serverProcess.ts'

const CHAT = '19:meeting_Z3JvZXAgMg==@thread.v2'

describe('The tab in a meeting', function () {
  this.timeout(60_000)
  let server: ServerProcess
  let browser: Browser
  let rondeId: string
  const gesprekken = new Map<string, string>()
  const idOf = (groep: string): string => gesprekken.get(groep) ?? ''

  /** The tab as it opens in a meeting, without a link to any screen. */
  const open = (who: DemoPerson, chatId = CHAT): Promise<Page> =>
    openTab(browser, server.base, who, { chatId }, { viewport: { width: 320, height: 720 } })

  before(async () => {
    server = await ServerProcess.start()
    browser = await launchBrowser()
    const made = await server.act(marleen, 'ronde.create', null, {
      title: 'LOB-portret Zorg en Welzijn',
      school: 'ROC De Waterlinie',
      scope: { kind: 'vestiging', name: 'Locatie Oost' },
    })
    rondeId = String(made.rondeId)
    for (const { id, groepId } of await server.see(marleen, rondeId, 'gesprek')) gesprekken.set(groepId, id)
    const { oid: personId, name } = bram
    await server.act(marleen, 'role.grant', rondeId, { personId, name, role: 'verslaggever' })
    await server.act(marleen, 'role.grant', rondeId, {
      personId: joke.oid,
      name: joke.name,
      role: 'deelnemer',
      gesprekId: idOf('groep-2'),
    })
    const start = new Date().toISOString()
    await server.act(marleen, 'gesprek.plan', rondeId, { gesprekId: idOf('groep-2'), start })
  })

  after(async () => {
    await browser?.close()
    await server?.close()
  })

  it('[G1.a] [G1.i] [X6.c] the gespreksleider links the meeting by keyboard alone, and then everybody gets the screen where they work', async () => {
    const waiting = await open(joke)
    await waiting
      .getByText('Marleen Hoekstra of Bram Schouten kan hier zeggen welk gesprek dit is.')
      .waitFor()
    const page = await open(marleen)
    await page.getByRole('heading', { name: 'Welk gesprek is dit?' }).waitFor()
    assert.equal(await page.getByRole('radio').count(), 5)
    assert.equal(await page.getByRole('radio', { checked: true }).count(), 0, 'none is chosen beforehand')
    await page.getByRole('button', { name: 'Koppel dit gesprek' }).click()
    await page.getByText('Kies eerst een gesprek.').waitFor()
    await page.getByRole('radio').first().focus()
    await page.keyboard.press('Space')
    await page.getByRole('radio', { name: /^Groep 2/, checked: true }).waitFor()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.waitForURL(`**#/ronde/${rondeId}/regie/${idOf('groep-2')}`)
    await page.getByText('Gekoppeld aan de chat in Teams').waitFor()
    // The screen of the person who waits continues without a press.
    await waiting.waitForURL(`**#/ronde/${rondeId}/antwoorden/${idOf('groep-2')}`)
    for (const [who, screen] of [
      [marleen, 'regie'],
      [bram, 'noteren'],
      [joke, 'antwoorden'],
    ] as const) {
      const again = await open(who)
      await again.waitForURL(`**#/ronde/${rondeId}/${screen}/${idOf('groep-2')}`)
    }
  })

  it('[X1.m] [G1.j] a person without a role reads that the meeting belongs to a gesprek, and not to which', async () => {
    const page = await open(sanne)
    await page.getByRole('heading', { name: 'Deze vergadering hoort bij een gesprek' }).waitFor()
    assert.doesNotMatch(await page.locator('body').innerText(), /Groep \d|Zorg en Welzijn/)
  })

  it('[G1.c] linking a gesprek that another person just linked is refused in place, with what to do', async () => {
    const page = await open(bram, '19:meeting_tweede@thread.v2')
    await page.getByRole('radio', { name: /^Groep 3/ }).click()
    await server.act(marleen, 'gesprek.link', rondeId, {
      gesprekId: idOf('groep-3'),
      chatId: '19:elders@thread.v2',
    })
    await page.getByRole('button', { name: 'Koppel dit gesprek' }).click()
    await page.getByRole('alert').getByText('al aan een andere vergadering gekoppeld').waitFor()
    await page.getByRole('button', { name: 'Kijk opnieuw' }).click()
    await page.getByRole('radio', { name: /^Groep 3/ }).waitFor({ state: 'detached' })
    assert.equal(await page.getByRole('radio').count(), 3)
  })

  it('[G1.c] linking a chat that another person just linked is refused with advice', async () => {
    const chatId = '19:meeting_derde@thread.v2'
    const page = await open(bram, chatId)
    await page.getByRole('radio', { name: /^Groep 4/ }).click()
    await server.act(marleen, 'gesprek.link', rondeId, { gesprekId: idOf('groep-5'), chatId })
    await page.getByRole('button', { name: 'Koppel dit gesprek' }).click()
    await page.getByRole('alert').getByText('Wie in de chat zit, gaat voor').waitFor()
    await page.getByRole('button', { name: 'Kijk opnieuw' }).click()
    await page.waitForURL(`**#/ronde/${rondeId}/noteren/${idOf('groep-5')}`)
  })

  it('[G1.k] Regie says that the bot posts nothing until the link is confirmed, and what confirms it', async () => {
    await server.act(marleen, 'thema.open', rondeId, { gesprekId: idOf('groep-2'), themaId: 'groep-2.visie' })
    const page = await open(marleen)
    await page.getByText('De koppeling met de chat is nog niet bevestigd').waitFor()
    await page.getByText('Schrijf daar zelf “start” met @LOB-portret ervoor').waitFor()
    await page.getByRole('button', { name: 'Volgend thema' }).waitFor()
    assert.equal(await page.getByText('De bot is niet bereikbaar').count(), 0)
  })
})
