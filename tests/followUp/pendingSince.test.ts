import assert from 'node:assert/strict'
import { PendingSince } from '../../bot/followUp/delivery/pendingSince.ts'

const RONDE = 'r-1'
const TASK = 'r-1/opening:g-1'

describe('When a pending message became pending', () => {
  let since: PendingSince

  beforeEach(() => {
    since = new PendingSince()
  })

  it('[G2.i] the delay counts from the first of several commits before a look', () => {
    since.committed(RONDE, 200)
    since.committed(RONDE, 100)
    since.committed(RONDE, 300)
    assert.equal(since.looking(RONDE, 400), 100)
  })

  it('[G2.i] a commit counts for one look, and a look without a commit counts from its own moment', () => {
    since.committed(RONDE, 100)
    assert.equal(since.looking(RONDE, 400), 100)
    assert.equal(since.looking(RONDE, 500), 500)
  })

  it('[G2.i] the commits of one ronde do not count for another', () => {
    since.committed(RONDE, 100)
    assert.equal(since.looking('r-2', 400), 400)
    assert.equal(since.looking(RONDE, 400), 100)
  })

  it('[G2.i] the delay of a message counts from the first time that it was pending, also when it waited', () => {
    since.add(TASK, 100)
    since.add(TASK, 200)
    assert.equal(since.take(TASK, 900), 100)
  })

  it('[G2.i] a message that became pending after its task started counts from that moment', () => {
    since.add(TASK, 100)
    since.take(TASK, 200)
    since.add(TASK, 300)
    assert.equal(since.take(TASK, 900), 300)
    assert.equal(since.take(TASK, 950), 950, 'and nothing is left of it')
  })
})
