import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { bram, deelnemers, joke, marleen, wouter } from '../builders/demoPeople.ts'
import { makeRonde } from './support/ronde.ts'
import { startScene } from './support/scene.ts'

describe('Making a ronde', function () {
  this.timeout(120_000)
  const scene = startScene()

  // The people of an earlier ronde are who can be chosen: the local server has no directory.
  before(() => makeRonde(scene.server, deelnemers))

  const next = (page: Page) => page.getByRole('button', { name: 'Verder' }).click()

  async function give(page: Page, label: string, name: string): Promise<void> {
    await page.getByRole('combobox', { name: label }).click()
    await page.keyboard.type(name)
    await page.getByRole('option', { name: new RegExp(name) }).click()
    await page.getByRole('button', { name: `${name} weghalen als ${label}` }).waitFor()
  }

  it('[V1.a] [V2.a] [V2.b] [V2.c] [V4.b] [G15.l] the wizard makes a ronde with groepen, roles and plans as chosen, and with an anonymous studenten groep', async () => {
    const page = await scene.open(marleen, '/rondes/nieuw')
    await page.getByRole('radio', { name: /^Vestiging/ }).check()
    await page.getByLabel('School').fill('ROC De Waterlinie')
    await page.getByLabel('Naam van de vestiging').fill('Locatie Oost')
    await next(page)

    await page.getByRole('checkbox', { name: /Zien waar we staan/ }).check()
    await page.getByLabel('Wat wil je bereiken?').fill('Kortere lijnen')
    await page.getByLabel('Bij welke vernieuwing sluit het aan?').fill('LOB 2030')
    await next(page)

    await page.getByRole('checkbox', { name: 'Studenten meedoen' }).check()
    await page.getByRole('checkbox', { name: 'Teamcoördinatoren meedoen' }).uncheck()
    await page
      .getByRole('button', { name: 'Naam wijzigen van Loopbaanbegeleiders in de eerste lijn' })
      .click()
    await page.getByLabel('Korte naam, voor een kolom of zijpaneel').fill('Mentoren')
    await next(page)

    await give(page, 'Verslaggever', bram.name)
    await give(page, 'Opdrachtgever', wouter.name)
    await give(page, 'Deelnemers Mentoren', joke.name)
    await page.getByText('1 gekozen, gewenst 5. Minder dan gewenst.').waitFor()
    await next(page)

    await page.getByLabel('Dag', { exact: true }).fill('2026-12-08')
    await page.getByRole('button', { name: 'Stel een dag voor' }).click()
    await page.getByLabel('Begin van Mentoren').fill('09:30')
    await page.getByText(`Mentoren overlappen: ${marleen.name} is in beide nodig`).waitFor()
    await page.getByRole('button', { name: 'Stel een dag voor' }).click()
    await page.getByRole('button', { name: 'Ronde maken' }).click()
    await page.getByRole('heading', { level: 1, name: 'LOB-portret Locatie Oost' }).waitFor()

    const rondeId = /ronde\/([^/]+)/.exec(page.url())?.[1] ?? ''
    const [ronde] = await scene.server.see(marleen, rondeId, 'ronde')
    assert.deepEqual(ronde?.scope, { kind: 'vestiging', name: 'Locatie Oost' })
    assert.deepEqual(ronde?.goals, ['Kortere lijnen'])
    assert.deepEqual(ronde?.period, { from: '2026-12-08', to: '2026-12-08' })

    const groepen = await scene.server.see(marleen, rondeId, 'groep')
    assert.deepEqual(
      groepen.map(({ id, anoniem, kaarten }) => [id, anoniem, kaarten]),
      [
        ['groep-1', false, true],
        ['groep-2', false, true],
        ['groep-3', false, true],
        ['groep-4', false, true],
        ['studenten', true, false],
      ],
    )
    assert.equal(groepen[1]?.kort, 'Mentoren')
    const students = groepen.at(-1)
    assert.deepEqual(
      students?.anonymousThemas.toSorted(),
      [...(students?.themas ?? []).map(({ id }) => id), 'afsluiting'].toSorted(),
    )

    const roles = new Map((await scene.server.see(marleen, rondeId, 'person')).map((one) => [one.name, one]))
    assert.deepEqual(roles.get(marleen.name)?.roles, ['gespreksleider'])
    assert.deepEqual(roles.get(bram.name)?.roles, ['verslaggever'])
    assert.deepEqual(roles.get(wouter.name)?.roles, ['opdrachtgever'])
    assert.deepEqual(roles.get(joke.name)?.deelnemerIn, [groepen[1]?.gesprekId])

    const clock = (start: string | null) =>
      new Date(start ?? '').toLocaleTimeString('nl-NL', { hour: '2-digit', minute: '2-digit' })
    const gesprekken = new Map(
      (await scene.server.see(marleen, rondeId, 'gesprek')).map(({ groepId, start }) => [groepId, start]),
    )
    assert.deepEqual(
      groepen.map(({ id }) => clock(gesprekken.get(id) ?? null)),
      ['09:00', '10:45', '13:00', '14:45', '16:30'],
    )
  })

  it('[X5.p] a text that is too long keeps the wizard at its step and says so; a goal per line, and the room too', async () => {
    const page = await scene.open(marleen, '/rondes/nieuw')
    const held = page.getByRole('status').getByText('Een tekst hierboven is te lang.')
    await page.getByRole('radio', { name: /^Vestiging/ }).check()
    await page.getByLabel('School').fill('ROC')
    await page.getByLabel('Naam van de vestiging').fill('x'.repeat(203))
    await page.getByText('3 tekens te veel: er passen 200 tekens in.').first().waitFor()
    await held.waitFor()
    await page.keyboard.press('Enter')
    await page.getByLabel('Naam van de vestiging').fill('Oost')
    await held.waitFor({ state: 'detached' })
    await next(page)
    await page.getByLabel('Wat wil je bereiken?').fill(`Kort\n${'y'.repeat(402)}`)
    await page.getByText('Een regel is 2 tekens te lang: per regel passen er 400.').waitFor()
    await held.waitFor()
    await page.getByLabel('Wat wil je bereiken?').fill('Kort')
    await next(page)
    await next(page)
    await next(page)
    const room = page.getByLabel('Ruimte voor Eerste lijn')
    await room.fill('z'.repeat(201))
    await page.getByText('1 teken te veel: er passen 200 tekens in.').waitFor()
    assert.equal((await room.inputValue()).length, 201)
    await held.waitFor()
    await page.close()
  })
})
