import assert from 'node:assert/strict'
import type { Browser, Page } from 'playwright-core'

/** Markup that sets a flag when a page runs it, in every known way of injection. */
const MARKUP =
  '<img src=x onerror="geraakt=1"> <script>geraakt=1</script> <svg onload=geraakt=1> [klik](javascript:geraakt=1) **vet** {{geraakt}} &lt;b&gt;'

/** At most 200 characters, so that a name fits before it. */
export const hostile = (name: string): string => `${name}: ${MARKUP}`
/** The same in the 40 characters of a short title. */
export const hostileShort = (name: string): string => `${name}<img src=x onerror=geraakt=1>`

/** Removes the content security policy, so that only the escaping of the code itself prevents script injection. */
export async function unguardedPage(browser: Browser, size = { width: 1440, height: 1000 }): Promise<Page> {
  const context = await browser.newContext({ bypassCSP: true, viewport: size })
  const page = await context.newPage()
  page.setDefaultTimeout(10_000)
  page.on('pageerror', (error) => assert.fail(error.message))
  page.on('dialog', (dialog) => assert.fail(`a dialog: ${dialog.message()}`))
  return page
}

// What runs in the page is text here: the types of a browser are not those of the server.

const READ = `[
  document.body.textContent,
  ...[...document.querySelectorAll('input, textarea')].map((field) => field.value),
  ...[...document.querySelectorAll('[title], [aria-label]')].flatMap((element) => [
    element.getAttribute('title'),
    element.getAttribute('aria-label'),
  ]),
].join('\\n')`

const HARM = `({
  ran: 'geraakt' in window,
  elements: [
    ...document.querySelectorAll('img[src="x"], svg[onload], [onerror], [href^="javascript:"]'),
  ].map((element) => element.outerHTML),
  scripts: [...document.scripts].filter((script) => script.textContent.includes('geraakt')).length,
})`

/** A picture that fails to load, requested after those in the text: when it has failed, their error handlers have run. */
const LAST_PICTURE = `new Promise((resolve) => {
  const picture = new Image()
  picture.addEventListener('error', () => resolve())
  picture.src = 'x'
})`

/** Everything that can be read in the page, also in fields and under the pointer. */
export function readable(page: Page): Promise<string> {
  return page.evaluate<string>(READ)
}

/** Nothing of the text has become an element, and nothing has run. */
export async function assertUnharmed(page: Page, where: string): Promise<void> {
  await page.evaluate(LAST_PICTURE)
  const found = await page.evaluate<object>(HARM)
  assert.deepEqual(found, { ran: false, elements: [], scripts: 0 }, where)
}
