import assert from 'node:assert/strict'
import { serialize } from 'node:v8'
import { Change } from '../../bot/domain/change.ts'
import { type RondeEvent, rondeEvents } from '../../bot/domain/ronde/events.ts'
import { rondeStream } from '../../bot/domain/ronde/rondeStream.ts'
import { emptyRonde } from '../../bot/domain/ronde/state.ts'
import { richRonde } from '../builders/richRonde.ts'

/** These make an entity, or set something of the ronde as a whole; a verslag begins with the first event about it. */
const MAKE_SOMETHING = [
  ...['anoniem.set', 'antwoord.given', 'correctie.given', 'correctie.givenAnonymously'],
  ...['delivery.failed', 'delivery.finished', 'delivery.leased', 'delivery.retried'],
  ...['groep.added', 'groep.omitted', 'notitie.added', 'opmerking.made'],
  ...['paragraph.fixed', 'paragraph.leftOut', 'paragraph.moved', 'paragraph.written'],
  ...['retention.set', 'retention.started', 'role.granted', 'ronde.advanced'],
  ...['ronde.changed', 'ronde.created', 'ronde.deleted', 'ronde.redactionAnnounced'],
  ...['samenvatting.posted', 'thema.opened', 'verslag.agreed', 'verslag.closed'],
  ...['verslag.deadlineSet', 'verslag.handedOver', 'verslag.reopened', 'verslag.sendStarted'],
  ...['verslag.sent', 'verslag.settled', 'verslag.submitted', 'verslag.themaChecked'],
  ...['verslag.withdrawn'],
]

describe('Events about what the state does not have', () => {
  it('[X8.e] every event folds on an empty ronde, and one that edits something changes nothing there', async () => {
    const { journal, stream } = await richRonde()
    const changing = new Set<string>()
    const seen = new Set<string>()
    for (const name of await journal.streams(stream)) {
      for (const act of (await journal.read(name, 0)).flatMap((entry) => entry.acts)) {
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
