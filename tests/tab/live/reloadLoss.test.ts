import assert from 'node:assert/strict'
import type { OutboxItem } from '../../../tab/live/outboxItem.ts'
import { reloadLoss } from '../../../tab/live/reloadLoss.ts'

const item = (state: OutboxItem['state']): OutboxItem => ({
  ...{ action: 'vraag.tick', input: { gesprekId: 'g-1', themaId: 't-1', vraagId: 'v-1', ticked: true } },
  ...{ requestId: 'q-1', ronde: 'r-1', at: 0, state, error: null, seq: null },
})
const loss = (durable: boolean, items: OutboxItem[], ...unstored: boolean[]) =>
  reloadLoss(
    { durable: () => durable, items: () => items },
    unstored.map((is) => ({ unstored: () => is })),
  )

describe('What loading the page again would lose', () => {
  it('[X11.f] [G7.h] is what waits to be sent, where the device stores nothing', () => {
    assert.equal(loss(false, [item('waiting')], false), 'waiting')
    assert.equal(loss(false, [item('refused')], true), 'waiting')
    assert.equal(loss(false, [item('confirmed')], false), null)
    assert.equal(loss(true, [item('waiting')], false), null)
  })

  it('[X11.f] [G7.h] is half-typed words that one of the stores could not keep', () => {
    assert.equal(loss(true, [], false, true), 'typed')
    assert.equal(loss(false, [item('confirmed')], true, false), 'typed')
    assert.equal(loss(true, [], false, false), null)
  })
})
