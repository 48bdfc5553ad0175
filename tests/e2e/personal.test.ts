import assert from 'node:assert/strict'
import type { Browser } from 'playwright-core'
import { startPlayground } from '../../bot/local/playground.ts'
import { joke, marleen } from '../builders/demoPeople.ts'
import { launchBrowser } from './support/browser.ts'
import { PlaygroundPage } from './support/playgroundPage.ts'
import { makeRonde } from './support/ronde.ts'
import { ServerProcess } from './support/serverProcess.ts'

const THEMA = 'groep-2.visie'
const VRAAG = 'Delen jullie een visie op LOB? Wat houdt die in, en hoe breed wordt die gedragen?'

describe('The chat of one person with the bot, in a chat page', function () {
  this.timeout(120_000)
  let server: ServerProcess
  let playground: { url: string; stop(): Promise<void> }
  let browser: Browser
  let rondeId: string

  before(async () => {
    server = await ServerProcess.start()
    playground = await startPlayground({
      botUrl: `${server.base}/api/messages`,
      port: 0,
      dataDir: server.folder,
      log: () => undefined,
    })
    browser = await launchBrowser()
    const made = await makeRonde(server, [joke])
    rondeId = made.rondeId
    const { gesprekId } = made
    await server.act(marleen, 'thema.open', rondeId, { gesprekId, themaId: THEMA })
  })

  after(async () => {
    await browser?.close()
    await playground?.stop()
    await server?.close()
  })

  it('[G4.h] a deelnemer finds their gesprek in the personal chat, answers there, and changes the answer', async () => {
    const chat = await PlaygroundPage.open(browser, playground.url)
    await chat.goToPersonalChat()
    await chat.say('hallo')
    await chat.answer('Jouw gesprekken', {}, 'Schrijf bij wat op tafel ligt')
    const saved = await chat.answer('Visie op LOB', { [VRAAG]: 'In stilte geschreven' }, 'Bewaar')
    assert.match(JSON.stringify(saved.value), /Bewaard om/)
    await chat.unfold('Visie op LOB', 'Wijzig of vul aan')
    await chat.answer('Visie op LOB', { [VRAAG]: 'In stilte verbeterd' }, 'Bewaar')
    const own = await server.see(joke, rondeId, 'antwoord')
    assert.deepEqual(
      own.map(({ text, mine, version }) => [text, mine, version]),
      [['In stilte verbeterd', true, 2]],
    )
    await chat.close()
  })
})
