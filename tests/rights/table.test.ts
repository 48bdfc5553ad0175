import assert from 'node:assert/strict'
import { registry } from '../../bot/actions/index.ts'
import { setStage } from './cast.ts'
import { tablesInSpec } from './markdown.ts'
import { refusedAtTheDoor, routesOf } from './routes.ts'
import { freshTable } from './table.ts'

describe('Who may what', () => {
  it('[X1] [X2] is for every action, view and route as the table in SPEC.md decided', async function () {
    this.timeout(30_000)
    const { rows, markdown, tried } = await freshTable()
    const [table = []] = tablesInSpec()
    const decided = new Map(table.map((line) => [line.split('|')[1], line]))
    const wrong = markdown.split('\n').filter((line) => decided.get(line.split('|')[1]) !== line)
    assert.deepEqual(wrong, [], 'decide, and then paste what `node tests/rights/print.ts` prints')
    assert.deepEqual(table, markdown.split('\n'), 'the table in SPEC.md holds rows that are no more')
    const actions = rows.filter(({ name }) => registry.has(name))
    const refused = await refusedAtTheDoor(await setStage(), actions)
    console.log(`      ${tried + refused} combinations of who and what tried`)
  })

  it('[X2] every route has a row, or a reason why it needs none', async () => {
    const names = tablesInSpec().flatMap((table) => table.map((line) => line.split('`')[1]))
    const routes = await routesOf(await setStage())
    assert.deepEqual(
      routes.filter((route) => !names.includes(route)),
      [],
    )
  })
})
