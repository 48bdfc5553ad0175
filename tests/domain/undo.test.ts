import assert from 'node:assert/strict'
import { serialize } from 'node:v8'
import { Change } from '../../bot/domain/change.ts'
import { rondeEvents } from '../../bot/domain/ronde/events.ts'
import { rondeStream } from '../../bot/domain/ronde/rondeStream.ts'
import type { Entry } from '../../bot/ports/journal.ts'
import { richRonde } from '../builders/richRonde.ts'

describe('Folding a ronde', () => {
  it('[G5.p] every event can be undone exactly, so that a decision can be tried before it is stored', async () => {
    const { journal, stream } = await richRonde()
    const seen = new Set<string>()
    for (const name of await journal.streams(stream)) {
      const acts = (await journal.read(name, 0)).flatMap((entry) => entry.acts)
      tryAll(acts)
    }
    assert.deepEqual([...seen].toSorted(), Object.keys(rondeEvents).toSorted(), 'every event type was tried')

    function tryAll(acts: Entry['acts']): void {
      const state = rondeStream.empty()
      for (const act of acts) {
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
    }
  })
})
