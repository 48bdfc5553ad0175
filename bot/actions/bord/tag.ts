import { z } from 'zod'
import { holds } from '../../domain/rights.ts'
import { mayNameSpeaker } from '../../domain/ronde/anonymous.ts'
import type { RondeEvent } from '../../domain/ronde/events.ts'
import { refused, rondeAction } from '../action.ts'
import { allThemasOf, withoutSpeaker } from '../notitie/tags.ts'
import { id, themaId } from '../schemas.ts'

const input = z.strictObject({
  /** Ids of notities and antwoorden. */
  itemIds: z.array(id).min(1).max(200),
  add: z.array(themaId).max(20).default([]),
  remove: z.array(themaId).max(20).default([]),
})

/**
 * Adds and removes thema tags of notities and antwoorden in bulk; never touches their text (G8.d, G8.f). A notitie
 * that comes to an anonymous thema loses its speaker (G15.p).
 */
export default rondeAction({
  name: 'bord.tag',
  input,
  may: holds('gespreksleider', 'verslaggever'),
  decide({ state, input: { itemIds, add, remove } }) {
    const events: RondeEvent[] = []
    for (const itemId of new Set(itemIds)) {
      const notitie = state.notities.get(itemId)
      const item = notitie?.removed ? undefined : (notitie ?? state.antwoorden.get(itemId))
      const gesprek = item && state.gesprekken.get(item.gesprekId)
      if (item === undefined || gesprek === undefined) return refused('unknown-notitie')
      if (!allThemasOf(state, gesprek, add)) return refused('unknown-thema')
      const kept = item.tags.filter((tag) => !remove.includes(tag))
      const tags = [...kept, ...add.filter((tag) => !kept.includes(tag))]
      if (tags.length === item.tags.length && tags.every((tag, index) => tag === item.tags[index])) continue
      events.push({ type: 'bord.tagged', v: 1, itemId, tags })
      if (notitie?.marks.speaker === undefined || mayNameSpeaker(state, gesprek, tags)) continue
      events.push(withoutSpeaker(notitie))
    }
    return { events }
  },
})
