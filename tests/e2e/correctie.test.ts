import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { bram, joke, marleen, sanne, wouter } from '../builders/demoPeople.ts'
import { makeRonde } from './support/ronde.ts'
import { startScene } from './support/scene.ts'

const VISIE = 'groep-2.visie'
const ROLLEN = 'groep-2.rollen'
const telephone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true }
const noteId = (nr: number) => `n-${String(nr).padStart(8, '0')}`

describe('The verslag on the telephone of a deelnemer', function () {
  this.timeout(120_000)
  const scene = startScene()
  let rondeId: string
  let gesprekId: string

  const open = (who: typeof joke): Promise<Page> =>
    scene.open(who, `/ronde/${rondeId}/correctie/${gesprekId}`, telephone)
  async function sendVerslag(): Promise<void> {
    await scene.server.act(marleen, 'verslag.send', rondeId, { gesprekId })
    await scene.server.until(marleen, rondeId, 'verslag', (all) =>
      all.some(({ id, status }) => id === gesprekId && status === 'bij-de-groep'),
    )
  }

  before(async () => {
    const { server } = scene
    ;({ rondeId, gesprekId } = await makeRonde(server, [joke, wouter, sanne]))
    await server.act(marleen, 'anoniem.set', rondeId, { groepId: 'groep-2', themaId: VISIE, anonymous: true })
    await server.act(marleen, 'gesprek.start', rondeId, { gesprekId })
    const notes = [
      [ROLLEN, 'Joke begeleidt 24 studenten en krijgt daar 40 uur voor.'],
      [ROLLEN, 'Wie wat doet, is op papier helder.'],
      [VISIE, 'Een visie is er niet.'],
    ] as const
    for (const [nr, [themaId, text]] of notes.entries()) {
      await server.act(marleen, 'thema.open', rondeId, { gesprekId, themaId })
      await server.act(bram, 'notitie.add', rondeId, { notitieId: noteId(nr + 1), gesprekId, text })
    }
    await server.act(marleen, 'gesprek.end', rondeId, { gesprekId })
  })

  it('[R2.j] before it is sent the page says that it comes', async () => {
    const page = await open(joke)
    await page.getByRole('heading', { name: 'Het verslag is er nog niet' }).waitFor()
  })

  it('[R2.j] [R2.k] [O7.a] from what waits for them a deelnemer turns a paragraph into a field, sees the change, keeps it as a draft over a reload, and sends it with one button', async () => {
    await sendVerslag()
    const page = await scene.open(joke, '/rondes', telephone)
    await page
      .getByRole('region', { name: 'Voor jou' })
      .getByRole('link', { name: 'Lees het verslag' })
      .click()
    await page.getByRole('heading', { name: 'Klopt het verslag?' }).waitFor()
    await page.getByRole('button', { name: 'Akkoord met het verslag' }).waitFor()
    await page.getByText('Hier word je genoemd').waitFor()
    assert.ok(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'))
    await page.getByRole('button', { name: /^Verbeter alinea 1 bij Rollen/ }).click()
    const field = page.getByRole('textbox', { name: /^Jouw tekst voor alinea 1/ })
    await field.waitFor()
    await field.fill('Joke begeleidt 24 studenten en krijgt daar 40 klokuren voor.')
    await page.getByRole('textbox', { name: 'Leg uit waarom' }).fill('Het zijn klokuren.')
    await page.getByRole('button', { name: 'Klaar' }).click()
    assert.match((await page.locator('del').textContent()) ?? '', /uur/)
    assert.match((await page.locator('ins').textContent()) ?? '', /klokuren/)
    await page.reload()
    await page.getByText('Jouw correctie, nog niet verstuurd').waitFor()
    await page.getByRole('button', { name: 'Hier ontbreekt iets bij Rollen' }).click()
    await page
      .getByRole('textbox', { name: /^Wat ontbreekt er bij Rollen/ })
      .fill('Wij spraken ook over de mentor.')
    await page.getByRole('button', { name: 'Klaar' }).click()
    await page.getByRole('button', { name: 'Verstuur 2 correcties' }).click()
    await page.getByRole('heading', { name: 'Je bent akkoord, met 2 correcties' }).waitFor()
    assert.equal(await page.getByText('nog niet behandeld').count(), 2)
    const given = await scene.server.see(marleen, rondeId, 'correctie')
    assert.deepEqual(given.map(({ kind, person }) => [kind, person?.name]).sort(), [
      ['change', joke.name],
      ['missing', joke.name],
    ])
  })

  it('[R2.l] a deelnemer sees what became of an own correctie, and what changed, as a change; nothing of others', async () => {
    const { server } = scene
    const given = await server.see(marleen, rondeId, 'correctie')
    const change = given.find(({ kind }) => kind === 'change')
    const missing = given.find(({ kind }) => kind === 'missing')
    const page = await open(joke)
    await page.getByText('nog niet behandeld').first().waitFor()
    await server.act(bram, 'correctie.takeOver', rondeId, { correctieId: change?.id ?? '', base: 1 })
    await server.act(bram, 'correctie.answer', rondeId, {
      correctieId: missing?.id ?? '',
      text: 'Dat staat bij thema 4.',
    })
    await page.getByText(/^overgenomen door Bram/).waitFor()
    await page.getByText('Dat staat bij thema 4.').waitFor()
    const changed = page.getByRole('region', { name: 'Gewijzigd sinds je las' })
    assert.match((await changed.locator('ins').textContent()) ?? '', /klokuren/)
    const other = await open(sanne)
    await other.getByText('Verbeterd op').waitFor()
    assert.equal(await other.getByText('Het zijn klokuren.').count(), 0)
    await other.getByRole('button', { name: 'Akkoord met het verslag' }).click()
    await other.getByRole('heading', { name: 'Je bent akkoord', exact: true }).waitFor()
  })

  it('[R2.g] [X11.h] in an anonymous thema the form says what it means, and a correctie goes apart and without a name', async () => {
    const page = await open(wouter)
    await page.getByText('verstuur je los van je akkoord: zonder je naam en zonder tijd').waitFor()
    await page.getByRole('button', { name: /^Verbeter alinea 1 bij Visie/ }).click()
    await page.getByRole('textbox', { name: /^Jouw tekst voor alinea 1/ }).fill('Een visie is er wel.')
    await page.getByRole('button', { name: 'Klaar' }).click()
    const stored = await page.evaluate('JSON.stringify(Object.entries(localStorage))')
    assert.doesNotMatch(String(stored), /Een visie is er wel/)
    await page.getByText('Wijzigen of intrekken kan daarna niet meer.').waitFor()
    await page.getByRole('button', { name: 'Akkoord met het verslag' }).waitFor()
    await page.getByRole('button', { name: 'Verstuur 1 correctie zonder je naam' }).click()
    await page.getByText('Verstuurd zonder je naam.').waitFor()
    const verslagen = await scene.server.see(marleen, rondeId, 'verslag')
    const verslag = verslagen.find(({ id }) => id === gesprekId)
    const mine = verslag?.reactions.find(({ person }) => person.id === wouter.oid)
    assert.equal(mine?.state, 'nog-niets')
    await page.getByRole('button', { name: 'Akkoord met het verslag' }).click()
    await page.getByRole('heading', { name: 'Je bent akkoord', exact: true }).waitFor()
    const nameless = (await scene.server.see(marleen, rondeId, 'correctie')).filter(
      ({ person }) => person === null,
    )
    assert.deepEqual(
      nameless.map(({ mine }) => mine),
      [false],
    )
  })

  it('[R2.k] without a connection the button says that it was not sent, and the words stay', async () => {
    const page = await open(wouter)
    await page.getByRole('button', { name: 'Lees het hele verslag' }).click()
    await page.getByRole('button', { name: /^Verbeter alinea 2 bij Rollen/ }).click()
    await page.getByRole('textbox', { name: /^Jouw tekst voor alinea 2/ }).fill('Op papier is het helder.')
    await page.getByRole('button', { name: 'Klaar' }).click()
    await page.context().setOffline(true)
    await page.getByRole('button', { name: 'Verstuur 1 correctie' }).click()
    await page.getByRole('button', { name: 'Nog niet verstuurd. Probeer opnieuw' }).waitFor()
    await page.getByText('Jouw correctie, nog niet verstuurd').waitFor()
    await page.context().setOffline(false)
    await page.getByRole('button', { name: 'Nog niet verstuurd. Probeer opnieuw' }).click()
    await page.getByRole('heading', { name: 'Je bent akkoord, met 1 correctie' }).waitFor()
  })

  it('[R2.k] a verslag that was taken back says so, and own words that were not sent stay to copy', async () => {
    const page = await open(sanne)
    await page.getByRole('button', { name: 'Lees het hele verslag' }).click()
    await page.getByRole('button', { name: /^Verbeter alinea 2 bij Rollen/ }).click()
    await page.getByRole('textbox', { name: /^Jouw tekst voor alinea 2/ }).fill('Mijn eigen woorden.')
    await page.getByRole('button', { name: 'Klaar' }).click()
    await scene.server.act(marleen, 'verslag.withdraw', rondeId, { gesprekId })
    await page.getByRole('heading', { name: 'Dit verslag is teruggehaald' }).waitFor()
    await page.getByText('Mijn eigen woorden.').waitFor()
    await page.getByRole('button', { name: 'Kopieer' }).waitFor()
  })
})
