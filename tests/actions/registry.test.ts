import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { registry } from '../../bot/actions/index.ts'

const ACTIONS = new URL('../../bot/actions/', import.meta.url)

describe('The registry of actions', () => {
  it('every action is named after its file, and every file with an action is registered', async () => {
    const files = readdirSync(ACTIONS, { recursive: true, encoding: 'utf8' }).filter((file) =>
      /^\w+\/\w+\.ts$/.test(file),
    )
    const names: string[] = []
    for (const file of files) {
      const { default: action } = await import(new URL(file, ACTIONS).href)
      if (action === undefined) continue
      assert.equal(action.name, file.replace('/', '.').replace(/\.ts$/, ''))
      names.push(action.name)
    }
    assert.deepEqual([...registry.keys()].sort(), names.sort())
  })

  it('[G5.a] [X3.d] every action has a reply for a repeat whose events were redacted since', () => {
    for (const [name, action] of registry) assert.equal(typeof action.result([]), 'object', name)
  })
})
