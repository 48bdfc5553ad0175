import assert from 'node:assert/strict'
import { Change } from '../../bot/domain/change.ts'
import { type EventDefinitions, type EventOf, foldOf, UnknownEvent } from '../../bot/domain/stream.ts'
import { privacyOf } from '../../bot/domain/streams.ts'

interface Events {
  'song.sung': { v: 1 | 2; title: string /** From version 2 on. */; key?: string }
  'song.ended': { v: 1 }
}

const privacy = {
  about: null,
  onErasure: 'keep',
  afterRetention: 'keep',
  audited: null,
  exported: null,
} as const

const definitions: EventDefinitions<string[], Events> = {
  'song.sung': {
    version: 2,
    fold: (state, { title, key = 'C' }) => void state.push(`${title} in ${key}`),
    privacy: { ...privacy, fields: { title: 'words', key: 'plain' } },
  },
  'song.ended': { fold: (state) => void state.push('end'), privacy: { ...privacy, fields: {} } },
}

describe('Versions of event types', () => {
  const fold = foldOf<string[], Events>(definitions)

  function folded(events: { type: string; v: unknown }[]): string[] {
    const state: string[] = []
    for (const event of events) fold(state, event as EventOf<Events>, { at: 0, by: '' }, new Change())
    return state
  }

  it('[X8.p] one event type has version 2, still reads version 1, and the others stay at 1', () => {
    const one = { type: 'song.sung', v: 1, title: 'Daar bij die molen' }
    const two = { ...one, v: 2, key: 'G' }
    const state = folded([one, two, { type: 'song.ended', v: 1 }])
    assert.deepEqual(state, ['Daar bij die molen in C', 'Daar bij die molen in G', 'end'])
  })

  it('[X8.p] a version that a type does not have is an unknown event, for the fold and for its declarations', () => {
    for (const v of [0, 1.5, 3, '1', undefined]) {
      assert.throws(() => folded([{ type: 'song.sung', v }]), UnknownEvent)
    }
    assert.throws(() => folded([{ type: 'song.ended', v: 2 }]), UnknownEvent)
    const newer = { type: 'notitie.removed', v: 2, notitieId: 'n-1', removed: true }
    assert.throws(() => privacyOf(newer as unknown as Parameters<typeof privacyOf>[0]), UnknownEvent)
  })
})
