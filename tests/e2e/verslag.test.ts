import assert from 'node:assert/strict'
import type { Locator, Page } from 'playwright-core'
import { fromPlainText, plainText, type RichText } from '../../bot/domain/richText.ts'
import type { DemoPerson } from '../../bot/local/people.ts'
import { wireText } from '../../tab/live/wireText.ts'
import { bram, deelnemers, fatma, joke, marleen, wouter } from '../builders/demoPeople.ts'
import { makeRonde } from './support/ronde.ts'
import { startScene } from './support/scene.ts'

const THEMA = 'groep-2.rollen'
const NOTES = [
  'Iedereen begeleidt studenten. De een krijgt daar uren voor.',
  'Ik geef het cijfer.',
  'Het kamertje heeft ook iets.',
  'Eén aanspreekpunt per team.',
]

describe('The screen on which a verslag is written', function () {
  this.timeout(180_000)
  const scene = startScene()
  let rondeId: string
  let gesprekId: string

  beforeEach(async () => {
    const { server } = scene
    ;({ rondeId, gesprekId } = await makeRonde(server, deelnemers))
    await server.act(marleen, 'gesprek.start', rondeId, { gesprekId })
    await server.act(marleen, 'thema.open', rondeId, { gesprekId, themaId: THEMA })
    for (const [nr, text] of NOTES.entries()) {
      const note = { notitieId: `n-0000000${nr}`, gesprekId, text, tags: [THEMA] }
      await server.act(bram, 'notitie.add', rondeId, { ...note, speaker: { personId: joke.oid } })
    }
    await server.act(marleen, 'thema.close', rondeId, { gesprekId, themaId: THEMA })
    const bare = { notitieId: 'n-00000009', gesprekId, text: 'Daarna gelach.', tags: [] }
    await server.act(bram, 'notitie.add', rondeId, bare)
    await server.act(marleen, 'gesprek.end', rondeId, { gesprekId })
  })

  const open = async (who: DemoPerson): Promise<Page> => {
    const device = { viewport: { width: 1300, height: 1000 } }
    const page = await scene.open(who, `/ronde/${rondeId}/verslag/${gesprekId}`, device)
    await page.getByText('Eén aanspreekpunt per team.').waitFor()
    return page
  }
  const row = (page: Page, place: number): Locator => page.getByRole('group', { name: `Alinea ${place},` })
  const editor = (page: Page): Locator => page.getByRole('textbox', { name: /^Alinea/ })
  /** Waits until the server has the paragraph as wished. */
  const stored = (id: string, holds: (text: string) => boolean) =>
    scene.server.until(bram, rondeId, 'paragraph', (all) =>
      all.some((one) => one.id === id && one.text !== null && holds(plainText(one.text))),
    )
  /** What the verslag says, from its first paragraph to its last. */
  const texts = async (page: Page): Promise<string[]> => {
    const rows = page.locator('[data-paragraph]')
    return Promise.all((await rows.all()).map(async (one) => (await one.innerText()).split('\n')[0] ?? ''))
  }

  async function edit(page: Page, place: number, add: string): Promise<void> {
    await row(page, place).focus()
    await page.keyboard.press('Enter')
    await editor(page).waitFor()
    await page.keyboard.type(add)
  }

  it('[R1.a] [R1.d] [R1.i] [R1.j] two people write, one of them offline for a while, and both texts are kept until one chooses', async () => {
    const [one, two] = [await open(bram), await open(marleen)]
    await one.getByText('Het hoeft niet mooi te zijn, wel juist.').first().waitFor()
    await edit(one, 1, ' De ander niet.')
    await row(two, 1).getByText('Bram schrijft hier').waitFor()
    await one.keyboard.press('Escape')
    await two.getByText('De ander niet.').waitFor()
    await row(two, 1).getByText('Bram schrijft hier').waitFor({ state: 'detached' })

    await one.route('**/api/**', (route) => route.abort('internetdisconnected'))
    await edit(one, 2, ' Van Bram, in de trein.')
    await one.keyboard.press('Escape')
    await one.getByText('Geen verbinding. Schrijven gaat gewoon door').waitFor()
    await edit(one, 2, ' Nog meer.')
    await one.keyboard.press('Escape')
    await edit(two, 2, ' Van Marleen.')
    await two.keyboard.press('Escape')
    await stored('p-n-00000001', (text) => text.includes('Van Marleen.'))
    await one.unroute('**/api/**')
    await one.evaluate(`window.dispatchEvent(new Event('online'))`)

    for (const page of [one, two]) {
      const choice = page.getByRole('region', { name: 'Twee mensen schreven tegelijk' })
      await choice.getByText('Van Bram, in de trein. Nog meer.').waitFor()
      await choice.getByText('Van Marleen.').waitFor()
    }
    await two.getByRole('button', { name: 'Zet achter elkaar' }).last().click()
    await stored('p-n-00000001', (text) => text.includes('Van Marleen.') && text.includes('Nog meer.'))
    await one.getByRole('region', { name: 'Twee mensen schreven tegelijk' }).waitFor({ state: 'detached' })
  })

  it('[R1.i] what was typed when the page was dropped is in the verslag after a reload', async () => {
    const page = await open(bram)
    await page.route('**/api/actions/**', (route) => route.abort('internetdisconnected'))
    await edit(page, 1, ' Half get')
    await editor(page).getByText('Half get').waitFor()
    await page.unroute('**/api/actions/**')
    await page.reload()
    await stored('p-n-00000000', (text) => text.endsWith('Half get'))
    await page.getByText('Half get').waitFor()
  })

  it('[R1.k] by keys: join, split, move, other thema, leave out and bring in, each undone where it was wrong', async () => {
    const page = await open(bram)
    const undo = page.getByRole('button', { name: 'Ongedaan maken' })
    await row(page, 2).focus()
    await page.keyboard.press('Alt+ArrowUp')
    await page.getByText('Verplaatst.').waitFor()
    assert.match((await texts(page))[0] ?? '', /Ik geef het cijfer/)
    await undo.click()
    await row(page, 1).getByText('Iedereen begeleidt').waitFor()

    await row(page, 2).focus()
    await page.keyboard.press('j')
    await page.getByText('Bij de vorige gevoegd.').waitFor()
    assert.equal((await texts(page)).length, 3)
    await undo.click()
    await row(page, 4).waitFor()

    await row(page, 1).focus()
    await page.keyboard.press('s')
    await page.getByRole('dialog').getByRole('button', { name: 'De een krijgt daar uren voor.' }).click()
    await page.getByText('Gesplitst.').waitFor()
    assert.match((await texts(page))[1] ?? '', /^De een krijgt/)

    await row(page, 5).focus()
    await page.keyboard.press('x')
    await page.getByText('Weggelaten.').waitFor()
    const drawer = page.getByRole('complementary', { name: 'Nog niet in het verslag' })
    await drawer.getByText('Eén aanspreekpunt per team.').waitFor()
    await undo.click()
    await row(page, 5).getByText('Eén aanspreekpunt').waitFor()

    const card = drawer.getByRole('listitem').filter({ hasText: 'Daarna gelach.' })
    await card.focus()
    await page.keyboard.press('b')
    await row(page, 5).focus()
    await page.keyboard.press('b')
    await row(page, 5).getByText('Daarna gelach.').waitFor()
    await row(page, 5).focus()
    await page.keyboard.press('t')
    await page.getByRole('menuitem', { name: 'Visie op LOB' }).click()
    await page.getByText('Bij ‘Visie op LOB’ gezet.').waitFor()
    await page.getByText('Alles bewaard').waitFor()
    const [verslag] = (await scene.server.see(bram, rondeId, 'verslag')).filter(({ id }) => id === gesprekId)
    assert.deepEqual(
      verslag?.themas
        .filter(({ paragraphs }) => paragraphs.length > 0)
        .map(({ paragraphs }) => paragraphs.length)
        .sort(),
      [1, 4],
    )
  })

  it('[R1.k] a note is dragged from the drawer to a paragraph, and becomes one of its own by a press', async () => {
    const page = await open(bram)
    const drawer = page.getByRole('complementary', { name: 'Nog niet in het verslag' })
    await drawer.getByRole('listitem').filter({ hasText: 'Daarna gelach.' }).dragTo(row(page, 3))
    await row(page, 3).getByText('Daarna gelach.').waitFor()
    await row(page, 4).focus()
    await page.keyboard.press('x')
    const card = drawer.getByRole('listitem').filter({ hasText: 'Eén aanspreekpunt' })
    await card.getByRole('button', { name: 'Eigen alinea' }).click()
    await row(page, 4).getByText('Eén aanspreekpunt').waitFor()
  })

  it('[R2.c] a deelnemer who follows a link of the writers comes to the page on which a verslag is corrected', async () => {
    const page = await scene.open(joke, `/ronde/${rondeId}/verslag/${gesprekId}`)
    await page.waitForURL(/correctie/)
  })

  it('[R5.c] the verslag is downloaded from its screen', async () => {
    const page = await open(bram)
    await page.getByRole('button', { name: 'Meer mogelijkheden' }).click()
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: 'Als Markdown' }).click(),
    ])
    assert.match(file.suggestedFilename(), /^verslag-.*\.md$/)
  })

  it('[R2.a] [R2.b] [R3.b] [R4.a] [R4.b] [R4.d] [R4.e] from handing in to settling and a new version', async () => {
    const { server } = scene
    const bramPage = await open(bram)
    await bramPage.getByRole('button', { name: 'Laat nakijken' }).click()
    await bramPage.getByText('Nagekeken').or(bramPage.getByText('Nakijken')).first().waitFor()

    const page = await open(marleen)
    await row(page, 2).focus()
    await page.keyboard.press('o')
    await page.getByRole('textbox', { name: 'Opmerking over deze alinea' }).fill('Zei zij dit zo?')
    await page.getByRole('button', { name: 'Zet erbij' }).click()
    await bramPage.getByText('Zei zij dit zo?').waitFor()
    await page.getByText('Eén opmerking is nog open.').first().waitFor()
    await bramPage.getByRole('button', { name: 'Opgelost' }).click()
    await page.getByRole('button', { name: 'Dit thema klopt' }).click()
    await page.getByText('1 van 1 thema’s').first().waitFor()
    assert.equal(await bramPage.getByRole('button', { name: 'Stuur naar de groep' }).count(), 0)

    await page.getByRole('button', { name: 'Stuur naar de groep' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('Het verslag gaat naar 5 deelnemers.').waitFor()
    await dialog.getByRole('button', { name: 'Stuur', exact: true }).click()
    await server.until(marleen, rondeId, 'verslag', (all) =>
      all.some(({ id, status }) => id === gesprekId && status === 'bij-de-groep'),
    )
    const paragraph = (await server.see(joke, rondeId, 'paragraph')).find(({ id }) => id === 'p-n-00000001')
    assert.ok(paragraph)
    const give = { gesprekId, themaId: THEMA, paragraphId: paragraph.id, base: paragraph.version }
    const words: RichText = fromPlainText(plainText(paragraph.text ?? []).replace('het cijfer', 'een cijfer'))
    const change = { ...give, correctieId: 'c-00000001', kind: 'change', text: wireText(words) } as const
    await server.act(joke, 'correctie.give', rondeId, change)
    const remark = { ...give, correctieId: 'c-00000002', kind: 'change', reason: 'Dat zei ik niet.' } as const
    await server.act(wouter, 'correctie.give', rondeId, remark)
    await server.act(fatma, 'verslag.agree', rondeId, { gesprekId })

    const correctie = page.getByRole('group', { name: `Correctie van ${joke.name}` })
    await correctie.getByText('een', { exact: true }).waitFor()
    await page.getByText('akkoord', { exact: true }).first().waitFor()
    await page.getByRole('button', { name: 'Stel vast' }).click()
    await dialog.getByText('Er zijn nog 2 correcties open.').waitFor()
    await dialog.getByRole('button', { name: 'Sluiten' }).click()
    await correctie.focus()
    await page.keyboard.press('Control+Enter')
    await correctie.getByText('Overgenomen door Marleen').waitFor()
    await row(bramPage, 2).getByText('Ik geef een cijfer.').waitFor()
    await page.getByText('akkoord, daarna 1 wijziging').first().waitFor()
    await correctie.getByRole('button', { name: 'Maak ongedaan' }).click()
    await row(page, 2).getByText('Ik geef het cijfer.').waitFor()
    await correctie.getByRole('button', { name: 'Neem over' }).click()
    // Undoing made a newer version, so the person gives the text.
    await correctie.getByText('De alinea is daarna gewijzigd.').waitFor()
    await correctie.getByRole('button', { name: 'Neem over' }).click()
    await correctie.getByText('Overgenomen door Marleen').waitFor()

    const other = page.getByRole('group', { name: `Correctie van ${wouter.name}` })
    await other.getByRole('button', { name: 'Antwoord' }).click()
    await other.getByRole('textbox').fill('De groep noemde het.')
    await other.getByRole('button', { name: 'Verstuur antwoord' }).click()
    await other.getByText('Beantwoord').waitFor()

    await page.getByRole('button', { name: 'Stel vast' }).click()
    await dialog.getByText('reageerde nog niet').waitFor()
    await dialog.getByRole('button', { name: 'Sluiten' }).click()
    for (const who of deelnemers) await server.act(who, 'verslag.agree', rondeId, { gesprekId })
    await server.until(marleen, rondeId, 'verslag', (all) =>
      all.some(
        ({ id, reactions }) => id === gesprekId && reactions.every(({ state }) => state !== 'nog-niets'),
      ),
    )
    await page.getByText('nog niets').first().waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Stel vast' }).click()
    await dialog.getByRole('button', { name: 'Stel vast' }).click()
    await page.getByText('Vastgesteld, versie 1').waitFor()
    await page.getByText('5 van de 5 deelnemers reageerden.').waitFor()
    assert.equal(await page.getByRole('button', { name: 'Nieuwe alinea' }).count(), 0)

    await page.getByRole('button', { name: 'Nieuwe versie' }).click()
    await dialog.getByRole('textbox').fill('Een naam was verkeerd')
    await dialog.getByRole('button', { name: 'Begin nieuwe versie' }).click()
    await page.getByRole('button', { name: 'Stuur naar de groep' }).waitFor()
  })

  it('[R1.b] find and replace shows every change before it is made', async () => {
    const page = await open(bram)
    await page.getByRole('button', { name: 'Meer mogelijkheden' }).click()
    await page.getByRole('menuitem', { name: 'Zoek en vervang' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Zoek', { exact: true }).fill('het')
    await dialog.getByLabel('Vervang door').fill('dat')
    await dialog.getByText('1 plek in 1 alinea').waitFor()
    await dialog.getByText('dat', { exact: true }).waitFor()
    await dialog.getByRole('button', { name: 'Vervang in 1 alinea' }).click()
    await row(page, 2).getByText('Ik geef dat cijfer.').waitFor()
    await page.getByRole('button', { name: 'Ongedaan maken' }).click()
    await row(page, 2).getByText('Ik geef het cijfer.').waitFor()
  })

  it('[R2.h] for a groep without list or bot it is recorded when it was handed over, and settled with that sentence', async () => {
    const page = await open(marleen)
    await page.getByRole('button', { name: 'Meer mogelijkheden' }).click()
    await page.getByRole('menuitem', { name: 'Voorgelegd zonder lijst' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox', { name: 'Wat erover gezegd is' }).fill('Klopt zo.')
    await dialog
      .getByRole('button', { name: 'Bewaren' })
      .or(dialog.getByRole('button', { name: 'Bewaar' }))
      .click()
    await page
      .getByText(/^voorgelegd op/)
      .first()
      .waitFor()
    await page.getByRole('button', { name: 'Stel vast' }).click()
    await dialog.getByRole('button', { name: 'Stel vast' }).click()
    await page.getByText(/Voorgelegd op .*: Klopt zo\./).waitFor()
  })
})
