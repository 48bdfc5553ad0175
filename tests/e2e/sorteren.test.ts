import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { bram, deelnemers, marleen } from '../builders/demoPeople.ts'
import { makeRonde } from './support/ronde.ts'
import { startScene } from './support/scene.ts'

const VISIE = 'groep-2.visie'

describe('Sorting notes on the board', function () {
  this.timeout(120_000)
  const scene = startScene()
  let rondeId: string
  let page: Page

  beforeEach(async () => {
    let gesprekId: string
    ;({ rondeId, gesprekId } = await makeRonde(scene.server, deelnemers))
    for (const text of ['eerste', 'tweede', 'derde'])
      await scene.server.act(bram, 'notitie.add', rondeId, { gesprekId, text })
    page = await scene.open(marleen, `/ronde/${rondeId}/bord`, { viewport: { width: 1440, height: 1000 } })
    await card('eerste').waitFor()
  })

  const card = (text: string) =>
    page.getByRole('region', { name: /^Zonder thema/ }).getByRole('article', { name: text })
  const row = (titel: string) => page.getByRole('rowheader', { name: new RegExp(`^${titel}`) })

  /** Waits until the server has these tags, by text of the note. */
  async function tagged(expected: Record<string, string[]>): Promise<void> {
    const wished = JSON.stringify(expected)
    await scene.server.until(bram, rondeId, 'notitie', (notes) => {
      const found = Object.fromEntries(notes.map(({ text, tags }) => [text, tags]))
      return JSON.stringify(found) === wished
    })
  }

  it('[G8.b] [G8.e] [G8.f] a note that is dragged to a row gets its thema and leaves the untagged, until that is undone', async () => {
    await card('eerste').dragTo(row('Visie en uitvoering van LOB'))
    await page.getByText('Bij ‘Visie op LOB’ gezet.').waitFor()
    await card('eerste').waitFor({ state: 'detached' })
    await tagged({ eerste: [VISIE], tweede: [], derde: [] })
    await page.getByRole('button', { name: 'Ongedaan maken' }).click()
    await card('eerste').waitFor()
    await tagged({ eerste: [], tweede: [], derde: [] })
  })

  it('[G8.c] [G8.d] notes chosen by key are tagged together in one act, and undone together', async () => {
    await card('tweede').focus()
    await page.keyboard.press('x')
    await card('derde').focus()
    await page.keyboard.press('x')
    await page
      .getByRole('toolbar', { name: '2 gekozen' })
      .getByRole('button', { name: 'Thema kiezen' })
      .click()
    const [request] = await Promise.all([
      page.waitForRequest(/bord\.tag/),
      page.getByRole('menuitem', { name: 'Rollen, taken en benodigde competenties' }).click(),
    ])
    assert.equal(request.postDataJSON().input.itemIds.length, 2)
    await tagged({ eerste: [], tweede: ['groep-2.rollen'], derde: ['groep-2.rollen'] })
    await page.getByRole('button', { name: 'Ongedaan maken' }).click()
    await tagged({ eerste: [], tweede: [], derde: [] })
  })

  it('[G8.h] a removed note leaves the board at once and comes back when that is undone', async () => {
    await card('derde').focus()
    await page.keyboard.press('Delete')
    await card('derde').waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Ongedaan maken' }).click()
    await card('derde').waitFor()
    await tagged({ eerste: [], tweede: [], derde: [] })
  })

  it('[G7.i] words that were refused are shown on the card, and go back into its field', async () => {
    const field = page.getByRole('textbox', { name: 'Tekst van de notitie' })
    await page.route('**/api/actions/notitie.edit', (route) =>
      route.fulfill({ status: 409, json: { error: { code: 'notitie-changed', message: 'Te lang samen.' } } }),
    )
    await card('derde').focus()
    await page.keyboard.press('e')
    await field.fill('derde, en wat ik erbij typte')
    await field.press('Enter')
    await page.getByText('Te lang samen.').waitFor()
    await page.getByText('derde, en wat ik erbij typte', { exact: true }).waitFor()
    await page.getByRole('button', { name: 'Sluiten' }).click()
    await page.getByText('Te lang samen.').waitFor({ state: 'detached' })
    await page.unroute('**/api/actions/notitie.edit')
    await card('derde').focus()
    await page.keyboard.press('e')
    assert.equal(await field.inputValue(), 'derde, en wat ik erbij typte')
    await field.press('Enter')
    const isThere = (texts: string[]): boolean => texts.includes('derde, en wat ik erbij typte')
    await scene.server.until(bram, rondeId, 'notitie', (notes) => isThere(notes.map(({ text }) => text)))
  })
})
