import assert from 'node:assert/strict'
import { removeDraft, storedDrafts } from '../../../tab/live/draftMap.ts'
import { createDrafts, writeDraft } from '../../../tab/live/drafts.ts'
import { device } from './device.ts'

const blank = { text: '', base: 0 }

/** The drafts of a page that opens on this device. */
function page([named, apart] = [device(), device()]) {
  return {
    named: createDrafts(
      () => named,
      () => 't/ann',
    ),
    anonymous: createDrafts(
      () => apart,
      () => 'tag',
    ),
  }
}

describe('The drafts below one place', () => {
  it('[G7.g] [X11.h] are found by a later page in both stores, by the rest of their place', () => {
    const kept: [ReturnType<typeof device>, ReturnType<typeof device>] = [device(), device()]
    const { named, anonymous } = page(kept)
    writeDraft('antwoord/g-1/v-1', { text: 'met naam', base: 2 }, named)
    writeDraft('antwoord/g-1/v-2', { text: 'zonder' }, anonymous)
    writeDraft('antwoord/g-10/v-3', { text: 'elders' }, named)
    const found = storedDrafts('antwoord/g-1', blank, page(kept))
    assert.deepEqual(Object.fromEntries(found), {
      'v-1': { text: 'met naam', base: 2 },
      'v-2': { text: 'zonder', base: 0 },
    })
  })

  it('[X11.h] a removed draft is gone from both stores', () => {
    const kept: [ReturnType<typeof device>, ReturnType<typeof device>] = [device(), device()]
    const stores = page(kept)
    for (const store of [stores.named, stores.anonymous])
      writeDraft('correctie/g-1/p-1', { text: 'x' }, store)
    removeDraft('correctie/g-1/p-1', stores)
    assert.equal(storedDrafts('correctie/g-1', blank, stores).size, 0)
    assert.deepEqual([kept[0].length, kept[1].length], [0, 0])
  })
})
