import assert from 'node:assert/strict'
import { serialize } from 'node:v8'
import { Change } from '../../bot/domain/change.ts'
import { type RondeEvent, rondeEvents } from '../../bot/domain/ronde/events.ts'
import { rondeStream } from '../../bot/domain/ronde/rondeStream.ts'
import { emptyRonde } from '../../bot/domain/ronde/state.ts'
import { richRonde } from '../builders/richRonde.ts'

/** These make an entity, or set something of the ronde as a whole. */
const MAKE_SOMETHING = [
  ...['anoniem.set', 'antwoord.given', 'delivery.failed', 'delivery.finished', 'delivery.leased'],
  ...['delivery.retried', 'groep.added', 'groep.omitted', 'notitie.added', 'retention.set'],
  ...['retention.started', 'role.granted', 'ronde.advanced', 'ronde.changed', 'ronde.created'],
  ...['ronde.redactionAnnounced', 'samenvatting.posted', 'thema.opened'],
]

describe('Events about what the state does not have', () => {
  it('[X8.e] every event folds on an empty ronde, and one that edits something changes nothing there', async () => {
    const { journal, stream } = await richRonde()
    const changing = new Set<string>()
    const seen = new Set<string>()
    for (const { acts } of await journal.read(stream, 0)) {
      for (const act of acts) {
        for (const event of act.events as RondeEvent[]) {
          const state = emptyRonde()
          const before = serialize(state)
          rondeStream.fold(state, event, act, new Change())
          seen.add(event.type)
          if (!serialize(state).equals(before)) changing.add(event.type)
        }
      }
    }
    assert.deepEqual([...seen].toSorted(), Object.keys(rondeEvents).toSorted(), 'every event type was tried')
    assert.deepEqual([...changing].toSorted(), MAKE_SOMETHING)
  })
})
