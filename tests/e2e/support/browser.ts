import packedChromium from '@sparticuz/chromium'
import { type Browser, chromium } from 'playwright-core'

const onlyThisMachine = [
  '--no-proxy-server',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
]

/**
 * A headless browser that reaches this machine and nothing else. On Linux it comes from npm, elsewhere it is the
 * installed Edge or Chrome. The caller closes it.
 */
export async function launchBrowser(): Promise<Browser> {
  if (process.platform !== 'linux') {
    return chromium.launch({
      channel: process.platform === 'win32' ? 'msedge' : 'chrome',
      args: onlyThisMachine,
    })
  }
  return chromium.launch({
    executablePath: await packedChromium.executablePath(),
    args: ['--no-sandbox', ...onlyThisMachine],
  })
}
