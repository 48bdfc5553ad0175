import { z } from 'zod'
import { holds } from '../../domain/rights.ts'
import { mayNameSpeaker } from '../../domain/ronde/anonymous.ts'
import type { RondeEvent } from '../../domain/ronde/events.ts'
import { wordsRemoved } from '../../domain/ronde/retention.ts'
import { happens, refused, rondeAction } from '../action.ts'
import { id, labels, NOTITIE_MAX, newIdOf, speaker, text, themaId } from '../schemas.ts'
import { allThemasOf, isPresent } from './tags.ts'

const input = z.strictObject({
  /** Made by the client, so that a very late retry is recognised by state (G5.o). */
  notitieId: newIdOf('n').optional(),
  gesprekId: id,
  text: text(NOTITIE_MAX),
  /** Thema's; the open thema when left out (G7.b). */
  tags: z.array(themaId).max(20).optional(),
  speaker: speaker.optional(),
  labels: labels.default([]),
  toWhom: id.optional(),
})

/**
 * Adds a notitie, during the gesprek or afterwards (G7.a, G14.b). Where names are not stored its speaker is left out: the
 * words are kept (G15.p).
 */
export default rondeAction({
  name: 'notitie.add',
  input,
  may: holds('gespreksleider', 'verslaggever'),
  decide({ state, input, newId }) {
    if (wordsRemoved(state)) return refused('words-expired')
    const gesprek = state.gesprekken.get(input.gesprekId)
    if (gesprek === undefined) return refused('unknown-gesprek')
    const { notitieId = newId('n'), text, labels, speaker, toWhom } = input
    const standing = state.notities.get(notitieId)
    if (standing !== undefined) {
      // A late retry. Another text under the same id is a mistake of the client.
      return standing.text === text ? happens() : refused('exists-already')
    }
    const open = gesprek.openThemaId === null ? [] : [gesprek.openThemaId]
    const tags = [...new Set(input.tags ?? open)]
    if (!allThemasOf(state, gesprek, tags)) return refused('unknown-thema')
    if (speaker && 'personId' in speaker && !isPresent(state, gesprek, speaker.personId)) {
      return refused('unknown-person')
    }
    const named = mayNameSpeaker(state, gesprek, tags) ? speaker : undefined
    const marks = {
      labels,
      ...(named === undefined ? {} : { speaker: named }),
      ...(toWhom === undefined ? {} : { toWhom }),
    }
    const event: RondeEvent = {
      type: 'notitie.added',
      v: 1,
      notitieId,
      gesprekId: gesprek.id,
      source: 'genoteerd',
      text,
      tags,
      marks,
    }
    return happens(event)
  },
  result(events) {
    const added = events.find((event) => event.type === 'notitie.added')
    return added === undefined ? {} : { notitieId: added.notitieId }
  },
})
