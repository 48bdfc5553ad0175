import assert from 'node:assert/strict'
import { StatementSync } from 'node:sqlite'
import sinon from 'sinon'
import { bram } from '../builders/people.ts'
import { buildRonde } from '../builders/ronde.ts'
import { testRunner } from '../builders/runner.ts'

describe('Acts in fifty rondes at the same moment', () => {
  afterEach(() => sinon.restore())

  it('[G5.f] are stored in at most two transactions, so that they share an fsync', async () => {
    const { runner, faults } = testRunner()
    const rondes = await Promise.all(
      Array.from({ length: 50 }, () => buildRonde(runner, { groepen: ['groep-2'] })),
    )
    const run = sinon.spy(StatementSync.prototype, 'run')
    await Promise.all(
      rondes.map(({ act, gesprekId }) => act(bram, 'notitie.add', { gesprekId, text: 'tegelijk' })),
    )
    const commits = run.thisValues.filter(({ sourceSQL }) => sourceSQL === 'commit')
    assert.ok(commits.length >= 1 && commits.length <= 2, `${commits.length} transactions for 50 rondes`)
    assert.deepEqual(faults, [])
  })
})
