import assert from 'node:assert/strict'
import { clearSent, createDrafts, type TextStorage } from '../../../tab/live/drafts.ts'
import { device } from './device.ts'

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

  it('[G7.g] words typed while the former ones were being sent stay', () => {
    const storage = device()
    const drafts = createDrafts(
      () => storage,
      () => 't/ann',
    )
    drafts.write('opmerking/p-1', 'eerst ')
    drafts.write('opmerking/p-1', 'eerst en meer')
    assert.equal(clearSent('opmerking/p-1', 'eerst', drafts), false)
    assert.equal(drafts.read('opmerking/p-1'), 'eerst en meer')
    assert.equal(clearSent('opmerking/p-1', 'eerst en meer', drafts), true)
    assert.equal(storage.length, 0)
  })

  describe('of two browser tabs that type in one place', () => {
    const page = (storage: TextStorage, tab: string) =>
      createDrafts(
        () => storage,
        () => 't/ann',
        () => tab,
      )
    const place = 'noteren/g-1'

    it('[G7.g] are kept apart, and each tab finds its own after a reload', () => {
      const storage = device()
      const [one, other] = [page(storage, 'one'), page(storage, 'other')]
      assert.deepEqual([one.read(place), other.read(place)], [null, null])
      one.write(place, 'van een')
      other.write(place, 'van a')
      one.write(place, 'van een en')
      other.write(place, 'van ander')
      assert.deepEqual(
        ['one', 'other'].map((tab) => page(storage, tab).read(place)),
        ['van een en', 'van ander'],
      )
      assert.deepEqual(page(storage, 'third').placesIn('noteren'), [place])
    })

    it('[G7.g] are not removed when the other tab sends its words', () => {
      const storage = device()
      const [one, other] = [page(storage, 'one'), page(storage, 'other')]
      one.write(place, 'van een')
      other.read(place)
      other.write(place, 'van een of ander')
      one.write(place, 'van een zelf')
      other.write(place, '')
      assert.equal(page(storage, 'one').read(place), 'van een zelf')
      one.write(place, '')
      assert.equal(storage.length, 0)
    })

    it('[G7.g] come back in a later page when the tab is gone', () => {
      const storage = device()
      const [one, other] = [page(storage, 'one'), page(storage, 'other')]
      one.read(place)
      other.read(place)
      one.write(place, 'van een')
      other.write(place, 'van ander')
      one.write(place, '')
      const later = page(storage, 'later')
      assert.equal(later.read(place), 'van ander')
      later.write(place, '')
      assert.equal(storage.length, 0)
    })

    it('[G7.g] are kept apart in a copied browser tab too', () => {
      const storage = device()
      const pages = [page(storage, 'one'), page(storage, 'one'), page(storage, 'one')]
      pages.forEach((drafts, nth) => void drafts.write(place, `van ${nth}`))
      pages.forEach((drafts, nth) => void drafts.write(place, `van ${nth} meer`))
      const kept = Array.from({ length: storage.length }, (_, nth) => storage.getItem(storage.key(nth) ?? ''))
      assert.deepEqual(kept.toSorted(), ['van 0 meer', 'van 1 meer', 'van 2 meer'])
    })
  })
})
