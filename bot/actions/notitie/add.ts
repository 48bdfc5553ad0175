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
  /** When it was typed by the server's clock, epoch ms; the moment of the act when left out. */
  typedAt: z.int().min(0).optional(),
})

/**
 * Adds a notitie, during the gesprek or afterwards (G7.a, G14.b). Where names are not stored its speaker is left out: the
 * words are kept (G15.p). The moment of typing is kept within the time that is possible (G7.l).
 */
export default rondeAction({
  name: 'notitie.add',
  input,
  may: holds('gespreksleider', 'verslaggever'),
  decide({ state, input, now, newId }) {
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
      ...typedBefore(now, gesprek.startedAt, input.typedAt),
    }
    return happens(event)
  },
  result(events) {
    const added = events.find((event) => event.type === 'notitie.added')
    return added === undefined ? {} : { notitieId: added.notitieId }
  },
})

/**
 * The moment of typing, where it was before the act and can be true: the gesprek had begun. A device whose clock is off
 * gives the start of the gesprek, or the moment of the act.
 */
function typedBefore(now: number, startedAt: number | null, typedAt = now): { typedAt?: number } {
  if (startedAt === null || typedAt >= now) return {}
  return { typedAt: Math.max(typedAt, startedAt) }
}
