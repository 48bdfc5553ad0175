import assert from 'node:assert/strict'
import fc from 'fast-check'
import { generateKeyBetween } from 'fractional-indexing'
import { byOrder, isOrderKey, ORDER_KEY_MAX, orderKeyOf } from '../../bot/domain/paragraphOrder.ts'

const places = fc.nat(2 ** 40)

describe('The order of paragraphs', () => {
  it('keys of places sort as the places do', () => {
    fc.assert(
      fc.property(places, places, (one, other) => {
        const sign = byOrder({ key: orderKeyOf(one), id: '' }, { key: orderKeyOf(other), id: '' })
        assert.equal(sign, Math.sign(one - other))
      }),
    )
    for (const place of [0, 61, 62, 62 ** 6, 62 ** 7 - 2])
      assert.ok(orderKeyOf(place) < orderKeyOf(place + 1), String(place))
  })

  it('an invalid place gives an error', () => {
    for (const place of [-1, 0.5, 62 ** 7, Number.NaN]) assert.throws(() => orderKeyOf(place), RangeError)
  })

  it('keys of the tab can be put before, after and between keys of places, and between those again', () => {
    fc.assert(
      fc.property(places, places, fc.array(fc.nat(1_000), { maxLength: 60 }), (one, other, inserts) => {
        const keys = [...new Set([one, other])].sort((a, b) => a - b).map(orderKeyOf)
        for (const insert of inserts) {
          const at = insert % (keys.length + 1)
          const key = generateKeyBetween(keys[at - 1] ?? null, keys[at] ?? null)
          assert.ok(isOrderKey(key), key)
          keys.splice(at, 0, key)
        }
        assert.deepEqual(keys.toSorted(), keys)
        assert.equal(new Set(keys).size, keys.length)
      }),
    )
  })

  it('a thousand insertions at one place give keys within the bound', () => {
    let [low, high] = [orderKeyOf(1), orderKeyOf(2)]
    for (let nth = 0; nth < 1_000; nth += 1) high = generateKeyBetween(low, high)
    assert.ok(high.length <= ORDER_KEY_MAX && isOrderKey(high), high)
    high = orderKeyOf(2)
    for (let nth = 0; nth < 1_000; nth += 1) low = generateKeyBetween(low, high)
    assert.ok(low.length <= ORDER_KEY_MAX && isOrderKey(low), low)
  })

  it('two writers who make the same key are sorted by id, the same way everywhere', () => {
    const key = generateKeyBetween(orderKeyOf(1), orderKeyOf(2))
    const items = ['b', 'a', 'Z'].map((id) => ({ key, id }))
    assert.deepEqual(
      items.sort(byOrder).map(({ id }) => id),
      ['Z', 'a', 'b'],
    )
    assert.equal(byOrder({ key, id: 'a' }, { key, id: 'a' }), 0)
  })

  it('what is accepted as a key is exactly what keys can be put next to', () => {
    const strings = fc.oneof(
      fc.string({ maxLength: 30 }),
      fc.stringMatching(/^[A-Za-z][0-9A-Za-z]{0,12}$/),
      fc.constantFrom(
        `A${'0'.repeat(26)}`,
        `A${'0'.repeat(26)}1`,
        `z${'z'.repeat(26)}`,
        'a0',
        'a00',
        'a0V',
        'g0000000',
        'g000000',
      ),
    )
    const works = (key: string): boolean => {
      try {
        return key !== '' && generateKeyBetween(key, null) > key && generateKeyBetween(null, key) < key
      } catch {
        return false
      }
    }
    fc.assert(
      fc.property(strings, (key) => {
        assert.equal(isOrderKey(key), works(key) && /^[0-9A-Za-z]+$/.test(key), key)
      }),
      { numRuns: 2_000 },
    )
    assert.equal(isOrderKey(`a0${'1'.repeat(ORDER_KEY_MAX)}`), false)
  })
})
