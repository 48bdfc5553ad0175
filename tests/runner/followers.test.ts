import assert from 'node:assert/strict'
import sinon from 'sinon'
import { Followers } from '../../bot/runner/followers.ts'
import { FOLLOW_EVERY } from '../../bot/runner/limits.ts'

describe('Reading on for who follows', () => {
  afterEach(() => sinon.restore())

  it('[B2] waits with the next question while a store does not answer the last one', async () => {
    const clock = sinon.useFakeTimers()
    const answers: (() => void)[] = []
    const readOn = () => new Promise<void>((resolve) => answers.push(resolve))
    const followers = new Followers(readOn, assert.fail)
    followers.follow('ronde:r-1', () => undefined)
    await clock.tickAsync(10 * FOLLOW_EVERY)
    assert.equal(answers.length, 1)
    answers[0]?.()
    await clock.tickAsync(FOLLOW_EVERY)
    assert.equal(answers.length, 2)
    followers.close()
  })
})
