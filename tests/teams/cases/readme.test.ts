import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../../../', import.meta.url))
const PAGE = readFileSync(join(ROOT, 'bot/teams/README.md'), 'utf8')

describe('The page about how Teams behaves', () => {
  const cases = PAGE.split(/^## /m).slice(1)

  for (const one of cases) {
    const [title = ''] = one.split('\n')
    it(`${title}: says what Teams does, what we do, and which tests there are`, () => {
      for (const part of ['Teams', 'We', 'Tests']) assert.match(one, new RegExp(`^\\*${part}\\.\\* \\S`, 'm'))
      const tests = [...one.matchAll(/`(tests\/[^`]+\.test\.ts)`/g)].map((match) => match[1] ?? '')
      assert.ok(tests.length > 0)
      for (const file of tests) assert.ok(existsSync(join(ROOT, file)), `${file} is not there`)
    })
  }

  it('leaves out no case that is tested', () => {
    const tested = readdirSync(join(ROOT, 'tests/teams/cases')).filter((file) => file !== 'readme.test.ts')
    assert.deepEqual(
      tested.filter((file) => !PAGE.includes(`tests/teams/cases/${file}`)),
      [],
    )
  })

  it('names only files that are there', () => {
    const named = [...PAGE.matchAll(/`((?:bot\/|followUp\/|domain\/|tests\/)?[\w/]+\.ts)`/g)].map(
      (match) => match[1] ?? '',
    )
    const places = ['', 'bot/', 'bot/teams/']
    const missing = named.filter((file) => !places.some((place) => existsSync(join(ROOT, place + file))))
    assert.deepEqual(missing, [])
  })
})
