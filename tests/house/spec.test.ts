import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const TESTS = fileURLToPath(new URL('../', import.meta.url))

describe('The promises', () => {
  const spec = readFileSync(join(TESTS, 'SPEC.md'), 'utf8')
  const promised = new Set([...spec.matchAll(/^- (~~)?([A-Z]\d+) /gm)].map((match) => match[2]))
  const titles = readdirSync(TESTS, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /(\.test|contract)\.ts$/.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .join('\n')
  const inTitles = [...titles.matchAll(/\b(?:it|describe)\(\s*(['"`])(.*?)\1/g)].map((match) => match[2])
  const quoted = new Set([...inTitles.join('\n').matchAll(/\[([A-Z]\d+)\]/g)].map((match) => match[1]))

  const standing = (name: string): string[] =>
    new RegExp(`^- \\*\\*${name}:\\*\\* (.*)$`, 'm').exec(spec)?.[1]?.split(', ') ?? []
  const built = standing('Built')

  it('each is built, built in part, or not yet; none is two of them', () => {
    const all = [...built, ...standing('In part'), ...standing('Not yet')]
    assert.deepEqual(all.toSorted(), [...promised].toSorted())
  })

  it('every promise that is built is quoted by a test', () => {
    assert.ok(built.length > 20)
    assert.deepEqual(
      built.filter((number) => !quoted.has(number)),
      [],
    )
  })

  it('no test quotes a promise that was never made', () => {
    assert.deepEqual(
      [...quoted].filter((number) => !promised.has(number)),
      [],
    )
  })
})
