import assert from 'node:assert/strict'
import type { Browser, Page } from 'playwright-core'
import { marleen } from '../builders/demoPeople.ts'
import { launchBrowser } from './support/browser.ts'
import { ServerProcess } from './support/serverProcess.ts'
import { openInTeams, type Teams } from './support/teamsFrame.ts'

const CHAT = '19:meeting_aW4gVGVhbXM=@thread.v2'

describe('The tab inside Teams', function () {
  this.timeout(60_000)
  let server: ServerProcess
  let browser: Browser
  let page: Page

  before(async () => {
    server = await ServerProcess.start()
    browser = await launchBrowser()
    const scope = { kind: 'college', name: 'Noord' } as const
    await server.act(marleen, 'ronde.create', null, { title: 'LOB-portret', school: 'ROC', scope })
  })

  beforeEach(async () => {
    page = await browser.newPage()
    page.setDefaultTimeout(20_000)
  })

  afterEach(() => page.close())

  after(async () => {
    await browser?.close()
    await server?.close()
  })

  const open = (teams: Partial<Teams> = {}) =>
    openInTeams(page, `${server.base}/tab/`, {
      context: { chatId: CHAT },
      token: () => server.tokenOf(marleen),
      ...teams,
    })

  it('[G1.i] the tab knows its chat from Teams, and asks which gesprek it is', async () => {
    const { tab, told } = await open()
    await tab.getByRole('heading', { name: 'Welk gesprek is dit?' }).waitFor()
    assert.ok(told.includes('appInitialization.appLoaded'))
    assert.ok(told.includes('appInitialization.success'))
    assert.ok(!told.includes('appInitialization.failure'))
  })

  it('the tab says what to do when Teams does not answer, and continues by itself when Teams was only slow', async () => {
    const { tab } = await open({ answersAfter: 7_000 })
    await tab.getByRole('heading', { name: /Teams (geeft geen antwoord|does not answer)/ }).waitFor()
    await tab.getByRole('button', { name: /Opnieuw proberen|Try again/ }).waitFor()
    await tab.getByRole('heading', { name: 'Welk gesprek is dit?' }).waitFor()
  })

  it('outside Teams the message stays, and a retry asks Teams again', async () => {
    const { tab } = await open({ answersAfter: Number.POSITIVE_INFINITY })
    const retry = tab.getByRole('button', { name: /Opnieuw proberen|Try again/ })
    await retry.click()
    await retry.waitFor({ state: 'detached' })
    await retry.waitFor()
  })

  it('[X1.g] a person that Teams does not sign in sees a message, and can retry', async () => {
    let refusing = true
    const token = async () => (refusing ? null : server.tokenOf(marleen))
    const { tab } = await open({ token })
    await tab.getByRole('heading', { name: 'Teams kon je niet aanmelden' }).waitFor()
    assert.doesNotMatch(await tab.locator('body').innerText(), /CancelledByUser|Error/)
    refusing = false
    await tab.getByRole('button', { name: 'Opnieuw proberen' }).click()
    await tab.getByRole('heading', { name: 'Welk gesprek is dit?' }).waitFor()
  })
})
