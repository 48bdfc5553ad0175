import assert from 'node:assert/strict'
import { boardItems } from '../../../tab/bord/boardItems.ts'
import { antwoordView, byId, notitieView } from '../../builders/views.ts'

const none = new Map<string, never>()

describe('What is on the board', () => {
  it('[B1.c] a note and an answer keep their words, source, labels and tags', () => {
    const note = notitieView('n-1', {
      source: 'chat',
      labels: ['wens'],
      tags: ['groep-1.visie'],
      gesprekId: 'g-2',
      at: 5,
    })
    const answer = antwoordView('a-1', { labels: ['actie'], at: 4, changedAt: 9 })
    assert.deepEqual(boardItems(byId(note), byId(answer)), [
      {
        id: 'n-1',
        kind: 'notitie',
        gesprekId: 'g-2',
        source: 'chat',
        text: 'tekst van n-1',
        who: 'Bram Schouten',
        keptBy: 'Bram Schouten',
        labels: ['wens'],
        tags: ['groep-1.visie'],
        at: 5,
        place: 0,
      },
      {
        id: 'a-1',
        kind: 'antwoord',
        gesprekId: 'g-1',
        source: 'zelf',
        text: 'tekst van a-1',
        who: 'Joke Vermeulen',
        keptBy: 'Joke Vermeulen',
        labels: ['actie'],
        tags: ['groep-1.visie'],
        at: 4,
        place: 0,
      },
    ])
  })

  it('[B1.c] a note shows its speaker, else who noted it; a transcript without speaker shows no name', () => {
    const notes = byId(
      notitieView('n-1', { speakerName: 'Joke Vermeulen' }),
      notitieView('n-2'),
      notitieView('n-3', { source: 'transcript' }),
      notitieView('n-4', { source: 'transcript', speakerName: 'Joke Vermeulen' }),
    )
    const who = new Map(boardItems(notes, none).map((item) => [item.id, item.who]))
    assert.deepEqual(Object.fromEntries(who), {
      'n-1': 'Joke Vermeulen',
      'n-2': 'Bram Schouten',
      'n-3': null,
      'n-4': 'Joke Vermeulen',
    })
  })

  it('[G15.b] an anonymous answer names no one', () => {
    const [item] = boardItems(none, byId(antwoordView('a-1', { person: null })))
    assert.equal(item?.who, null)
    assert.equal(item?.keptBy, null)
  })

  it('[G17.a] [G17.c] [G5.b] [G4.f] answers that are set aside, withdrawn, nagekomen or onbevestigd are not on the board', () => {
    const answers = byId(
      antwoordView('a-1'),
      antwoordView('a-2', { aside: true }),
      antwoordView('a-3', { withdrawn: true }),
      antwoordView('a-4', { status: 'nagekomen' }),
      antwoordView('a-5', { status: 'onbevestigd' }),
    )
    assert.deepEqual(
      boardItems(none, answers).map(({ id }) => id),
      ['a-1'],
    )
  })

  it('[B2.h] puts the newest in the journal first, whatever the clocks said, and items of one place in one order always', () => {
    const notes = [
      notitieView('n-1', { place: 1, at: 9 }),
      notitieView('n-3', { place: 3, at: 1 }),
      notitieView('n-2', { place: 2, at: 2 }),
      notitieView('n-4', { place: 2, at: 3 }),
    ]
    const order = ['n-3', 'n-4', 'n-2', 'n-1']
    for (const given of [notes, notes.toReversed()])
      assert.deepEqual(
        boardItems(byId(...given), none).map(({ id }) => id),
        order,
      )
  })

  it('keeps the same item for an entity that did not change, so its card does not render again', () => {
    const [note, answer] = [notitieView('n-1'), antwoordView('a-1')]
    const before = boardItems(byId(note), byId(answer))
    const after = boardItems(byId(note, notitieView('n-2')), byId(answer))
    for (const item of before) assert.ok(after.includes(item), item.id)
  })
})
