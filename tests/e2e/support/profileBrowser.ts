import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import packedChromium from '@sparticuz/chromium'
import { type Browser, chromium, type Page } from 'playwright-core'

/** A browser with a profile on disk, that can be killed as hard as a power cut and started again. Linux only. */
export class ProfileBrowser {
  readonly #process: ChildProcess
  readonly #browser: Browser

  private constructor(process: ChildProcess, browser: Browser) {
    this.#process = process
    this.#browser = browser
  }

  static async start(folder: string): Promise<ProfileBrowser> {
    const args = [
      '--headless',
      '--no-sandbox',
      '--no-proxy-server',
      '--disable-gpu',
      '--remote-debugging-port=0',
    ]
    const child = spawn(await packedChromium.executablePath(), [...args, `--user-data-dir=${folder}`], {
      stdio: ['ignore', 'ignore', 'pipe'],
      // A process group of its own, so that the kill reaches its renderers.
      detached: true,
    })
    const address = await new Promise<string>((resolve, reject) => {
      let said = ''
      child.stderr?.setEncoding('utf8').on('data', (part: string) => {
        said += part
        const found = /DevTools listening on (ws:\S+)/.exec(said)?.[1]
        if (found !== undefined) resolve(found)
      })
      child.once('exit', () => reject(new Error(`the browser did not start: ${said}`)))
    })
    return new ProfileBrowser(child, await chromium.connectOverCDP(address))
  }

  async open(url: string): Promise<Page> {
    const [context] = this.#browser.contexts()
    const page = await (context ?? (await this.#browser.newContext())).newPage()
    page.setDefaultTimeout(20_000)
    await page.goto(url)
    return page
  }

  async kill(): Promise<void> {
    if (this.#process.exitCode !== null || this.#process.pid === undefined) return
    const ended = once(this.#process, 'exit')
    process.kill(-this.#process.pid, 'SIGKILL')
    await ended
  }
}
