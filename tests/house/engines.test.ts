import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import config from '../../tab/vite.config.ts'

const TAB = join(import.meta.dirname, '../../tab')

/** What one of the engines that `tab/README.md` names does not have. The build translates syntax, not these. */
const NEWER: readonly RegExp[] = [
  /AbortSignal\.(any|timeout)\b/,
  /Promise\.(withResolvers|try)\b/,
  /\bfromAsync\(/,
  /\b(Object|Map)\.groupBy\(/,
  /\.(union|intersection|difference|symmetricDifference|isSubsetOf|isSupersetOf|isDisjointFrom)\(/,
  /\.(values|keys|entries)\(\)\.(map|filter|some|every|find|reduce|toArray|take|drop|flatMap)\(/,
  /\bURL\.(canParse|parse)\(/,
  /\.(isWellFormed|toWellFormed)\(/,
  /\bIntl\.(Segmenter|DurationFormat)\b/,
  /\b(startViewTransition|requestIdleCallback|showPopover|checkVisibility)\(/,
  /\bscheduler\./,
]

describe('The engines that the tab supports', () => {
  it('[X6.i] the tab uses nothing that a supported engine lacks', () => {
    const files = readdirSync(TAB, { recursive: true, encoding: 'utf8' })
    const found = files
      .filter((file) => /\.tsx?$/.test(file) && !file.startsWith('dist/'))
      .flatMap((file) => {
        const code = readFileSync(join(TAB, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
        return NEWER.filter((api) => api.test(code)).map((api) => `${file}: ${api.source}`)
      })
    assert.deepEqual(found, [])
  })

  it('[X6.i] the build translates syntax for the engines that the README names', () => {
    const readme = readFileSync(join(TAB, 'README.md'), 'utf8')
    const { target } = config.build ?? {}
    assert.ok(Array.isArray(target))
    for (const engine of target) assert.ok(readme.includes(`\`${engine}\``), engine)
  })
})
