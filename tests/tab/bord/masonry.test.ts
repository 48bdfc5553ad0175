import assert from 'node:assert/strict'
import { deal } from '../../../tab/bord/masonry.ts'
import { boardItem } from '../../builders/boardItems.ts'

const line = 'x'.repeat(34)
const card = (id: string, text: string, labels: string[] = []) => boardItem(id, { text, labels })
const columnsOf = (dealt: ReadonlyMap<string, number>): string =>
  [...dealt].map(([id, column]) => `${id}${column}`).join(' ')
const fresh = new Map<string, number>()

describe('Dealing cards over columns', () => {
  it('puts each card in the column that is lowest so far', () => {
    const items = [card('a', line.repeat(6)), card('b', line), card('c', line), card('d', line)]
    assert.equal(columnsOf(deal(items, 2, fresh)), 'a0 b1 c1 d0')
    assert.equal(columnsOf(deal(items, 3, fresh)), 'a0 b1 c2 d1')
    assert.equal(columnsOf(deal(items, 1, fresh)), 'a0 b0 c0 d0')
  })

  it('estimates a card to be higher per 34 characters, per line break, and for the larger letters of a citaat', () => {
    const lowest = (high: ReturnType<typeof card>, low: ReturnType<typeof card>) =>
      deal([high, low, card('next', line)], 2, fresh).get('next')
    assert.equal(lowest(card('a', `${line}x`), card('b', line)), 1)
    assert.equal(lowest(card('a', 'een\ntwee'), card('b', line)), 1)
    assert.equal(lowest(card('a', line, ['citaat']), card('b', line)), 1)
    assert.equal(lowest(card('a', line, ['wens']), card('b', line)), 0)
  })

  it('keeps every card in its column when one comes on top', () => {
    const items = [card('a', line), card('b', line), card('c', line)]
    const before = deal(items, 2, fresh)
    assert.equal(columnsOf(before), 'a0 b1 c0')
    assert.equal(columnsOf(deal([card('new', line), ...items], 2, before)), 'a0 b1 c0 new1')
  })

  it('puts a card in another column when its own is gone, below the cards that stay', () => {
    const before = new Map([
      ['a', 2],
      ['b', 0],
    ])
    assert.equal(columnsOf(deal([card('a', line), card('b', line)], 2, before)), 'b0 a1')
  })
})
