import { z } from 'zod'
import { editedWords } from '../../domain/editedWords.ts'
import { holds } from '../../domain/rights.ts'
import { mayNameSpeaker } from '../../domain/ronde/anonymous.ts'
import type { NotitieMarks } from '../../domain/ronde/events.ts'
import { wordsRemoved } from '../../domain/ronde/retention.ts'
import { happens, refused, rondeAction } from '../action.ts'
import { id, labels, NOTITIE_MAX, optionalText, speaker, text } from '../schemas.ts'
import { isPresent } from './tags.ts'

const input = z.strictObject({
  notitieId: id,
  text: text(NOTITIE_MAX).optional(),
  /** The words that the field held when the edit began; the current ones when left out. */
  base: optionalText(NOTITIE_MAX).optional(),
  labels: labels.optional(),
  /** Null removes it. */
  speaker: speaker.nullable().optional(),
  toWhom: id.nullable().optional(),
})

/**
 * Changes the text or marks of a notitie; the former text stays in the journal (G8.g). Words that someone else changed since
 * the edit began are kept beside the new ones (G5.x), and new words bring back a notitie that was removed since (G8.h).
 * Where names are not stored it takes no speaker (G15.p).
 */
export default rondeAction({
  name: 'notitie.edit',
  input,
  may: holds('gespreksleider', 'verslaggever'),
  decide({ state, input }) {
    if (wordsRemoved(state)) return refused('words-expired')
    const notitie = state.notities.get(input.notitieId)
    const gesprek = notitie && state.gesprekken.get(notitie.gesprekId)
    if (notitie === undefined || gesprek === undefined) return refused('unknown-notitie')
    const { text, base } = input
    // Who typed new words did not know that it was removed.
    const isNew = base !== undefined && text !== undefined && text !== base && text !== notitie.text
    if (notitie.removed && !isNew) return refused('unknown-notitie')
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
    const words = wordsAfter(notitie.text, input)
    if (words.length > NOTITIE_MAX) return refused('notitie-changed')
    if (words === notitie.text && JSON.stringify(marks) === JSON.stringify(notitie.marks)) return happens()
    return happens(
      ...(notitie.removed
        ? [{ type: 'notitie.removed', v: 1, notitieId: notitie.id, removed: false } as const]
        : []),
      { type: 'notitie.edited', v: 1, notitieId: notitie.id, text: words, marks },
    )
  },
})

function wordsAfter(current: string, { text, base = current }: z.output<typeof input>): string {
  // An edit of the marks only sends the words as well.
  if (text === undefined || text === base) return current
  // Input is trimmed; words from which a name was erased may not be.
  return editedWords(current, text, base.trim() === current.trim())
}
