import type { Page } from 'playwright-core'
import { launchBrowser } from '../e2e/support/browser.ts'
import { startEditorPage } from '../e2e/support/editorPage.ts'
import { median } from './load.ts'
import { size } from './size.ts'

/** As many paragraphs as a long verslag has. */
const OTHERS = 120
const QUARTER = 4

/** From a click to the frame in which the editor is painted, and from a key to the frame with its letter, in ms. */
const MEASURES = `(() => {
  const painted = (from, done) => requestAnimationFrame(() => {
    const channel = new MessageChannel()
    channel.port1.onmessage = () => done(performance.now() - from)
    channel.port2.postMessage(null)
  })
  window.measured = []
  addEventListener('keydown', () => painted(performance.now(), (ms) => window.measured.push(ms)), true)
  window.mounts = () => new Promise((resolve) => {
    const from = performance.now()
    const observer = new MutationObserver(() => {
      if (document.querySelector('[role=textbox]') === null) return
      observer.disconnect()
      painted(from, resolve)
    })
    observer.observe(document.body, { subtree: true, childList: true })
    document.querySelector('button').click()
  })
})()`

async function keystrokes(page: Page, count: number): Promise<number> {
  await page.evaluate('void (window.measured = [])')
  for (let nth = 0; nth < count; nth += 1) await page.keyboard.press(nth % 6 === 5 ? 'Space' : 'a')
  await page.waitForFunction(`window.measured.length >= ${count}`)
  const sorted = (await page.evaluate<number[]>('window.measured')).sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length * 0.95)] ?? 0
}

/** Mounting the editor in a page with many texts, and typing in it, also at a quarter of the speed of this machine. */
export async function editor(): Promise<[figure: string, value: string, aim: string][]> {
  const [served, browser] = await Promise.all([startEditorPage(), launchBrowser()])
  const mounts: number[] = []
  const keys: number[] = []
  const slowKeys: number[] = []
  try {
    for (let round = 0; round < size.rounds; round += 1) {
      const context = await browser.newContext({ viewport: { width: 1200, height: 900 } })
      const page = await context.newPage()
      await page.goto(`${served.url}#anderen=${OTHERS}`)
      await page.getByRole('button', { name: 'Bewerk' }).hover()
      await page.locator('html[data-editor=loaded]').waitFor()
      await page.evaluate(MEASURES)
      mounts.push(await page.evaluate<number>('window.mounts()'))
      await page.locator('[role=textbox]:focus').waitFor()
      await keystrokes(page, 10)
      keys.push(await keystrokes(page, size.keys))
      const session = await context.newCDPSession(page)
      await session.send('Emulation.setCPUThrottlingRate', { rate: QUARTER })
      slowKeys.push(await keystrokes(page, size.keys))
      await context.close()
    }
  } finally {
    await browser.close()
    await served.close()
  }
  return [
    [`mounting an editor among ${OTHERS} texts, ms`, median(mounts).toFixed(1), 'under 50'],
    ['p95 from a key to its paint, ms', median(keys).toFixed(1), 'under 20'],
    ['the same at a quarter of the speed, ms', median(slowKeys).toFixed(1), 'under 60'],
  ]
}
