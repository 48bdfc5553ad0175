import assert from 'node:assert/strict'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import type { DemoPerson } from '../../../bot/local/people.ts'

interface Place {
  /** `/ronde/...`; left out, the tab itself decides where it opens. */
  route?: string
  /** The chat in which the tab is opened. */
  chatId?: string
  thema?: 'contrast'
  taal?: 'en'
}

/** Where one person finds the tab of a local server, signed in by its own issuer. */
export function tabOf(base: string, { oid }: Pick<DemoPerson, 'oid'>, { route, ...query }: Place): string {
  const hash = route === undefined ? '' : `#${route}`
  return `${base}/tab/?${new URLSearchParams({ als: oid, ...query })}${hash}`
}

/** The tab as one person has it open; a fault in the page fails the test. */
export async function openTab(
  browser: Browser,
  base: string,
  who: Pick<DemoPerson, 'oid'>,
  place: Place,
  device: BrowserContextOptions = {},
): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1024, height: 1000 }, ...device })
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  page.on('pageerror', (error) => assert.fail(`${place.route ?? 'the tab'}: ${error.message}`))
  await page.goto(tabOf(base, who, place))
  return page
}
