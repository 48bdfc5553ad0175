import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { launchBrowser } from '../e2e/support/browser.ts'

/** Redraws the icons of the Teams app from their SVG: `npx node tests/manifest/drawIcons.ts`. */
const folder = join(import.meta.dirname, '../../manifest')
const icons = { color: 192, outline: 32 }

const browser = await launchBrowser()
try {
  for (const [name, size] of Object.entries(icons)) {
    const page = await browser.newPage({ viewport: { width: size, height: size } })
    const svg = await readFile(join(folder, `${name}.svg`), 'utf8')
    await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${svg}`)
    await writeFile(join(folder, `${name}.png`), await page.screenshot({ omitBackground: true }))
  }
} finally {
  await browser.close()
}
