import assert from 'node:assert/strict'
import type { EntityChange } from '../../bot/protocol/view.ts'
import { createRondeStore } from '../../tab/live/rondeStore.ts'
import { gesprekView, notitieView } from '../builders/views.ts'

const notitie = (id: string, text: string | null): EntityChange => ({
  kind: 'notitie',
  id,
  value: text === null ? null : notitieView(id, { text }),
})
const gesprek = (id: string): EntityChange => ({ kind: 'gesprek', id, value: gesprekView({ id }) })

describe('What the tab holds of a ronde', () => {
  const texts = (store: ReturnType<typeof createRondeStore>): string[] =>
    [...store.all('notitie').values()].map(({ text }) => text)

  it('[B2.d] changes add, replace and remove entities, and the seq moves on', () => {
    const store = createRondeStore('nl')
    assert.equal(store.seq, 0)
    store.take({ seq: 3, reset: true, changes: [notitie('a', 'een'), notitie('b', 'twee'), gesprek('g')] })
    store.take({ seq: 4, reset: false, changes: [notitie('a', 'een, beter'), notitie('b', null)] })
    assert.deepEqual(texts(store), ['een, beter'])
    assert.equal(store.all('gesprek').size, 1)
    assert.equal(store.seq, 4)
  })

  it('[B2.c] the whole view replaces everything, kinds that it does not name included', () => {
    const store = createRondeStore('nl')
    store.take({ seq: 3, reset: true, changes: [notitie('a', 'een'), gesprek('g')] })
    store.take({ seq: 2, reset: true, changes: [notitie('b', 'twee')] })
    assert.deepEqual(texts(store), ['twee'])
    assert.equal(store.all('gesprek').size, 0)
    assert.equal(store.seq, 2)
  })

  it('[B2.b] an older message changes nothing', () => {
    const store = createRondeStore('nl')
    store.take({ seq: 5, reset: true, changes: [notitie('a', 'nieuw')] })
    store.take({ seq: 4, reset: false, changes: [notitie('a', 'oud')] })
    assert.deepEqual(texts(store), ['nieuw'])
    assert.equal(store.seq, 5)
  })

  it('[B2.a] a subscriber hears of its own kind only, until it unsubscribes', () => {
    const store = createRondeStore('nl')
    let heard = 0
    const unsubscribe = store.subscribe('notitie', () => {
      heard += 1
    })
    store.take({ seq: 1, reset: true, changes: [] })
    const first = heard
    store.take({ seq: 2, reset: false, changes: [gesprek('g')] })
    assert.equal(heard, first)
    store.take({ seq: 3, reset: false, changes: [notitie('a', 'een')] })
    assert.equal(heard, first + 1)
    unsubscribe()
    store.take({ seq: 4, reset: false, changes: [notitie('a', 'twee')] })
    assert.equal(heard, first + 1)
  })
})
