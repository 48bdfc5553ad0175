import assert from 'node:assert/strict'
import { serialize } from 'node:v8'
import { Change } from '../../bot/domain/change.ts'
import { rondeEvents } from '../../bot/domain/ronde/events.ts'
import { rondeStream } from '../../bot/domain/ronde/rondeStream.ts'
import { richRonde } from '../builders/richRonde.ts'

describe('Folding a ronde', () => {
  it('[G5.p] every event can be undone exactly, so that a decision can be tried before it is stored', async () => {
    const { journal, stream } = await richRonde()
    const entries = await journal.read(stream, 0)
    const state = rondeStream.empty()
    const seen = new Set<string>()
    for (const act of entries.flatMap((entry) => entry.acts)) {
      for (const event of act.events as Parameters<typeof rondeStream.fold>[1][]) {
        seen.add(event.type)
        const before = serialize(state)
        const change = new Change()
        rondeStream.fold(state, event, act, change)
        const after = serialize(state)
        change.undo()
        assert.deepEqual(serialize(state), before, `${event.type} was not taken back whole`)
        rondeStream.fold(state, event, act, new Change())
        assert.deepEqual(serialize(state), after, `${event.type} does not fold the same twice`)
      }
    }
    assert.deepEqual([...seen].toSorted(), Object.keys(rondeEvents).toSorted(), 'every event type was tried')
  })
})
