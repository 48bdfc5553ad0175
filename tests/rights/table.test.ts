import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { registry } from '../../bot/actions/index.ts'
import { setStage } from './cast.ts'
import { isDecided, type Row, TABLE_FILE } from './markdown.ts'
import { refusedAtTheDoor, routesOf } from './routes.ts'
import { freshTable } from './table.ts'

describe('Who may what', function () {
  this.timeout(60_000)
  let rows: Row[]
  let markdown: string
  let tried: number

  before(async () => {
    ;({ rows, markdown, tried } = await freshTable())
  })

  it('[X1.a] [X1.b] [X1.c] [X2.a] [X2.b] every action, view and route allows exactly what TABLE.md says', () => {
    const committed = readFileSync(TABLE_FILE, 'utf8')
    assert.deepEqual(
      markdown.split('\n'),
      committed.split('\n'),
      'run `npx node tests/rights/print.ts` and read what changes',
    )
  })

  it('[X2.a] what a person may not do is refused over HTTP and changes nothing', async () => {
    const actions = rows.filter(({ name }) => registry.has(name))
    const refused = await refusedAtTheDoor(await setStage(), actions)
    console.log(`      ${tried + refused} combinations of who and what tried`)
  })

  it('[X2.b] every route has a row, or a reason why it needs none', async () => {
    const routes = await routesOf(await setStage())
    assert.deepEqual(
      routes.filter((route) => !isDecided(route, rows)),
      [],
    )
  })
})
