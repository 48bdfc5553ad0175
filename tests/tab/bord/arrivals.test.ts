import assert from 'node:assert/strict'
import { arrivalsBetween } from '../../../tab/bord/arrivals.ts'
import type { BoardItem } from '../../../tab/bord/boardItems.ts'
import { cellKey, placing } from '../../../tab/bord/placing.ts'
import { boardItem } from '../../builders/boardItems.ts'

const place = placing((themaId) => themaId, new Map([['g-1', 'groep-1']]))
const cell = (row: string): string => cellKey(row, 'groep-1')
const known = (...items: BoardItem[]) => new Map(items.map((item) => [item.id, item]))
const old = boardItem('n-1', { tags: ['visie'] })

describe('What came in on the board', () => {
  it('[B2.a] new items are named with the cells that gained one, and the first of the list is the latest', () => {
    const newest = boardItem('n-3', { tags: ['rollen', 'visie'] })
    const newer = boardItem('n-2', { tags: ['rollen'] })
    assert.deepEqual(arrivalsBetween(known(old), [newest, newer, old], place), {
      ids: ['n-3', 'n-2'],
      cells: [cell('rollen'), cell('visie')],
      latest: newest,
    })
  })

  it('[B2.a] a known item that got another thema highlights its new cell, and does not count as new', () => {
    const moved = boardItem('n-1', { tags: ['visie', 'rollen'] })
    assert.deepEqual(arrivalsBetween(known(old), [moved], place), {
      ids: [],
      cells: [cell('rollen')],
      latest: null,
    })
  })

  it('[B2.a] nothing came in when an item is the same, lost a thema, or belongs to an unknown gesprek', () => {
    const nothing = { ids: [], cells: [], latest: null }
    const both = boardItem('n-2', { tags: ['visie', 'rollen'] })
    const less = boardItem('n-2', { tags: ['visie'] })
    const elsewhere = boardItem('n-9', { gesprekId: 'g-9', tags: ['visie'] })
    assert.deepEqual(arrivalsBetween(known(old, both), [old, less, elsewhere], place), nothing)
    assert.deepEqual(arrivalsBetween(known(old), [], place), nothing)
  })
})
