import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import type { Locator, Page } from 'playwright-core'
import { bram, deelnemers, marleen } from '../builders/demoPeople.ts'
import { makeRonde } from './support/ronde.ts'
import { startScene } from './support/scene.ts'

describe('After a gesprek', function () {
  this.timeout(120_000)
  const scene = startScene()
  let rondeId: string
  let gesprekId: string

  before(async () => {
    const { server } = scene
    ;({ rondeId, gesprekId } = await makeRonde(server, deelnemers))
    await server.act(marleen, 'gesprek.start', rondeId, { gesprekId })
    await server.act(bram, 'notitie.add', rondeId, { gesprekId, text: 'Meer tijd na de stage' })
    await server.act(marleen, 'gesprek.end', rondeId, { gesprekId })
  })

  async function fileOf(page: Page, button: Locator): Promise<{ name: string; bytes: Buffer }> {
    const [download] = await Promise.all([page.waitForEvent('download'), button.click()])
    return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
  }

  for (const [screen, who] of [
    ['regie', marleen],
    ['noteren', bram],
  ] as const)
    it(`[G18.f] ${screen} says what comes later, and the notes are downloaded as Word and as Markdown`, async () => {
      const page = await scene.open(who, `/ronde/${rondeId}/${screen}/${gesprekId}`)
      await page.getByRole('button', { name: 'Naar het verslag' }).waitFor()
      const word = await fileOf(page, page.getByRole('button', { name: 'Notities als Word' }))
      assert.match(word.name, /^notities-.*\.docx$/)
      assert.equal(word.bytes.subarray(0, 2).toString(), 'PK')
      const markdown = await fileOf(page, page.getByRole('button', { name: 'Notities als Markdown' }))
      assert.match(markdown.name, /^notities-.*\.md$/)
      assert.match(markdown.bytes.toString(), /Meer tijd na de stage/)
    })

  it('[G18.f] the ronde offers the notes of a gesprek that was held', async () => {
    const page = await scene.open(marleen, `/ronde/${rondeId}`)
    await page.getByRole('button', { name: 'Meer bij Eerste lijn' }).click()
    const file = await fileOf(page, page.getByRole('menuitem', { name: 'Notities als Markdown' }))
    assert.match(file.bytes.toString(), /Meer tijd na de stage/)
  })
})
