import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../../../', import.meta.url))
const PAGE = readFileSync(join(ROOT, 'bot/teams/README.md'), 'utf8')

describe('The README of the Teams room', () => {
  const [, caseByCase = ''] = PAGE.split(/^## Case by case$/m)
  const cases = caseByCase.split(/^### /m).slice(1)

  for (const one of cases) {
    const [title = ''] = one.split('\n')
    it(`the case "${title}" says what Teams does, what we do, and which tests prove it`, () => {
      for (const part of ['Teams', 'We', 'Tests']) assert.match(one, new RegExp(`^\\*${part}\\.\\* \\S`, 'm'))
      const tests = [...one.matchAll(/`(tests\/[^`]+\.test\.ts)`/g)].map((match) => match[1] ?? '')
      assert.ok(tests.length > 0)
      for (const file of tests) assert.ok(existsSync(join(ROOT, file)), `${file} is not there`)
    })
  }

  it('names every test file of tests/teams/cases', () => {
    const tested = readdirSync(join(ROOT, 'tests/teams/cases')).filter((file) => file !== 'readme.test.ts')
    assert.deepEqual(
      tested.filter((file) => !PAGE.includes(`tests/teams/cases/${file}`)),
      [],
    )
  })

  it('names only files that exist', () => {
    const named = [...PAGE.matchAll(/`((?:bot\/|followUp\/|domain\/|tests\/)?[\w/]+\.ts)`/g)].map(
      (match) => match[1] ?? '',
    )
    const places = ['', 'bot/', 'bot/teams/']
    const missing = named.filter((file) => !places.some((place) => existsSync(join(ROOT, place + file))))
    assert.deepEqual(missing, [])
  })
})
