import assert from 'node:assert/strict'
import type { Locator, Page } from 'playwright-core'
import { bram, deelnemers, marleen } from '../builders/demoPeople.ts'
import { makeRonde } from './support/ronde.ts'
import { startScene } from './support/scene.ts'

const VISIE = 'groep-2.visie'
const ROLLEN = 'groep-2.rollen'

describe('Noteren, as the verslaggever types', function () {
  this.timeout(120_000)
  const scene = startScene()
  let rondeId: string
  let gesprekId: string

  beforeEach(async () => {
    ;({ rondeId, gesprekId } = await makeRonde(scene.server, deelnemers))
    await scene.server.act(marleen, 'gesprek.start', rondeId, { gesprekId })
    await scene.server.act(marleen, 'thema.open', rondeId, { gesprekId, themaId: VISIE })
  })

  async function openNoteren(): Promise<{ page: Page; line: Locator }> {
    const page = await scene.open(bram, `/ronde/${rondeId}/noteren/${gesprekId}`)
    const line = page.getByRole('textbox', { name: 'Notitie', exact: true })
    await line.waitFor()
    return { page, line }
  }

  async function type(line: Locator, ...texts: string[]): Promise<void> {
    for (const text of texts) {
      await line.fill(text)
      await line.press('Enter')
    }
  }

  const stored = () => scene.server.see(bram, rondeId, 'notitie')
  const texts = async () => (await stored()).map(({ text }) => text)

  async function until(expected: string[]): Promise<void> {
    await scene.server.until(bram, rondeId, 'notitie', (notes) => notes.length >= expected.length)
    assert.deepEqual(await texts(), expected)
  }

  it('[G7.a] [G7.b] [G7.c] notes by keys alone: @ # > for speaker, label and addressee, Ctrl with a digit for the thema, arrow up to edit', async () => {
    const { page, line } = await openNoteren()
    await line.pressSequentially('@wou')
    await page.getByRole('option', { name: 'Wouter de Groot' }).waitFor()
    await line.press('Enter')
    await line.pressSequentially('#knel')
    await page.getByRole('option', { name: 'Knelpunt' }).waitFor()
    await line.press('Tab')
    await line.pressSequentially('>team')
    await page.getByRole('option', { name: 'Het team' }).waitFor()
    await line.press('Enter')
    await line.pressSequentially('te weinig tijd')
    await line.press('Control+2')
    await line.press('Enter')
    await until(['te weinig tijd'])
    const [first] = await stored()
    assert.equal(first?.speakerName, 'Wouter de Groot')
    assert.deepEqual([first?.labels, first?.toWhom, first?.tags], [['knelpunt'], 'team', [ROLLEN]])

    await type(line, 'onder het open thema')
    await until(['te weinig tijd', 'onder het open thema'])
    await line.press('Control+1')
    await type(line, 'zonder thema')
    await until(['te weinig tijd', 'onder het open thema', 'zonder thema'])
    assert.deepEqual(
      (await stored()).slice(1).map(({ tags }) => tags),
      [[VISIE], []],
    )

    await line.press('ArrowUp')
    await page.getByText('Je wijzigt de notitie van').waitFor()
    assert.equal(await line.inputValue(), 'zonder thema')
    const edited = page.waitForResponse(/notitie\.edit/)
    await type(line, 'zonder thema, en gewijzigd')
    await edited
    await until(['te weinig tijd', 'onder het open thema', 'zonder thema, en gewijzigd'])
  })

  it('[G7.d] [G7.e] [G7.i] without a connection the verslaggever can type on, notes are shown as waiting, and each is sent once and in order', async () => {
    const { page, line } = await openNoteren()
    await page.context().setOffline(true)
    await type(line, 'een', 'twee', 'drie')
    await page.getByText('3 notities wachten').waitFor()
    await page.getByText('wacht op verbinding').first().waitFor()
    await page.getByText('drie', { exact: true }).waitFor()
    assert.deepEqual(await texts(), [])
    await page.context().setOffline(false)
    await until(['een', 'twee', 'drie'])
    await page.getByText('notities wachten').waitFor({ state: 'detached' })
  })

  it('[G7.f] notes that wait survive a reload, are still shown as waiting, and are sent once and in order', async () => {
    const { page, line } = await openNoteren()
    await page.route('**/api/actions/**', (route) => route.abort())
    await type(line, 'een', 'twee', 'drie')
    await page.getByText('3 notities wachten').waitFor()
    await page.reload()
    await page.getByText('3 notities wachten').waitFor()
    for (const text of ['een', 'twee', 'drie']) await page.getByText(text, { exact: true }).waitFor()
    assert.deepEqual(await texts(), [])
    await page.unroute('**/api/actions/**')
    await until(['een', 'twee', 'drie'])
  })
})
