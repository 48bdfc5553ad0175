import assert from 'node:assert/strict'
import { blankDelivery } from '../../bot/domain/ronde/delivery.ts'
import type { DeliveryState } from '../../bot/domain/ronde/state.ts'
import { dueOf } from '../../bot/followUp/delivery/due.ts'
import type { Job } from '../../bot/followUp/delivery/plan.ts'
import { failureFor } from '../../bot/followUp/delivery/retry.ts'
import type { PendingMessage } from '../../bot/followUp/pending/pendingMessage.ts'

const NOW = 1_000_000_000
const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

const post: PendingMessage = {
  key: { kind: 'opening', gesprekId: 'g-1' },
  recipient: { kind: 'chat', chatId: '19:a' },
  shows: 'opening',
  activityId: null,
  content: () => ({ text: 'Welkom' }),
  renew: false,
}
const edit: PendingMessage = { ...post, activityId: 'message-1' }
const settle: PendingMessage = { ...post, content: null }
const delivery = (fields: Partial<DeliveryState>): DeliveryState => ({
  ...blankDelivery('opening:g-1'),
  ...fields,
})

describe('When a pending message may be sent', () => {
  const due = (pending: PendingMessage, fields: Partial<DeliveryState> | null = null) =>
    dueOf(pending, fields === null ? undefined : delivery(fields), NOW)

  it('[G2.i] a message that was never tried is sent now', () => {
    assert.equal(due(post), 'now')
    assert.equal(due(post, {}), 'now')
  })

  it('[X8.r] a step of the clock holds a card back no longer than a lease or pause lasts', () => {
    for (const step of [2 * HOUR, 365 * DAY]) {
      const before = NOW + step
      assert.equal(due(post, { leasedUntil: before + MINUTE }), 'now')
      assert.equal(due(post, { failed: 'later', retryAt: before + 6 * HOUR + 2 * MINUTE }), 'now')
    }
    assert.equal(due(post, { leasedUntil: NOW + 2 * MINUTE }), NOW + 2 * MINUTE, 'another clock may be ahead')
    assert.equal(due(post, { failed: 'trying', retryAt: NOW + HOUR }), 'now', 'a person asked for it')
  })

  it('[X8.r] a lease is measured by the clock without steps, so a step forward sends no second card', () => {
    const leased = delivery({ leasedUntil: NOW + MINUTE })
    assert.equal(dueOf(post, leased, NOW + DAY, NOW + SECOND), NOW + MINUTE)
    assert.equal(dueOf(post, leased, NOW - DAY, NOW + MINUTE), 'now')
    assert.equal(dueOf({ ...post, dueAt: NOW + 5 }, undefined, NOW, 100), 105)
  })

  it('a message with a due time waits until that moment', () => {
    assert.equal(due({ ...post, dueAt: NOW + 1 }), NOW + 1)
    assert.equal(due({ ...post, dueAt: NOW }), 'now')
  })

  it('[G5.i] a leased message is left alone until its lease expires', () => {
    assert.equal(due(post, { leasedUntil: NOW + 1 }), NOW + 1)
    assert.equal(due(post, { leasedUntil: NOW }), 'now')
  })

  it('[G5.h] after a second expired lease a post waits for a person, and an edit is repeated', () => {
    assert.equal(due(post, { leasedUntil: NOW, lost: 1 }), 'unknown')
    assert.equal(due(edit, { leasedUntil: NOW, lost: 1 }), 'now')
    assert.equal(due(settle, { leasedUntil: NOW, lost: 1 }), 'now')
  })

  it('[G2.i] a failed message waits for its retry, or for a person when it has none', () => {
    assert.equal(due(post, { failed: 'later', retryAt: NOW + 1 }), NOW + 1)
    assert.equal(due(post, { failed: 'later', retryAt: NOW }), 'now')
    assert.equal(due(post, { failed: 'unsure', retryAt: null }), 'never')
    assert.equal(due(settle, { failed: 'unsure', retryAt: null }), 'now')
  })
})

describe('When a failed message is retried', () => {
  const job = (fields: Partial<Job> = {}): Job => ({
    ...{ message: null, activityId: null, shows: 'opening', renew: false, tenantId: 't' },
    ...{ attempts: 1, since: null, again: false },
    ...fields,
  })
  const isEdit = { activityId: 'message-1' }
  const waits = (reason: Parameters<typeof failureFor>[0], fields: Partial<Job> = {}) => {
    const { retryAt } = failureFor(reason, job(fields), NOW)
    return retryAt === null ? null : retryAt - NOW
  }

  it('[G2.h] an unreachable chat is retried after 5 minutes, then ever longer, up to 6 hours', () => {
    assert.equal(waits('unreachable'), 5 * MINUTE)
    assert.equal(waits('unreachable', { attempts: 3 }), 20 * MINUTE)
    assert.equal(waits('unreachable', { attempts: 12 }), 6 * HOUR)
  })

  it('[G2.i] a message that Teams cannot take now is retried after 30 seconds, up to an hour', () => {
    for (const reason of ['later', 'gone'] as const) {
      assert.equal(waits(reason), 30 * SECOND)
      assert.equal(waits(reason, { attempts: 2 }), MINUTE)
      assert.equal(waits(reason, { attempts: 12 }), HOUR)
    }
  })

  it('[G5.h] a post with an unknown outcome is not retried, an edit is', () => {
    assert.equal(waits('unsure'), null)
    assert.equal(waits('unsure', isEdit), 5 * SECOND)
  })

  it('[G3.i] a refused post is not retried, a refused edit at most three times', () => {
    assert.equal(waits('refused'), null)
    assert.equal(waits('refused', isEdit), MINUTE)
    assert.equal(waits('refused', { ...isEdit, attempts: 3 }), 4 * MINUTE)
    assert.equal(waits('refused', { ...isEdit, attempts: 4 }), null)
  })

  it('[G2.i] retries stop after three days of failures, and say so', () => {
    const failedSince = (since: number) => failureFor('later', job({ since }), NOW)
    assert.deepEqual(failedSince(NOW + 30 * SECOND - 3 * DAY), {
      retryAt: NOW + 30 * SECOND,
      reason: 'later',
    })
    assert.deepEqual(failedSince(NOW + 30 * SECOND - 3 * DAY - 1), { retryAt: null, reason: 'stopped' })
  })
})
