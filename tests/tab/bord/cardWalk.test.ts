import assert from 'node:assert/strict'
import { along, sideways, vertically } from '../../../tab/bord/cardWalk.ts'
import { boardItem } from '../../builders/boardItems.ts'

const list = ['a', 'b', 'c', 'd', 'e'].map((id) => boardItem(id))
const column = (...ids: string[]) => list.filter(({ id }) => ids.includes(id))
const columns = [column('a', 'c', 'e'), column('b', 'd'), []]

describe('Walking over the cards with the arrow keys', () => {
  it('[X6.c] along the list goes to the next or former card, and stops at both ends', () => {
    assert.equal(along(list, 'b', 1), 'c')
    assert.equal(along(list, 'b', -1), 'a')
    assert.equal(along(list, 'e', 1), undefined)
    assert.equal(along(list, 'a', -1), undefined)
    assert.equal(along(list, 'gone', 1), undefined)
  })

  it('[X6.c] up and down stay in the column', () => {
    assert.equal(vertically(columns, 'a', 1), 'c')
    assert.equal(vertically(columns, 'd', -1), 'b')
    assert.equal(vertically(columns, 'd', 1), undefined)
    assert.equal(vertically(columns, 'a', -1), undefined)
    assert.equal(vertically(columns, 'gone', 1), undefined)
  })

  it('[X6.c] sideways goes to the nearest card of the column beside', () => {
    const nearest = (candidates: readonly { id: string }[]) =>
      list.find(({ id }) => id === candidates.at(-1)?.id)
    assert.equal(sideways(columns, 'c', 1, nearest), 'd')
    assert.equal(sideways(columns, 'b', -1, nearest), 'e')
    assert.equal(sideways(columns, 'a', -1, nearest), undefined)
    assert.equal(sideways(columns, 'b', 1, nearest), undefined)
    assert.equal(sideways(columns, 'gone', 1, nearest), undefined)
  })
})
