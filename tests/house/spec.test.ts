import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const TESTS = fileURLToPath(new URL('../', import.meta.url))

/** Promises that are built; each has at least one test whose title quotes its number. */
const BUILT = [
  ...[
    'V1',
    'V2',
    'V3',
    'V8',
    'V9',
    'G1',
    'G2',
    'G3',
    'G4',
    'G5',
    'G7',
    'G8',
    'G12',
    'G13',
    'G14',
    'G15',
    'G17',
    'B1',
    'B2',
    'X1',
    'X2',
    'X3',
    'X4',
    'X5',
    'X7',
  ],
]

describe('The promises', () => {
  const spec = readFileSync(join(TESTS, 'SPEC.md'), 'utf8')
  const promised = new Set([...spec.matchAll(/^- (~~)?([A-Z]\d+) /gm)].map((match) => match[2]))
  const titles = readdirSync(TESTS, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /(\.test|contract)\.ts$/.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .join('\n')
  const inTitles = [...titles.matchAll(/\b(?:it|describe)\(\s*(['"`])(.*?)\1/g)].map((match) => match[2])
  const quoted = new Set([...inTitles.join('\n').matchAll(/\[([A-Z]\d+)\]/g)].map((match) => match[1]))

  it('every promise that is built is quoted by a test', () => {
    assert.deepEqual(
      BUILT.filter((number) => !quoted.has(number)),
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
