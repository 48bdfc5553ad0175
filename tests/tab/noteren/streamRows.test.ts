import assert from 'node:assert/strict'
import type { Thema } from '../../../bot/protocol/view.ts'
import { type StreamRow, streamRows } from '../../../tab/noteren/streamRows.ts'
import { notitieView, runView } from '../../builders/views.ts'

const opened = (id: string, openedAt: number, place: number) => ({
  thema: { id } as Thema,
  run: runView(id, { openedAt, place }),
})

const shown = (rows: readonly StreamRow[]): string[] =>
  rows.map((row) => (row.kind === 'thema' ? row.thema.id : `${row.id} under ${row.under}`))

describe('The stream of notes', () => {
  it('[B2.h] is in the order of the journal, also when the clocks of servers differ', () => {
    const notes = [
      notitieView('n-3', { at: 1_000, place: 4 }),
      notitieView('n-1', { at: 2_500, place: 1 }),
      notitieView('n-2', { at: 9_000, place: 3 }),
    ]
    const rows = streamRows([opened('rollen', 8_000, 2), opened('visie', 3_000, 0)], notes, [])
    assert.deepEqual(shown(rows), [
      'visie',
      'n-1 under visie',
      'rollen',
      'n-2 under rollen',
      'n-3 under rollen',
    ])
  })

  it('[G7.h] shows a note that is on its way once, after all others, with its changed words in place', () => {
    const notes = [notitieView('n-1', { place: 1, text: 'oud' }), notitieView('n-2', { place: 9e15 })]
    const words = { ...notitieView('n-1'), text: 'nieuw' }
    const base = { at: 0, state: 'waiting', error: null, words } as const
    const rows = streamRows([opened('visie', 5_000, 0)], notes, [
      { ...base, key: 'q-1', notitieId: 'n-2', kind: 'new' },
      { ...base, key: 'q-2', notitieId: 'n-1', kind: 'change' },
    ])
    assert.deepEqual(shown(rows), ['visie', 'n-1 under visie', 'n-2 under visie'])
    const [, first, last] = rows
    assert.ok(first?.kind === 'note' && first.words.text === 'nieuw' && first.stored !== null)
    assert.ok(last?.kind === 'note' && last.stored === null)
  })
})
