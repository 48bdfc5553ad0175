import assert from 'node:assert/strict'
import { draftFor, keepTyped, typedIn, writeNoteDraft } from '../../../tab/bord/noteDraft.ts'
import { createDrafts, type TextStorage } from '../../../tab/live/drafts.ts'
import type { OutboxItem } from '../../../tab/live/outboxItem.ts'

const device = (): TextStorage => {
  const held = new Map<string, string>()
  return {
    getItem: (key) => held.get(key) ?? null,
    setItem: (key, text) => void held.set(key, text),
    removeItem: (key) => void held.delete(key),
    key: (index) => [...held.keys()][index] ?? null,
    get length() {
      return held.size
    },
  }
}

const refused = (input: object): OutboxItem =>
  ({ action: 'notitie.edit', input: { notitieId: 'n-1', ...input } }) as OutboxItem

describe('The text of a note on its card', () => {
  const item = { id: 'n-1', text: 'van nu' }
  const typed = { base: 'eerst', text: 'eerst, en dit' }

  it('[G7.i] an edit that was not taken is what the field begins with', () => {
    const storage = device()
    const from = createDrafts(
      () => storage,
      () => 't/ann',
    )
    assert.deepEqual(draftFor(item, null, from), { base: 'van nu', text: 'van nu' })
    assert.deepEqual(draftFor(item, typed, from), typed)
    writeNoteDraft('n-1', { base: 'van nu', text: 'half get' }, from)
    assert.deepEqual(draftFor(item, typed, from), { base: 'van nu', text: 'half get' })
  })

  it('[G7.i] closing the message about it keeps the words in the field, beside what was being typed', () => {
    const storage = device()
    const from = createDrafts(
      () => storage,
      () => 't/ann',
    )
    keepTyped('n-1', typed, from)
    assert.deepEqual(draftFor(item, null, from), typed)
    writeNoteDraft('n-1', { base: 'van nu', text: 'half get' }, from)
    keepTyped('n-1', typed, from)
    keepTyped('n-1', typed, from)
    assert.deepEqual(draftFor(item, null, from), { base: 'van nu', text: 'half get\neerst, en dit' })
  })

  it('[G7.i] an act that changes only marks or tags holds no words', () => {
    assert.equal(typedIn(refused({ text: 'zo', base: 'zo', labels: ['wens'] })), null)
    assert.deepEqual(typedIn(refused({ text: 'zo', base: 'dus' })), { base: 'dus', text: 'zo' })
    assert.equal(typedIn({ action: 'bord.tag', input: { itemIds: ['n-1'] } } as OutboxItem), null)
  })
})
