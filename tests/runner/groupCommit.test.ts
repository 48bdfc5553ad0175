import assert from 'node:assert/strict'
import { DatabaseSync } from 'node:sqlite'
import sinon from 'sinon'
import { bram } from '../builders/people.ts'
import { buildRonde } from '../builders/ronde.ts'
import { testRunner } from '../builders/runner.ts'

describe('Fifty rondes at once', () => {
  afterEach(() => sinon.restore())

  it('[G5] what comes in together goes to the disk together: a few fsyncs, not one for each ronde', async () => {
    const { runner, faults } = testRunner()
    const rondes = await Promise.all(
      Array.from({ length: 50 }, () => buildRonde(runner, { groepen: ['groep-2'] })),
    )
    const exec = sinon.spy(DatabaseSync.prototype, 'exec')
    await Promise.all(
      rondes.map(({ act, gesprekId }) => act(bram, 'notitie.add', { gesprekId, text: 'tegelijk' })),
    )
    const commits = exec.getCalls().filter((call) => call.args[0] === 'commit')
    assert.ok(commits.length <= 2, `${commits.length} transactions for 50 rondes`)
    assert.deepEqual(faults, [])
  })
})
