import { z } from 'zod'
import { holds } from '../../domain/rights.ts'
import { mayNameSpeaker } from '../../domain/ronde/anonymous.ts'
import type { NotitieMarks } from '../../domain/ronde/events.ts'
import { wordsRemoved } from '../../domain/ronde/retention.ts'
import { happens, refused, rondeAction } from '../action.ts'
import { id, labels, NOTITIE_MAX, speaker, text } from '../schemas.ts'
import { isPresent } from './tags.ts'

const input = z.strictObject({
  notitieId: id,
  text: text(NOTITIE_MAX).optional(),
  labels: labels.optional(),
  /** Null removes it. */
  speaker: speaker.nullable().optional(),
  toWhom: id.nullable().optional(),
})

/**
 * Changes the text or marks of a notitie; the former text stays in the journal (G8.g). Where names are not stored it takes no
 * speaker (G15.p).
 */
export default rondeAction({
  name: 'notitie.edit',
  input,
  may: holds('gespreksleider', 'verslaggever'),
  decide({ state, input }) {
    if (wordsRemoved(state)) return refused('words-expired')
    const notitie = state.notities.get(input.notitieId)
    const gesprek = notitie && state.gesprekken.get(notitie.gesprekId)
    if (notitie === undefined || gesprek === undefined || notitie.removed) return refused('unknown-notitie')
    const speaker = input.speaker === undefined ? notitie.marks.speaker : (input.speaker ?? undefined)
    const toWhom = input.toWhom === undefined ? notitie.marks.toWhom : (input.toWhom ?? undefined)
    if (speaker && 'personId' in speaker && !isPresent(state, gesprek, speaker.personId)) {
      return refused('unknown-person')
    }
    const marks: NotitieMarks = {
      labels: input.labels ?? notitie.marks.labels,
      ...(speaker && mayNameSpeaker(state, gesprek, notitie.tags) ? { speaker } : {}),
      ...(toWhom === undefined ? {} : { toWhom }),
    }
    const words = input.text ?? notitie.text
    if (words === notitie.text && JSON.stringify(marks) === JSON.stringify(notitie.marks)) return happens()
    return happens({ type: 'notitie.edited', v: 1, notitieId: notitie.id, text: words, marks })
  },
})
