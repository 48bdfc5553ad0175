import assert from 'node:assert/strict'
import type { Browser, Page } from 'playwright-core'
import type { DemoPerson } from '../../bot/local/people.ts'
import { startPlayground } from '../../bot/local/playground.ts'
import { bram, deelnemers, marleen, wouter } from '../builders/demoPeople.ts'
import { launchBrowser } from './support/browser.ts'
import { openTab } from './support/openTab.ts'
import { answerAs, postChange, postMeetingEvent } from './support/playgroundHttp.ts'
import { PlaygroundPage } from './support/playgroundPage.ts'
import { makeRonde } from './support/ronde.ts'
import { ServerProcess } from './support/serverProcess.ts'

const VISIE = 'groep-2.visie'
const VRAAG_1 = 'Delen jullie een visie op LOB? Wat houdt die in, en hoe breed wordt die gedragen?'

describe('The main job, from card to board', function () {
  this.timeout(120_000)
  let server: ServerProcess
  let playground: { url: string; stop(): Promise<void> }
  let browser: Browser
  let chat: PlaygroundPage
  let regie: Page
  let rondeId: string
  let gesprekId: string

  const open = (who: DemoPerson, route: string, viewport = { width: 1440, height: 1000 }): Promise<Page> =>
    openTab(browser, server.base, who, { route }, { viewport })

  /** Waits until the vragen in the side panel have these counts. */
  async function countsOf(page: Page, counts: string[]): Promise<void> {
    const vragen = page.getByRole('list', { name: 'Vragen' }).getByRole('listitem')
    for (const [index, name] of counts.entries())
      await vragen.nth(index).getByRole('img', { name, exact: true }).waitFor()
    assert.equal(await vragen.count(), counts.length)
  }

  before(async () => {
    server = await ServerProcess.start()
    playground = await startPlayground({
      botUrl: `${server.base}/api/messages`,
      port: 0,
      dataDir: server.folder,
      log: () => undefined,
    })
    browser = await launchBrowser()
    ;({ rondeId, gesprekId } = await makeRonde(server, deelnemers))
    await server.act(marleen, 'gesprek.plan', rondeId, { gesprekId, start: new Date().toISOString() })
  })

  after(async () => {
    await browser?.close()
    await playground?.stop()
    await server?.close()
  })

  it('[G1.b] an unlinked meeting starts, the bot asks which gesprek it is, and the gespreksleider answers', async () => {
    chat = await PlaygroundPage.open(browser, playground.url)
    await chat.goToMeetingChat()
    await postChange(playground.url, 'botAdded')
    await postMeetingEvent(playground.url, 'meetingStart')
    const replyToId = await chat.cardId('Welk gesprek is dit?')
    await answerAs(playground.url, marleen, {
      replyToId,
      verb: 'gesprek.link',
      data: { chat: 'deze', gesprekId },
    })
    await chat.card('Welkom bij dit gesprek')
  })

  it('[G3.a] [G3.d] the gespreksleider opens a thema from the side panel, and its card is in the chat', async () => {
    regie = await open(marleen, `/ronde/${rondeId}/regie/${gesprekId}`, { width: 320, height: 790 })
    await regie.getByRole('button', { name: 'Volgend thema' }).click()
    await regie.getByRole('heading', { name: 'Visie op LOB' }).waitFor()
    await countsOf(regie, ['nog geen antwoorden', 'nog geen antwoorden'])
    await chat.card('Visie op LOB')
  })

  it('[G4.a] two people answer in the chat and read back what they wrote', async () => {
    const reply = await chat.answer(
      'Visie op LOB',
      { [VRAAG_1]: 'We delen hem <b>niet</b>, *nog* niet.' },
      'Bewaar',
    )
    assert.match(JSON.stringify(reply.value), /Bewaard om/)
    await chat.sees('We delen hem <b>niet</b>, *nog* niet.')
    const second = await answerAs(playground.url, wouter, {
      replyToId: await chat.cardId('Visie op LOB'),
      verb: 'antwoord.give',
      data: { gesprekId, themaId: VISIE, [`vraag:${VISIE}.2`]: 'Ja, in het teamplan 😀' },
    })
    assert.match(JSON.stringify(second.value), /2 van de/)
  })

  it('[G11.a] the side panel shows how many answers each vraag of the thema has, as they come', async () => {
    await countsOf(regie, ['1 antwoord', '1 antwoord'])
    await regie.close()
  })

  it('[B2.a] [G7.a] [G7.c] [G8.c] the verslaggever notes and retags, and a second open board shows all of it', async () => {
    const board = await open(marleen, `/ronde/${rondeId}/bord`)
    await board.getByText('We delen hem <b>niet</b>, *nog* niet.').waitFor()
    await board.getByText('Ja, in het teamplan 😀').waitFor()

    const noteren = await open(bram, `/ronde/${rondeId}/noteren/${gesprekId}`, { width: 768, height: 900 })
    const line = noteren.getByRole('textbox', { name: 'Notitie', exact: true })
    await line.fill('Joke: bij ons staat het in de jaarplanning.')
    await line.press('Enter')
    await line.fill('Wie doet wat is niet afgesproken.')
    await line.press('Enter')
    await board.getByText('bij ons staat het in de jaarplanning').waitFor()

    const own = await open(bram, `/ronde/${rondeId}/bord`)
    const note = own.getByText('Wie doet wat is niet afgesproken.')
    await note.click()
    const retagged = own.waitForResponse((response) => response.url().endsWith('bord.tag'))
    await own.keyboard.press('2')
    await retagged
    await board.getByText('Wie doet wat is niet afgesproken.').waitFor()
    const tags = async () =>
      (await server.see(bram, rondeId, 'notitie')).find((notitie) => notitie.text.startsWith('Wie doet wat'))
        ?.tags
    assert.ok((await tags())?.includes('groep-2.rollen'))
  })

  it('[G5.e] after the server is killed in the middle and restarted, everything acknowledged is there once', async () => {
    const board = await open(marleen, `/ronde/${rondeId}/bord`)
    await board.getByText('Joke: bij ons staat het in de jaarplanning.').waitFor()
    const kept: string[] = []
    const requests = new Map<string, string>()
    let killed = false
    const keepNotes = async (lane: number) => {
      for (let count = 0; !killed; count += 1) {
        const text = `notitie ${lane}.${count} voor de stroom uitviel`
        const requestId = crypto.randomUUID()
        requests.set(text, requestId)
        const acted = server.act(bram, 'notitie.add', rondeId, { gesprekId, text }, requestId)
        await acted.then(
          () => kept.push(text),
          (error) => assert.ok(killed, `refused before the kill: ${error}`),
        )
        if (kept.length >= 25 && !killed) {
          killed = true
          await server.end('SIGKILL')
        }
      }
    }
    await Promise.all([1, 2, 3, 4].map(keepNotes))
    await server.start()

    const stored = (await server.see(bram, rondeId, 'notitie')).map((notitie) => notitie.text)
    assert.deepEqual(
      kept.filter((text) => !stored.includes(text)),
      [],
    )
    // Every client repeats what it has no answer to, with the same request: nothing is doubled by it.
    for (const [text, requestId] of requests) {
      await server.act(bram, 'notitie.add', rondeId, { gesprekId, text }, requestId)
    }
    const after = (await server.see(bram, rondeId, 'notitie')).map((notitie) => notitie.text)
    assert.equal(new Set(after).size, after.length)
    const antwoorden = (await server.see(marleen, rondeId, 'antwoord')).map((antwoord) => antwoord.text)
    assert.deepEqual(antwoorden.sort(), ['Ja, in het teamplan 😀', 'We delen hem <b>niet</b>, *nog* niet.'])

    // The board that stayed open reconnects without a reload.
    await server.act(bram, 'notitie.add', rondeId, { gesprekId, text: 'na de herstart genoteerd' })
    await board.getByText('na de herstart genoteerd').waitFor({ timeout: 30_000 })
    const again = await answerAs(playground.url, wouter, {
      replyToId: await chat.cardId('Visie op LOB'),
      verb: 'antwoord.give',
      data: { gesprekId, themaId: VISIE, edits: true, [`vraag:${VISIE}.2`]: 'Ja, en ook na de herstart' },
    })
    assert.match(JSON.stringify(again.value), /Bewaard om/)
    await board.getByText('Ja, en ook na de herstart').waitFor()
  })

  it('[G13.a] [G13.b] the two closing vragen come in the chat, and the answers are on the board', async () => {
    const regie = await open(marleen, `/ronde/${rondeId}/regie/${gesprekId}`, { width: 320, height: 790 })
    await server.act(marleen, 'thema.open', rondeId, { gesprekId, themaId: 'afsluiting' })
    await chat.card('Tot slot: twee vragen')
    const reply = await chat.answer(
      'Tot slot: twee vragen',
      { 'Ga je na dit gesprek iets doen, of iets anders doen? Wat?': 'Meekijken bij een collega' },
      'Bewaar',
    )
    assert.match(JSON.stringify(reply.value), /Bewaard om/)
    const board = await open(marleen, `/ronde/${rondeId}/bord`)
    await board.getByRole('rowheader', { name: /Afsluiting/ }).click()
    await board.getByText('Meekijken bij een collega').waitFor()
    await regie.getByRole('button', { name: 'Beëindig gesprek' }).click()
    await regie.getByRole('heading', { name: 'Het gesprek is afgelopen' }).waitFor()
  })
})
