import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import type { DemoPerson } from '../../../bot/local/people.ts'
import { launchBrowser } from './browser.ts'
import { openTab } from './openTab.ts'
import { ServerProcess } from './serverProcess.ts'

export interface Scene {
  readonly server: ServerProcess
  /** The tab as one person has it open at a route, `/ronde/...`. Every page is closed after its test. */
  open(who: DemoPerson, route: string, device?: BrowserContextOptions): Promise<Page>
  /** An empty page in a context of its own. Closed after its test. */
  blank(device?: BrowserContextOptions): Promise<Page>
}

/** One server and one browser for all tests of the suite that calls this; started before the first, ended after the last. */
export function startScene(): Scene {
  let server: ServerProcess
  let browser: Browser
  before(async () => {
    ;[server, browser] = await Promise.all([ServerProcess.start(), launchBrowser()])
  })
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()))
  })
  after(async () => {
    await browser?.close()
    await server?.close()
  })
  return {
    get server() {
      return server
    },
    open: (who, route, device) => openTab(browser, server.base, who, { route }, device),
    blank: async (device) => (await browser.newContext(device)).newPage(),
  }
}
