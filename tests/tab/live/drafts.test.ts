import assert from 'node:assert/strict'
import { createDrafts, type TextStorage } from '../../../tab/live/drafts.ts'

function device(): TextStorage {
  const kept = new Map<string, string>()
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, text) => void kept.set(key, text),
    removeItem: (key) => void kept.delete(key),
    key: (index) => [...kept.keys()][index] ?? null,
    get length() {
      return kept.size
    },
  }
}

const blocked = (): TextStorage => {
  throw new Error('SecurityError')
}

describe('Half-typed words', () => {
  it('[G7.g] a later page of the same person finds what was typed last', () => {
    const storage = device()
    const first = createDrafts(
      () => storage,
      () => 't/ann',
    )
    assert.equal(first.write('noteren/g-1', 'half'), true)
    assert.equal(first.write('noteren/g-1', 'half get'), true)
    assert.equal(
      createDrafts(
        () => storage,
        () => 't/ann',
      ).read('noteren/g-1'),
      'half get',
    )
  })

  it('[G7.g] an empty text leaves nothing on the device', () => {
    const storage = device()
    const drafts = createDrafts(
      () => storage,
      () => 't/ann',
    )
    drafts.write('noteren/g-1', 'half')
    drafts.write('noteren/g-1', '')
    assert.equal(storage.length, 0)
    assert.deepEqual([drafts.read('noteren/g-1') || null, drafts.placesIn('noteren')], [null, []])
  })

  it('[X11.c] another person on the device finds nothing', () => {
    const storage = device()
    createDrafts(
      () => storage,
      () => 't/ann',
    ).write('noteren/g-1', 'of Ann')
    for (const account of ['t/ben', 'other/ann', null]) {
      const drafts = createDrafts(
        () => storage,
        () => account,
      )
      assert.deepEqual([drafts.read('noteren/g-1'), drafts.placesIn('noteren')], [null, []], String(account))
    }
  })

  it('[G7.g] lists the places that hold words, below one place only', () => {
    const storage = device()
    createDrafts(
      () => storage,
      () => 't/ann',
    ).write('antwoord/g-1/v-1', 'one')
    const drafts = createDrafts(
      () => storage,
      () => 't/ann',
    )
    drafts.write('antwoord/g-1/v-2', 'two')
    drafts.write('antwoord/g-10/v-3', 'elsewhere')
    assert.deepEqual(drafts.placesIn('antwoord/g-1').toSorted(), ['antwoord/g-1/v-1', 'antwoord/g-1/v-2'])
  })

  it('[G7.g] words that were removed stay removed where the device cannot delete them', () => {
    const storage = device()
    const stuck: TextStorage = {
      ...storage,
      key: (index) => storage.key(index),
      get length() {
        return storage.length
      },
      removeItem: () => {
        throw new Error('SecurityError')
      },
    }
    const drafts = createDrafts(
      () => stuck,
      () => 't/ann',
    )
    drafts.write('noteren/g-1', 'half')
    drafts.write('noteren/g-1', '')
    assert.deepEqual(drafts.placesIn('noteren'), [])
  })

  it('[G7.h] where storage is blocked, words live as long as the page', () => {
    const drafts = createDrafts(blocked, () => 't/ann')
    assert.equal(drafts.write('noteren/g-1', 'half'), false)
    assert.equal(drafts.read('noteren/g-1'), 'half')
    assert.deepEqual(drafts.placesIn('noteren'), ['noteren/g-1'])
    assert.equal(createDrafts(blocked, () => 't/ann').read('noteren/g-1'), null)
  })

  it('[X11.c] nothing is stored before it is known who is signed in', () => {
    const storage = device()
    const drafts = createDrafts(
      () => storage,
      () => null,
    )
    assert.equal(drafts.write('noteren/g-1', 'half'), false)
    assert.equal(storage.length, 0)
    assert.equal(drafts.read('noteren/g-1'), 'half')
  })
})
