import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8')

/** Pages that point into the code; a page that is not listed here is not checked. */
const PAGES = [
  'CONTRIBUTING.md',
  'README.md',
  'bot/README.md',
  'tab/README.md',
  'bot/decisions/README.md',
  'tests/README.md',
]

/** Blocks of code in a page, each with the file that the text above it named last. */
function quotes(page: string): { file: string; code: string }[] {
  let file = ''
  return page.split(/^```/m).flatMap((part, at) => {
    if (at % 2 === 1) return [{ file, code: part.replace(/^ts\n/, '') }]
    file = [...part.matchAll(/`([\w./-]+\/[\w.-]+\.tsx?)`/g)].at(-1)?.[1] ?? file
    return []
  })
}

describe('The pages about the project', () => {
  it('every block of code in CONTRIBUTING.md is in the file that it names', () => {
    const found = quotes(read('CONTRIBUTING.md'))
    assert.ok(found.length > 5)
    const wrong = found.filter(
      ({ file, code }) => !existsSync(join(ROOT, file)) || !read(file).includes(code),
    )
    assert.deepEqual(wrong, [])
  })

  it('every link of these pages leads to a file', () => {
    const broken = PAGES.flatMap((page) =>
      [...read(page).matchAll(/\]\((?!https?:)([^)#]+)(?:#[^)]*)?\)/g)]
        .map(([, target = '']) => join(dirname(page), target))
        .filter((target) => !existsSync(join(ROOT, target)))
        .map((target) => `${page} links to ${target}`),
    )
    assert.deepEqual(broken, [])
  })

  it('every room of bot has a line in bot/README.md', () => {
    const page = read('bot/README.md')
    const rooms = readdirSync(join(ROOT, 'bot'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && entry.name !== 'decisions')
      .map(({ name }) => name)
    assert.deepEqual(
      rooms.filter((room) => !page.includes(`| \`${room}\` |`)),
      [],
    )
  })
})
