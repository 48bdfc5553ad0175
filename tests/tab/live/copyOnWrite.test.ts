import assert from 'node:assert/strict'
import { copyOnWrite } from '../../../tab/live/copyOnWrite.ts'

const given = new Map([
  ['a', 1],
  ['b', 2],
])

describe('Rows that are copied at their first change', () => {
  it('stay the same map while nothing changes, so that a screen does not render again', () => {
    const rows = copyOnWrite(given)
    rows.edit('c', (now) => now + 1)
    rows.delete('c')
    assert.equal(rows.get('a'), 1)
    assert.equal(rows.rows(), given)
  })

  it('change in a copy: the map that was given stays as it was', () => {
    const rows = copyOnWrite(given)
    rows.set('c', 3)
    rows.edit('a', (now) => now + 10)
    rows.edit('a', (now) => now + 10)
    rows.delete('b')
    const expected = { a: 21, c: 3 }
    assert.deepEqual(Object.fromEntries(rows.rows()), expected)
    assert.deepEqual([...rows.values()], Object.values(expected))
    assert.deepEqual([rows.get('a'), rows.get('b')], [21, undefined])
    assert.deepEqual(Object.fromEntries(given), { a: 1, b: 2 })
  })
})
