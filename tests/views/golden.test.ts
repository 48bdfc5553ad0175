import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { roleViews } from './roleViews.ts'

const GOLDEN = new URL('./golden.json', import.meta.url)

describe('Every entity as each role reads it', () => {
  it('[X1.e] [G17.b] every role sees of every entity exactly what golden.json has', async () => {
    const views = await roleViews()
    if (process.env.UPDATE_GOLDEN === '1') {
      writeFileSync(GOLDEN, `${JSON.stringify(views, null, 2)}\n`)
    }
    const golden = JSON.parse(readFileSync(GOLDEN, 'utf8'))
    for (const [role, view] of Object.entries(views)) {
      assert.deepEqual(JSON.parse(JSON.stringify(view)), golden[role], role)
    }
  })
})
