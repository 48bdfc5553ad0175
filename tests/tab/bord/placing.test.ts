import assert from 'node:assert/strict'
import { UNTAGGED } from '../../../tab/bord/boardRows.ts'
import { cellKey, countBoard, heatOf, inChoice, placing } from '../../../tab/bord/placing.ts'
import { boardItem } from '../../builders/boardItems.ts'

const rows = new Map([
  ['groep-1.visie', 'visie'],
  ['groep-1.beeld', 'visie'],
  ['groep-1.rollen', 'rollen'],
])
const place = placing(
  (themaId) => rows.get(themaId),
  new Map([
    ['g-1', 'groep-1'],
    ['g-2', 'groep-2'],
  ]),
)
const visie = boardItem('n-1', { tags: ['groep-1.visie'] })
const twice = boardItem('n-2', { tags: ['groep-1.visie', 'groep-1.beeld', 'groep-1.rollen'] })
const bare = boardItem('n-3', { gesprekId: 'g-2' })
const stray = boardItem('n-4', { tags: ['groep-9.weg'] })
const elsewhere = boardItem('n-5', { gesprekId: 'g-9', tags: ['groep-1.visie'] })
const all = [visie, twice, bare, stray, elsewhere]

describe('The cells of a note on the board', () => {
  it('[B1.a] a note is in the row of each of its themas, once', () => {
    assert.deepEqual(place.rowsOf(visie), ['visie'])
    assert.deepEqual(place.rowsOf(twice), ['visie', 'rollen'])
    assert.equal(place.rowsOf(twice), place.rowsOf(twice))
  })

  it('[G8.e] a note without tags, or with unknown tags only, is among the untagged', () => {
    assert.deepEqual(place.rowsOf(bare), [UNTAGGED])
    assert.deepEqual(place.rowsOf(stray), [UNTAGGED])
    assert.deepEqual(place.rowsOf(boardItem('n-6', { tags: ['groep-9.weg', 'groep-1.visie'] })), ['visie'])
  })

  it('[B1.a] a note is in the column of its groep, and in none when its gesprek is unknown', () => {
    assert.deepEqual(all.map(place.groepOf), ['groep-1', 'groep-1', 'groep-2', 'groep-1', undefined])
  })

  it('[B1.b] counts each cell and row; a note with two themas of one row counts once in it', () => {
    const { cells, rows: perRow } = countBoard(all, place)
    assert.deepEqual(Object.fromEntries(cells), {
      [cellKey('visie', 'groep-1')]: 2,
      [cellKey('rollen', 'groep-1')]: 1,
      [cellKey(UNTAGGED, 'groep-2')]: 1,
      [cellKey(UNTAGGED, 'groep-1')]: 1,
    })
    assert.deepEqual(Object.fromEntries(perRow), { visie: 2, rollen: 1, [UNTAGGED]: 2 })
    assert.notEqual(cellKey('a', 'bc'), cellKey('ab', 'c'))
  })

  it('[B1.a] selecting a row, a groep, both or neither shows the matching notes', () => {
    const shown = (row: string | null, groepId: string | null): string[] =>
      all.filter((item) => inChoice(item, { row, groepId }, place)).map(({ id }) => id)
    assert.deepEqual(shown(null, null), ['n-1', 'n-2', 'n-3', 'n-4'])
    assert.deepEqual(shown('rollen', null), ['n-2'])
    assert.deepEqual(shown(null, 'groep-2'), ['n-3'])
    assert.deepEqual(shown('visie', 'groep-1'), ['n-1', 'n-2'])
    assert.deepEqual(shown('visie', 'groep-2'), [])
    assert.deepEqual(shown(UNTAGGED, 'groep-1'), ['n-4'])
  })

  it('[B1.b] more notes give a cell more heat, in five steps', () => {
    const counts = [-1, 0, 1, 2, 3, 5, 6, 9, 10, 13, 14, 200]
    assert.deepEqual(counts.map(heatOf), [0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5])
  })
})
