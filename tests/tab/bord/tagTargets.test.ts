import assert from 'node:assert/strict'
import { type BoardRow, boardRows, rowFinder } from '../../../tab/bord/boardRows.ts'
import { placing } from '../../../tab/bord/placing.ts'
import { inverse, tagChanges, targetsFor } from '../../../tab/bord/tagTargets.ts'
import { boardItem } from '../../builders/boardItems.ts'
import { groepView, rondeView, themaOf } from '../../builders/views.ts'

const groepen = [
  groepView(1, {
    themas: [
      themaOf('groep-1.visie', 'visie', 'Visie'),
      themaOf('groep-1.beeld', 'visie', 'Beeld'),
      themaOf('groep-1.rollen', 'rollen', 'Rollen'),
    ],
  }),
  groepView(2, {
    themas: [themaOf('groep-2.visie', 'visie', 'Visie'), themaOf('groep-2.taken', 'rollen', 'Taken')],
  }),
]
const rows = boardRows('themas', rondeView(), groepen)
const place = placing(rowFinder(rows), new Map(groepen.map(({ gesprekId, id }) => [gesprekId, id])))
const hoofdrow = (key: string): BoardRow => {
  const row = boardRows('hoofdthemas', rondeView(), groepen).find((one) => one.key === key)
  assert.ok(row)
  return row
}
const one = boardItem('n-1', { gesprekId: 'g-1', tags: ['groep-1.visie'] })
const two = boardItem('n-2', { gesprekId: 'g-2' })
const stray = boardItem('n-3', { gesprekId: 'g-9' })

const titles = (...given: Parameters<typeof targetsFor>): string[] =>
  targetsFor(...given).map(({ titel }) => titel)

describe('Tagging from the board', () => {
  it('[G8.a] one note can have every thema of its own groep', () => {
    assert.deepEqual(titles([one], rows, place), ['Visie', 'Beeld', 'Rollen', 'Afsluiting'])
    assert.deepEqual(titles([two], rows, place), ['Visie', 'Taken', 'Afsluiting'])
    assert.deepEqual(titles([stray], rows, place), [])
  })

  it('[G8.d] notes of several groepen can have what each of them has, each in the words of its groep', () => {
    const targets = targetsFor([one, two], rows, place)
    assert.deepEqual(
      targets.map(({ titel, themaOf }) => [titel, themaOf(one), themaOf(two), themaOf(stray)]),
      [
        ['Visie', 'groep-1.visie', 'groep-2.visie', undefined],
        ['Afsluiting', 'afsluiting', 'afsluiting', undefined],
      ],
    )
    assert.equal(new Set(targets.map(({ key }) => key)).size, 2)
  })

  it('[G8.b] a row that notes are dropped on offers the themas within that row only', () => {
    assert.deepEqual(titles([one], rows, place, hoofdrow('visie')), ['Visie', 'Beeld'])
    assert.deepEqual(titles([one, two], rows, place, hoofdrow('visie')), ['Visie'])
    assert.deepEqual(titles([one, two], rows, place, hoofdrow('rollen')), [])
  })

  it('[G8.d] changes that are the same go in one act, and what changes nothing in none', () => {
    const items = [
      boardItem('n-1', { tags: ['a'] }),
      boardItem('n-2'),
      boardItem('n-3'),
      boardItem('n-4', { tags: ['b'] }),
    ]
    assert.deepEqual(
      tagChanges(items, () => ({ add: ['a'], remove: ['b'] })),
      [
        { ids: ['n-2', 'n-3'], add: ['a'], remove: [] },
        { ids: ['n-4'], add: ['a'], remove: ['b'] },
      ],
    )
    assert.deepEqual(
      tagChanges(items, () => ({})),
      [],
    )
  })

  it('[G8.d] adding and removing the same thema are different changes', () => {
    const items = [boardItem('n-1'), boardItem('n-2', { tags: ['a'] })]
    assert.deepEqual(
      tagChanges(items, ({ id }) => (id === 'n-1' ? { add: ['a'] } : { remove: ['a'] })),
      [
        { ids: ['n-1'], add: ['a'], remove: [] },
        { ids: ['n-2'], add: [], remove: ['a'] },
      ],
    )
  })

  it('[G8.a] undoing gives every note exactly the tags that it had', () => {
    const items = [
      boardItem('n-1', { tags: ['a', 'b'] }),
      boardItem('n-2', { tags: ['b'] }),
      boardItem('n-3'),
    ]
    const tags = new Map(items.map((item) => [item.id, new Set(item.tags)]))
    const changes = tagChanges(items, () => ({ add: ['a', 'c'], remove: ['b'] }))
    for (const { ids, add, remove } of [...changes, ...inverse(changes)])
      for (const id of ids) {
        for (const tag of remove) tags.get(id)?.delete(tag)
        for (const tag of add) tags.get(id)?.add(tag)
      }
    for (const item of items) assert.deepEqual(tags.get(item.id), new Set(item.tags), item.id)
  })
})
