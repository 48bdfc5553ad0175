import assert from 'node:assert/strict'
import type { Locator, Page } from 'playwright-core'
import { bram, deelnemers, joke, marleen } from '../builders/demoPeople.ts'
import { makeRonde } from './support/ronde.ts'
import { startScene } from './support/scene.ts'

const VISIE = 'groep-2.visie'
const sentence = 'Bijlage bij het gesprek van groep 2. '

describe('Text that is longer than its bound', function () {
  this.timeout(120_000)
  const scene = startScene()
  let rondeId: string
  let gesprekId: string

  beforeEach(async () => {
    ;({ rondeId, gesprekId } = await makeRonde(scene.server, deelnemers))
    await scene.server.act(marleen, 'gesprek.start', rondeId, { gesprekId })
    await scene.server.act(marleen, 'thema.open', rondeId, { gesprekId, themaId: VISIE })
  })

  async function paste(page: Page, field: Locator, text: string): Promise<void> {
    await page
      .context()
      .grantPermissions(['clipboard-read', 'clipboard-write'], { origin: scene.server.base })
    await field.focus()
    await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`)
    await page.keyboard.press('Control+V')
  }
  const notes = async () => (await scene.server.see(bram, rondeId, 'notitie')).map(({ text }) => text)

  it('[X5.p] a pasted note stays whole in Noteren, Enter says how much is too much, and a press stores it as several notes', async () => {
    const text = `${sentence.repeat(250)}EINDE`
    const page = await scene.open(bram, `/ronde/${rondeId}/noteren/${gesprekId}`)
    const line = page.getByRole('textbox', { name: 'Notitie', exact: true })
    await paste(page, line, text)
    await page.getByText('5.255 tekens te veel: er passen 4.000 tekens in.').first().waitFor()
    await line.press('Enter')
    assert.equal(await line.inputValue(), text)
    assert.deepEqual(await notes(), [])

    const stored = page.waitForResponse(
      async (response) =>
        /notitie\.add/.test(response.url()) &&
        (response.request().postData() ?? '').includes('EINDE') &&
        response.ok(),
    )
    await page.getByRole('button', { name: 'Bewaar als 3 notities' }).click()
    await stored
    assert.equal((await notes()).join(' '), text)
    assert.equal(await line.inputValue(), '')
  })

  it('[X5.p] a pasted quick note stays whole in Regie, and a press stores it as several notes', async () => {
    const text = `${sentence.repeat(120)}EINDE`
    const page = await scene.open(marleen, `/ronde/${rondeId}/regie/${gesprekId}`)
    const field = page.getByRole('textbox', { name: 'Snelle notitie' })
    await paste(page, field, text)
    await page.getByText('445 tekens te veel').first().waitFor()
    await field.press('Enter')
    assert.equal(await field.inputValue(), text)
    assert.deepEqual(await notes(), [])
    const stored = page.waitForResponse(
      async (response) =>
        /notitie\.add/.test(response.url()) &&
        (response.request().postData() ?? '').includes('EINDE') &&
        response.ok(),
    )
    await page.getByRole('button', { name: 'Bewaar als 2 notities' }).click()
    await stored
    assert.equal((await notes()).join(' '), text)
  })

  it('[X5.p] a pasted answer stays whole in its field with how much is too much, and the other answers are sent', async () => {
    const text = `${sentence.repeat(500)}EINDE`
    const page = await scene.open(joke, `/ronde/${rondeId}/antwoorden/${gesprekId}`)
    const fields = page.getByRole('textbox')
    await fields.nth(1).fill('Dit past wel.')
    await paste(page, fields.first(), text)
    await page.getByText('8.505 tekens te veel: er passen 10.000 tekens in.').first().waitFor()
    const stored = page.waitForResponse((response) => /antwoord\.give/.test(response.url()) && response.ok())
    await page.getByRole('button', { name: 'Verstuur antwoord', exact: true }).click()
    await stored
    assert.equal(await fields.first().inputValue(), text)
    assert.deepEqual(
      (await scene.server.see(joke, rondeId, 'antwoord')).map((answer) => answer.text),
      ['Dit past wel.'],
    )
  })
})
