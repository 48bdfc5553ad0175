import assert from 'node:assert/strict'
import type { Browser, Frame, Page } from 'playwright-core'
import type { DemoPerson } from '../../bot/local/people.ts'
import { bram, joke, marleen, nadia, sanne } from '../builders/demoPeople.ts'
import { launchBrowser } from './support/browser.ts'
import { ServerProcess } from './support/serverProcess.ts'
import { type AskedOf, IN_TEAMS, openInTeams, type Teams } from './support/teamsFrame.ts'

const CHAT = '19:meeting_bGlua3M=@thread.v2'
const THEMA = 'groep-2.visie'
const FAR = 'Dit is lang geleden gezegd.'

interface Opened {
  tab: Frame
  asked: AskedOf
  told: string[]
}

describe('Links into the tab', function () {
  this.timeout(90_000)
  let server: ServerProcess
  let browser: Browser
  let page: Page
  let ronde: string
  let gesprek: string
  let far: string

  before(async () => {
    server = await ServerProcess.start()
    browser = await launchBrowser()
    const scope = { kind: 'college', name: 'Noord' } as const
    const made = await server.act(marleen, 'ronde.create', null, { title: 'Zorg 2026', school: 'ROC', scope })
    ronde = String(made.rondeId)
    const gesprekken = await server.see(marleen, ronde, 'gesprek')
    gesprek = gesprekken.find(({ groepId }) => groepId === 'groep-2')?.id ?? ''
    const grant = ({ oid: personId, name }: DemoPerson, role: 'verslaggever' | 'opdrachtgever') =>
      server.act(marleen, 'role.grant', ronde, { personId, name, role })
    await grant(bram, 'verslaggever')
    await grant(nadia, 'opdrachtgever')
    const { oid: personId, name } = joke
    await server.act(marleen, 'role.grant', ronde, { personId, name, role: 'deelnemer', gesprekId: gesprek })
    const note = async (text: string): Promise<string> => {
      const tags = [THEMA]
      return String(
        (await server.act(bram, 'notitie.add', ronde, { gesprekId: gesprek, text, tags })).notitieId,
      )
    }
    far = await note(FAR)
    // More than the board draws at once.
    for (let count = 0; count < 130; count += 1) await note(`Later gezegd, ${count}`)
  })

  beforeEach(async () => {
    page = await browser.newPage({ viewport: { width: 900, height: 700 } })
    page.setDefaultTimeout(20_000)
  })
  afterEach(() => page.close())
  after(async () => {
    await browser?.close()
    await server?.close()
  })

  async function open(who: DemoPerson, context: Teams['context']): Promise<Opened> {
    const token = () => server.tokenOf(who)
    const { tab, asked, told } = await openInTeams(page, `${server.base}/tab/`, { context, token })
    tab.page().on('pageerror', (error) => assert.fail(error.message))
    return { tab, asked, told }
  }
  const at = (hash: string) => (tab: Frame) => tab.waitForURL(`**#/${hash}`)
  /** The card of a note while it has the focus. */
  const focused = (tab: Frame, id: string) => tab.locator(`article[data-note="${id}"]:focus`)

  const inRonde = (...path: string[]) => ['ronde', ronde, ...path].map(encodeURIComponent).join('/')

  describe('opened in Teams', () => {
    it('[G1.i] a link to a gesprek opens the screen where its reader works in it, before the chat of the tab', async () => {
      const subPageId = inRonde('gesprek', gesprek)
      const { tab } = await open(marleen, { subPageId, chatId: CHAT })
      await at(inRonde('regie', gesprek))(tab)
      await tab.getByRole('button', { name: 'Start gesprek' }).waitFor()
    })

    it('[G1.i] by the same link the verslaggever notes, a deelnemer answers, and an opdrachtgever sees progress', async () => {
      const places: [DemoPerson, string][] = [
        [bram, inRonde('noteren', gesprek)],
        [joke, inRonde('antwoorden', gesprek)],
        [nadia, inRonde()],
      ]
      for (const [who, expected] of places) {
        const own = await browser.newPage()
        page = own
        const { tab } = await open(who, { subPageId: inRonde('gesprek', gesprek) })
        await at(expected)(tab)
        if (who !== nadia) await own.close()
      }
    })

    it('[G4.j] a link to a thema opens one’s own answers to it, and links to the board and the ronde open those', async () => {
      const groep = (await server.see(marleen, ronde, 'groep')).find(({ id }) => id === 'groep-3')
      const gesprekId = groep?.gesprekId ?? ''
      const { oid: personId, name } = joke
      await server.act(marleen, 'role.grant', ronde, { personId, name, role: 'deelnemer', gesprekId })
      await server.act(marleen, 'gesprek.start', ronde, { gesprekId })
      const [former, later] = (groep?.themas ?? []).map(({ id }) => id)
      for (const themaId of [former, later])
        await server.act(marleen, 'thema.open', ronde, { gesprekId, themaId: themaId ?? '' })
      const { tab } = await open(joke, { subPageId: inRonde('antwoorden', gesprekId, former ?? '') })
      await at(inRonde('antwoorden', gesprekId, former ?? ''))(tab)
      await tab.getByRole('heading', { name: groep?.themas[0]?.titel ?? '', exact: true }).waitFor()
      await page.close()
      page = await browser.newPage()
      const board = await open(marleen, { subPageId: inRonde('bord') })
      await board.tab.getByRole('heading', { name: 'Bord' }).waitFor()
    })

    it('[B1.d] a link to a note opens the board at that note, with the focus on it, however far down', async () => {
      const { tab } = await open(bram, { subPageId: inRonde('bord', far) })
      const card = focused(tab, far)
      await card.filter({ hasText: FAR }).waitFor()
      const box = await card.boundingBox()
      assert.ok(box && box.y > 0 && box.y + box.height < 600, 'it is in sight')
      await page.keyboard.press('ArrowUp')
      await focused(tab, far).waitFor({ state: 'detached' })
    })

    it('[B1.d] a link to a note that is gone opens the board and says that it is gone', async () => {
      const { tab } = await open(bram, { subPageId: inRonde('bord', 'n-00000000000000000000000000000000') })
      await tab.getByText('De notitie van deze link staat niet meer op het bord.').waitFor()
      await tab.getByRole('heading', { name: 'Bord' }).waitFor()
    })

    it('[X1.l] [X1.a] a link to a ronde without a role in it reads as a ronde that does not exist', async () => {
      const said: string[] = []
      for (const path of [
        inRonde('bord', far),
        inRonde('gesprek', gesprek),
        'ronde/r-00000000/bord/n-00000000',
      ]) {
        const own = await browser.newPage()
        page = own
        const { tab } = await open(sanne, { subPageId: path })
        await tab.getByText('Dit bestaat niet, of je hoort er niet bij.').waitFor()
        await tab.getByRole('button', { name: 'Naar Rondes' }).waitFor()
        said.push(await tab.locator('body').innerText())
        if (said.length < 3) await own.close()
      }
      assert.equal(new Set(said).size, 1, said.join('\n---\n'))
    })

    it('[X1.l] [X1.e] a deelnemer who follows a link to a note sees nothing of the board', async () => {
      const { tab } = await open(joke, { subPageId: inRonde('bord', far) })
      await tab.getByRole('heading', { name: 'Het bord is voor wie leidt en noteert' }).waitFor()
      assert.ok(!(await tab.content()).includes(FAR))
    })

    it('[X5.a] a broken link leads to the question of the chat, and without a chat to one’s rondes', async () => {
      const bad = await open(marleen, { subPageId: '%/../javascript:alert(1)', chatId: CHAT })
      await bad.tab.getByRole('heading', { name: 'Welk gesprek is dit?' }).waitFor()
      await page.close()
      page = await browser.newPage()
      const alone = await open(marleen, { subPageId: 'nergens/heen' })
      await alone.tab.getByRole('heading', { name: 'Rondes', exact: true }).waitFor()
    })
  })

  describe('copied and opened with the keyboard only', () => {
    const copied = async (asked: AskedOf): Promise<URL> => {
      const [{ content }] = (await asked('clipboard.writeToClipboard')) as [{ content: string }]
      return new URL(Buffer.from(content, 'base64').toString('utf8'))
    }

    it('[B1.d] the menu of a note hands Teams a link that opens at that note and holds none of its words', async () => {
      const { tab, asked } = await open(bram, { subPageId: inRonde('bord', far) })
      await focused(tab, far).waitFor()
      await page.keyboard.press('Enter')
      await tab.getByRole('menuitem', { name: 'Link kopiëren' }).waitFor()
      await tab.getByRole('menuitem', { name: 'Link kopiëren' }).press('Enter')
      await tab.getByText('Teams laat de link zien').waitFor()
      const said = await asked('shareDeepLink')
      assert.equal(said[0], inRonde('bord', far))
      assert.match(String(said[1]), /^Notitie van /)
      assert.ok(!JSON.stringify(said).includes(FAR))
      await focused(tab, far).waitFor()
    })

    it('the overview of a ronde hands Teams a link to the ronde', async () => {
      const { tab, asked } = await open(marleen, { subPageId: inRonde() })
      await tab.getByRole('button', { name: 'Link kopiëren' }).press('Enter')
      await tab.getByRole('button', { name: 'Teams laat de link zien' }).waitFor()
      assert.deepEqual((await asked('shareDeepLink')).slice(0, 2), [inRonde(), 'Zorg 2026'])
    })

    it('the menu of Regie in a meeting hands Teams a link to the gesprek that opens outside that chat too', async () => {
      const { tab, asked, told } = await open(marleen, { subPageId: inRonde('regie', gesprek), chatId: CHAT })
      const menu = tab.getByRole('button', { name: 'Meer', exact: false }).first()
      await menu.press('Enter')
      await tab.getByRole('menuitem', { name: 'Link naar dit gesprek kopiëren' }).press('Enter')
      await tab.getByText('Link gekopieerd').waitFor()
      const link = await copied(asked)
      assert.equal(link.pathname, `/l/entity/${IN_TEAMS.appId}/rondes`)
      assert.equal(link.searchParams.get('tenantId'), IN_TEAMS.tenantId)
      assert.deepEqual(JSON.parse(link.searchParams.get('context') ?? ''), {
        subEntityId: inRonde('gesprek', gesprek),
      })
      assert.ok(!told.includes('shareDeepLink'))
    })

    it('on a phone, where Teams has no window for sharing, the link is on the clipboard', async () => {
      const { tab, asked } = await open(marleen, { subPageId: inRonde(), clientType: 'ios' })
      await tab.getByRole('button', { name: 'Link kopiëren' }).press('Enter')
      await tab.getByRole('button', { name: 'Link gekopieerd' }).waitFor()
      assert.equal((await copied(asked)).pathname, `/l/entity/${IN_TEAMS.appId}/rondes`)
    })
  })
})
