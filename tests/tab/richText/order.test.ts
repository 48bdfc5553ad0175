import assert from 'node:assert/strict'
import fc from 'fast-check'
import { byOrder, isOrderKey, orderKeyOf } from '../../../bot/domain/paragraphOrder.ts'
import { keysAt, type Ordered } from '../../../tab/shared/richText/order.ts'

describe('Putting a paragraph at a place', () => {
  it('puts it exactly there, among keys of the server, keys of others and equal keys', () => {
    const places = fc.array(fc.nat(6), { maxLength: 8 })
    fc.assert(
      fc.property(places, fc.array(fc.nat(100), { minLength: 1, maxLength: 20 }), (taken, moves) => {
        let items: Ordered[] = taken
          .map((place, at) => ({ id: `p-${at}`, key: orderKeyOf(place) }))
          .sort(byOrder)
        for (const [nth, move] of moves.entries()) {
          const place = move % (items.length + 1)
          const { key, moved } = keysAt(items, place)
          const wanted = items.map(({ id }) => id).toSpliced(place, 0, `new-${nth}`)
          const keys = new Map(moved.map((item) => [item.id, item.key]))
          items = [...items, { id: `new-${nth}`, key }]
            .map((item) => ({ ...item, key: keys.get(item.id) ?? item.key }))
            .sort(byOrder)
          assert.deepEqual(
            items.map(({ id }) => id),
            wanted,
          )
          assert.ok(items.every((item) => isOrderKey(item.key)))
        }
      }),
    )
  })

  it('gives no other item a new key where keys differ', () => {
    const items = [0, 1, 2].map((place) => ({ id: `p-${place}`, key: orderKeyOf(place) }))
    for (const place of [0, 1, 2, 3]) assert.deepEqual(keysAt(items, place).moved, [])
  })
})
