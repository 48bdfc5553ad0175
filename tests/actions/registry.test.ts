import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { registry } from '../../bot/actions/index.ts'
import type { AppError } from '../../bot/errors/appError.ts'
import { checkInput } from '../../bot/runner/checkInput.ts'

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

  it('[X2.a] what only the app itself may do is not open to people at all', () => {
    const open = [...registry.values()].filter(
      (action) => action.open && action.may.says.en === 'only the app itself',
    )
    assert.deepEqual(open, [])
  })

  it('[X5.a] input whose fields do not fit together is refused with the field', () => {
    const personId = '00000000-0000-4000-8000-000000000001'
    const cases: [string, object, string][] = [
      ['anoniem.set', { groepId: null, themaId: 'visie', anonymous: true }, 'groepId'],
      ['groep.add', {}, 'titel'],
      ['role.grant', { personId, name: 'Naam', role: 'deelnemer' }, 'gesprekId'],
      ['role.grant', { personId, name: 'Naam', role: 'meelezer', gesprekId: 'g-00000001' }, 'gesprekId'],
      ['role.revoke', { personId, role: 'deelnemer' }, 'gesprekId'],
      ['role.revoke', { personId, role: 'meelezer', gesprekId: 'g-00000001' }, 'gesprekId'],
    ]
    for (const [name, input, field] of cases) {
      const action = registry.get(name) ?? assert.fail(name)
      const refused = (error: AppError) => error.code === 'bad-input' && error.detail === `(${field})`
      assert.throws(() => checkInput(action, input), refused, name)
    }
  })
})
