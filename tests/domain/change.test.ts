import assert from 'node:assert/strict'
import { Change } from '../../bot/domain/change.ts'

describe('A change of state', () => {
  it('[G5.p] is taken back exactly, last step first', () => {
    const state = { title: 'oud', names: new Map([['a', 1]]), list: ['x'] }
    const before = structuredClone(state)
    const change = new Change()
    change.put(state, 'title', 'nieuw')
    change.put(state, 'title', 'nieuwer')
    change.set(state.names, 'a', 2)
    change.set(state.names, 'b', 3)
    change.set(state.names, 'b', 4)
    change.remove(state.names, 'a')
    change.push(state.list, 'y')
    const after = { title: 'nieuwer', names: new Map([['b', 4]]), list: ['x', 'y'] }
    assert.deepEqual(state, after)
    change.undo()
    assert.deepEqual(state, before)
    change.undo()
    assert.deepEqual(state, before, 'a second undo has nothing to take back')
  })

  it('[G5.p] a key with an undefined value is put back as it was, and an unknown key is not added', () => {
    const map = new Map<string, number | undefined>([['a', undefined]])
    const change = new Change()
    change.set(map, 'a', 1)
    change.remove(map, 'b')
    change.undo()
    assert.deepEqual([...map], [['a', undefined]])
  })
})
