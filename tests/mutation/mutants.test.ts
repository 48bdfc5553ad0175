import assert from 'node:assert/strict'
import { stripTypeScriptTypes } from 'node:module'
import { covers, executed } from './coverage.ts'
import { instrument, SWITCH } from './instrument.ts'
import { findMutants, isAtTopLevel } from './mutants.ts'

const CODE = `
interface Item { at: number; size: number }
export async function pick(items: readonly Item[], most: number): Promise<number[]> {
  const kept: number[] = []
  if (items.length === 0) return []
  for (const item of items as Item[]) {
    const label = '😀' + item.at
    if (item.size >= most && label !== '') kept.push(item.at)
  }
  await Promise.resolve()
  return kept.some((at) => !at) ? [0] : kept
}
`

type Pick = (items: { at: number; size: number }[], most: number) => Promise<number[]>

describe('The mutation run', () => {
  const mutants = findMutants('code.ts', CODE).map((mutant, index) => ({ ...mutant, id: index + 1 }))
  let on: number | null = null
  let pick: Pick

  before(async () => {
    Object.defineProperty(globalThis, SWITCH, { value: (id: number) => id === on, configurable: true })
    const code = stripTypeScriptTypes(instrument('code.ts', CODE, mutants.toReversed()))
    pick = (await import(`data:text/javascript,${encodeURIComponent(code)}`)).pick
  })
  after(() => {
    on = null
    Reflect.deleteProperty(globalThis, SWITCH)
  })

  it('makes every kind of small change, and never in a type', () => {
    const kinds = new Set(mutants.map(({ kind }) => kind))
    const expected = [
      ...[
        'boundary',
        'dropped check',
        'dropped operand',
        'dropped statement',
        'emptied',
        'negated condition',
      ],
      ...['other method', 'other operator', 'other value', 'removed await', 'swapped field'],
    ]
    assert.deepEqual([...kinds].sort(), expected)
    assert.ok(mutants.every(({ line }) => line > 2))
  })

  it('leaves the code as it was while no change is switched on', async () => {
    const items = [
      { at: 3, size: 5 },
      { at: 4, size: 1 },
    ]
    assert.deepEqual(await pick(items, 5), [3])
    assert.deepEqual(await pick([], 5), [])
  })

  it('makes one change when it is switched on', async () => {
    on = mutants.find(({ kind }) => kind === 'boundary')?.id ?? 0
    assert.deepEqual(await pick([{ at: 3, size: 5 }], 5), [])
    on = mutants.find(({ kind }) => kind === 'dropped statement')?.id ?? 0
    assert.deepEqual(await pick([{ at: 3, size: 6 }], 5), [])
    on = null
  })

  it('knows from nested ranges of V8 what was executed', () => {
    const ranges = [
      { startOffset: 0, endOffset: 100, count: 1 },
      { startOffset: 20, endOffset: 60, count: 0 },
      { startOffset: 30, endOffset: 40, count: 2 },
    ]
    const covered = { 'bot/a.ts': executed(ranges.toReversed()) }
    assert.deepEqual(covered['bot/a.ts'], [0, 20, 30, 40, 60, 100])
    const at = (start: number, path = 'bot/a.ts') => covers(covered, { path, start })
    assert.deepEqual(
      [0, 20, 30, 40, 99, 100].map((start) => at(start)),
      [true, false, true, false, true, false],
    )
    assert.equal(at(0, 'bot/b.ts'), false)
  })

  it('knows what runs when the module loads', () => {
    const code = 'const a = 1\nconst f = () => 2\nclass C { b = 3 }'
    const isLoading = (text: string) => isAtTopLevel('code.ts', code, { start: code.indexOf(text) })
    assert.deepEqual(['1', '2', '3'].map(isLoading), [true, false, false])
  })
})
