import assert from 'node:assert/strict'
import { fromPlainText } from '../../../bot/domain/richText.ts'
import { ApiError } from '../../../tab/live/apiError.ts'
import { createOutbox } from '../../../tab/live/outbox.ts'
import type { OutboxItem, QueuedAct } from '../../../tab/live/outboxItem.ts'
import { memoryStore } from '../../../tab/live/outboxStore.ts'
import { wireText } from '../../../tab/live/wireText.ts'

const write = (text: string, base: number): QueuedAct => ({
  action: 'paragraph.write',
  input: {
    gesprekId: 'g-1',
    paragraphId: 'p-1',
    text: wireText(fromPlainText(text)),
    base,
    rivalId: `v-${text}`,
  },
})

describe('Texts of one paragraph in the outbox', () => {
  it('[R1.i] offline only the newest text waits behind the one that was tried, and it is based on what that one made', async () => {
    const online = Promise.withResolvers<void>()
    const tried = Promise.withResolvers<void>()
    const sent: [unknown, number][] = []
    let attempts = 0
    const send = async (item: OutboxItem) => {
      attempts += 1
      if (attempts === 1) {
        tried.resolve()
        throw new ApiError('offline')
      }
      assert.equal(item.action, 'paragraph.write')
      if (item.action === 'paragraph.write') sent.push([item.input.rivalId, item.input.base])
      return { seq: sent.length, result: { kept: 'written' } }
    }
    let ids = 0
    const outbox = createOutbox({
      store: Promise.resolve(memoryStore()),
      held: { put: () => undefined, remove: () => undefined, all: () => [] },
      send,
      lock: () => (_name, work) => work(),
      newRequestId: () => `q-${ids++}`,
      publish: () => undefined,
      onMessage: () => undefined,
      trueTime: async () => null,
      wait: () => online.promise,
      now: Date.now,
      chance: () => 0,
    })
    outbox.add('r-1', write('een', 3))
    await tried.promise
    outbox.add('r-1', write('twee', 3))
    outbox.add('r-1', write('drie', 3))
    const last = outbox.add('r-1', write('vier', 3))
    assert.equal(outbox.items().length, 2)
    const confirmed = outbox.confirmed(last.requestId)
    online.resolve()
    assert.deepEqual(await confirmed, { kept: 'written' })
    assert.deepEqual(sent, [
      ['v-een', 3],
      ['v-vier', 4],
    ])
  })
})
