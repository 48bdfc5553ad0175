import assert from 'node:assert/strict'
import {
  inputOf,
  KEPT_FOR,
  type OutboxItem,
  type QueuedAct,
  subjectsOf,
} from '../../../tab/live/outboxItem.ts'

const subjects: { [N in QueuedAct['action']]: [Extract<QueuedAct, { action: N }>, string[]] } = {
  'notitie.add': [
    { action: 'notitie.add', input: { notitieId: 'n-1', gesprekId: 'g-1', text: 'woorden' } },
    ['n-1'],
  ],
  'notitie.edit': [{ action: 'notitie.edit', input: { notitieId: 'n-2', text: 'anders' } }, ['n-2']],
  'notitie.remove': [{ action: 'notitie.remove', input: { notitieId: 'n-3' } }, ['n-3']],
  'bord.tag': [{ action: 'bord.tag', input: { itemIds: ['n-1', 'a-1'], add: ['visie'] } }, ['n-1', 'a-1']],
  'antwoord.give': [
    { action: 'antwoord.give', input: { gesprekId: 'g-1', themaId: 'visie', answers: [] } },
    [],
  ],
  'antwoord.withdraw': [{ action: 'antwoord.withdraw', input: { antwoordId: 'a-2' } }, ['a-2']],
  'antwoord.setAside': [{ action: 'antwoord.setAside', input: { antwoordId: 'a-3' } }, ['a-3']],
  'vraag.tick': [
    { action: 'vraag.tick', input: { gesprekId: 'g-1', themaId: 'visie', vraagId: 'visie.1', ticked: true } },
    ['g-1/visie'],
  ],
}

describe('Acts in the outbox', () => {
  it('[X11.b] each act is about the entities that it changes', () => {
    for (const [act, ids] of Object.values(subjects)) assert.deepEqual(subjectsOf(act), ids, act.action)
    const input = { gesprekId: 'g-1', text: 'zonder id' }
    assert.deepEqual(subjectsOf({ action: 'notitie.add', input }), [])
  })

  it('[X11.d] are kept for 14 days', () => {
    assert.equal(KEPT_FOR, 1_209_600_000)
  })

  it('[G7.l] a note is sent with the moment of typing, and nothing else is', () => {
    const item = (act: QueuedAct): OutboxItem => ({
      ...act,
      requestId: 'q-1',
      ronde: 'r-1',
      at: 7,
      state: 'waiting',
      error: null,
      seq: null,
    })
    const [note] = subjects['notitie.add']
    assert.deepEqual(inputOf(item(note)), { ...note.input, typedAt: 7 })
    const [removal] = subjects['notitie.remove']
    assert.deepEqual(inputOf(item(removal)), removal.input)
  })
})
