import assert from 'node:assert/strict'
import {
  inputOf,
  KEPT_FOR,
  type OutboxItem,
  type QueuedAct,
  rebased,
  subjectsOf,
  supersedes,
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
  'paragraph.write': [
    {
      action: 'paragraph.write',
      input: { gesprekId: 'g-1', paragraphId: 'p-1', text: [], base: 0, rivalId: 'v-1' },
    },
    ['p-1'],
  ],
  'paragraph.move': [
    {
      action: 'paragraph.move',
      input: { gesprekId: 'g-1', paragraphId: 'p-1', themaId: 'visie', sort: 'a0' },
    },
    ['p-1'],
  ],
  'paragraph.join': [
    { action: 'paragraph.join', input: { gesprekId: 'g-1', paragraphId: 'p-1', into: 'p-2' } },
    ['p-1'],
  ],
  'paragraph.split': [
    {
      action: 'paragraph.split',
      input: {
        ...{ gesprekId: 'g-1', paragraphId: 'p-1', base: 1, text: [], newText: [] },
        ...{ newId: 'p-3', newSort: 'a1' },
      },
    },
    ['p-1'],
  ],
  'paragraph.leaveOut': [
    { action: 'paragraph.leaveOut', input: { gesprekId: 'g-1', paragraphId: 'p-1' } },
    ['p-1'],
  ],
  'paragraph.bringIn': [
    { action: 'paragraph.bringIn', input: { gesprekId: 'g-1', source: { kind: 'notitie', id: 'n-1' } } },
    ['n-1'],
  ],
}

describe('Acts in the outbox', () => {
  it('[X11.b] each act is about the entities that it changes', () => {
    for (const [act, ids] of Object.values(subjects)) assert.deepEqual(subjectsOf(act), ids, act.action)
    const input = { gesprekId: 'g-1', text: 'zonder id' }
    assert.deepEqual(subjectsOf({ action: 'notitie.add', input }), [])
  })

  const write = (base: number, paragraphId = 'p-1'): Extract<QueuedAct, { action: 'paragraph.write' }> => ({
    action: 'paragraph.write',
    input: { gesprekId: 'g-1', paragraphId, text: [], base, rivalId: 'v-1' },
  })
  const waiting = (act: QueuedAct): OutboxItem => ({
    ...act,
    ...{ requestId: 'q-1', ronde: 'r-1', at: 7, state: 'waiting', error: null, seq: null },
  })

  it('[R1.i] a newer text of a paragraph replaces one that waits, unless that one settles a choice or has another base', () => {
    assert.ok(supersedes(write(1), write(1)))
    assert.ok(!supersedes(write(1), write(1, 'p-2')))
    assert.ok(!supersedes(write(2), write(1)))
    const closing = write(1)
    closing.input.closes = ['v-9']
    assert.ok(!supersedes(write(1), closing))
    assert.ok(!supersedes(write(1), subjects['paragraph.join'][0]))
  })

  it('[R1.i] what waits behind a stored text is based on the version that it made, and on the same one when it is kept beside', () => {
    const [stored, next] = [waiting(write(1)), waiting(write(1))]
    const baseOf = (item: OutboxItem) => item.action === 'paragraph.write' && item.input.base
    assert.equal(baseOf(rebased(next, stored, { kept: 'written' })), 2)
    assert.equal(baseOf(rebased(next, stored, { kept: 'beside' })), 1)
    assert.equal(baseOf(rebased(next, stored, { kept: 'same' })), 1)
    assert.equal(baseOf(rebased(waiting(write(1, 'p-2')), stored, { kept: 'written' })), 1)
    assert.equal(baseOf(rebased(waiting(write(2)), stored, { kept: 'written' })), 2)
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
