import assert from 'node:assert/strict'
import type { EntityChange, EntityKind } from '../../../bot/protocol/view.ts'
import { createRondeStore, type RondeStore } from '../../../tab/live/rondeStore.ts'
import {
  antwoordView,
  gesprekView,
  groepView,
  notitieView,
  rondeView,
  runView,
} from '../../builders/views.ts'

const person = { id: 'p-1', name: 'Joke', roles: [], deelnemerIn: [], guest: false, about: null }
const me = {
  id: 'p-1',
  name: 'Joke',
  roles: [],
  acts: [],
  actsOnSelf: [],
  reads: [],
  deelnemerIn: [],
  about: null,
}
/** One entity of every kind. */
const everything: EntityChange[] = [
  { kind: 'ronde', id: 'r-1', value: rondeView() },
  { kind: 'me', id: 'p-1', value: me },
  { kind: 'groep', id: 'groep-1', value: groepView(1) },
  { kind: 'person', id: 'p-1', value: person },
  { kind: 'gesprek', id: 'g-1', value: gesprekView() },
  { kind: 'run', id: 'g-1/visie', value: runView('visie') },
  { kind: 'antwoord', id: 'a-1', value: antwoordView('a-1') },
  { kind: 'notitie', id: 'n-1', value: notitieView('n-1') },
]
const kinds = everything.map(({ kind }) => kind)
const note = (id: string): EntityChange => ({ kind: 'notitie', id, value: notitieView(id) })
const noteIds = (store: RondeStore): string[] => [...store.all('notitie').keys()]

function filled(): { store: RondeStore; heard: EntityKind[] } {
  const store = createRondeStore('nl')
  store.take({ seq: 5, reset: true, changes: everything })
  const heard: EntityKind[] = []
  for (const kind of kinds) store.subscribe(kind, () => heard.push(kind))
  return { store, heard }
}

describe('What the tab holds of a ronde', () => {
  it('[B2.c] a whole view fills every kind', () => {
    const empty = createRondeStore('nl')
    assert.equal(empty.seq, 0)
    const { store } = filled()
    assert.equal(store.seq, 5)
    for (const { kind, id, value } of everything) assert.deepEqual([...store.all(kind)], [[id, value]], kind)
  })

  it('[B2.d] a change replaces, adds or removes its entity and leaves the others', () => {
    const { store } = filled()
    const changed = notitieView('n-1', { text: 'anders' })
    store.take({
      seq: 6,
      reset: false,
      changes: [{ kind: 'notitie', id: 'n-1', value: changed }, note('n-2')],
    })
    assert.deepEqual(store.all('notitie').get('n-1'), changed)
    assert.deepEqual(noteIds(store), ['n-1', 'n-2'])
    store.take({ seq: 7, reset: false, changes: [{ kind: 'notitie', id: 'n-1', value: null }] })
    assert.deepEqual(noteIds(store), ['n-2'])
    assert.equal(store.all('antwoord').size, 1)
  })

  it('[B2.c] a reset drops what the new view does not hold', () => {
    const { store, heard } = filled()
    store.take({ seq: 9, reset: true, changes: [note('n-9')] })
    assert.deepEqual(noteIds(store), ['n-9'])
    for (const kind of kinds) if (kind !== 'notitie') assert.equal(store.all(kind).size, 0, kind)
    assert.deepEqual(heard, kinds)
  })

  it('[B2.b] a message that is older than the view is ignored, and a reset never is', () => {
    const { store } = filled()
    store.take({ seq: 4, reset: false, changes: [note('n-old')] })
    assert.deepEqual([store.seq, noteIds(store)], [5, ['n-1']])
    store.take({ seq: 5, reset: false, changes: [note('n-2')] })
    assert.deepEqual(noteIds(store), ['n-1', 'n-2'])
    store.take({ seq: 2, reset: true, changes: [note('n-3')] })
    assert.deepEqual([store.seq, noteIds(store)], [2, ['n-3']])
  })

  it('[B2.g] a message without changes moves the cursor and tells no one', () => {
    const { store, heard } = filled()
    store.take({ seq: 8, reset: false, changes: [] })
    assert.equal(store.seq, 8)
    assert.deepEqual(heard, [])
  })

  it('[B2.a] only a subscriber of the changed kind hears of it, until it unsubscribes', () => {
    const { store, heard } = filled()
    const before = store.all('notitie')
    const stop = store.subscribe('notitie', () => heard.push('notitie'))
    store.take({ seq: 6, reset: false, changes: [note('n-2')] })
    assert.deepEqual(heard, ['notitie', 'notitie'])
    stop()
    store.take({ seq: 7, reset: false, changes: [note('n-3')] })
    assert.deepEqual(heard, ['notitie', 'notitie', 'notitie'])
    assert.deepEqual([...before.keys()], ['n-1'])
  })

  it('[X3.d] an erased person has a word in place of a name', () => {
    const { store } = filled()
    const author = { id: 'gewist-1', name: '' }
    store.take({
      seq: 6,
      reset: false,
      changes: [{ kind: 'notitie', id: 'n-1', value: notitieView('n-1', { author }) }],
    })
    assert.equal(store.all('notitie').get('n-1')?.author.name, 'Gewist')
  })
})
