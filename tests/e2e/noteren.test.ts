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

  it('[G7.g] editing another note keeps the edit that was under way', async () => {
    const { page, line } = await openNoteren()
    await type(line, 'een', 'twee')
    await until(['een', 'twee'])
    await page.getByRole('button', { name: 'Wijzigen: een', exact: true }).press('Enter')
    await page.getByText('Je wijzigt de notitie van').waitFor()
    await line.fill('een, half gewijzigd')
    const edited = page.waitForResponse(/notitie\.edit/)
    await page.getByRole('button', { name: 'Wijzigen: twee', exact: true }).press('Enter')
    await edited
    assert.equal(await line.inputValue(), 'twee')
    assert.deepEqual(await texts(), ['een, half gewijzigd', 'twee'])
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

  it('[G7.k] a character that is written with Alt and a digit stays in the note, and the thema stays as it was', async () => {
    const { page, line } = await openNoteren()
    const keyboard = await page.context().newCDPSession(page)
    // Option+Shift+2 of an American Mac, as its browser reports it.
    const euro = { modifiers: 1 | 8, code: 'Digit2', key: '€', windowsVirtualKeyCode: 50 }
    await line.pressSequentially('Het budget is ')
    await keyboard.send('Input.dispatchKeyEvent', {
      type: 'keyDown',
      text: '€',
      unmodifiedText: '€',
      ...euro,
    })
    await keyboard.send('Input.dispatchKeyEvent', { type: 'keyUp', ...euro })
    await line.pressSequentially(' 5.000')
    assert.equal(await line.inputValue(), 'Het budget is € 5.000')
    await line.press('Enter')
    await until(['Het budget is € 5.000'])
    assert.deepEqual((await stored())[0]?.tags, [VISIE])
  })

  it('[G7.k] Enter that ends a composition stores nothing, also where only its key code says so', async () => {
    const { page, line } = await openNoteren()
    await line.fill('nihon')
    // Safari: the composition has ended already when the key arrives.
    await line.dispatchEvent('keydown', { key: 'Enter', code: 'Enter', keyCode: 229, bubbles: true })
    await line.dispatchEvent('keydown', { key: 'Enter', code: 'Enter', isComposing: true, bubbles: true })
    assert.equal(await line.inputValue(), 'nihon')
    await line.press('Enter')
    await until(['nihon'])
    await page.getByText('nihon').waitFor()
  })

  it('[G7.c] a bare key at the end of a note is text: Enter stores the note and chooses nothing', async () => {
    const { line } = await openNoteren()
    await type(line, 'van groep 2 naar >', 'e-mail @', 'nummer #')
    await until(['van groep 2 naar >', 'e-mail @', 'nummer #'])
    for (const { toWhom, speaker, labels } of await stored())
      assert.deepEqual([toWhom, speaker, labels], [null, null, []])
  })

  it('[G7.b] Ctrl+0 chooses the afsluiting, Alt with an arrow the next and the former thema', async () => {
    const { page, line } = await openNoteren()
    const chosen = page
      .getByRole('toolbar', { name: 'Thema van de notitie' })
      .locator('[aria-pressed="true"]')
    await line.press('Alt+ArrowDown')
    assert.equal(await chosen.getAttribute('data-thema'), ROLLEN)
    await line.press('Alt+ArrowUp')
    assert.equal(await chosen.getAttribute('data-thema'), VISIE)
    await line.press('Control+0')
    await type(line, 'tot slot')
    await until(['tot slot'])
    assert.deepEqual((await stored())[0]?.tags, ['afsluiting'])
  })

  it('[G7.c] words with the label citaat are shown in quotation marks', async () => {
    const { page } = await openNoteren()
    await scene.server.act(bram, 'notitie.add', rondeId, {
      gesprekId,
      text: 'Zo gaat het.',
      labels: ['citaat'],
    })
    await page.getByText('“Zo gaat het.”').waitFor()
  })

  for (const [width, height] of [
    [320, 740],
    [360, 400],
  ] as const)
    it(`[G7.m] at ${width} by ${height} most of the height is for notes, and all else is reachable`, async () => {
      for (let nr = 1; nr <= 20; nr += 1)
        await scene.server.act(bram, 'notitie.add', rondeId, { gesprekId, text: `notitie ${nr}` })
      const page = await scene.open(bram, `/ronde/${rondeId}/noteren/${gesprekId}`, {
        viewport: { width, height },
      })
      await page.getByText('notitie 20').waitFor()
      const seen = await page.evaluate(`(() => {
        const list = document.querySelector('ul[aria-label="Notities"]')
        const [own, box] = [list.getBoundingClientRect(), list.parentElement.getBoundingClientRect()]
        return Math.min(box.bottom, own.bottom) - Math.max(box.top, own.top)
      })()`)
      assert.ok(Number(seen) > height * 0.6, `${seen} of ${height}`)
      await page.getByText('Wie ziet dit, en hoelang?').scrollIntoViewIfNeeded()
      await page.getByText('Wie ziet dit, en hoelang?').click()
      await page.getByText('Notities zien alleen jij en').waitFor()
      assert.equal(await page.evaluate('document.documentElement.scrollWidth'), width)
    })
})
