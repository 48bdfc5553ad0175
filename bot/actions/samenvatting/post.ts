import { z } from 'zod'
import { holds } from '../../domain/rights.ts'
import { themaIn } from '../../domain/ronde/find.ts'
import { wordsRemoved } from '../../domain/ronde/retention.ts'
import { happens, refused, rondeAction } from '../action.ts'
import { id, NOTITIE_MAX, newIdOf, text, themaId } from '../schemas.ts'

const input = z.strictObject({
  notitieId: newIdOf('n').optional(),
  gesprekId: id,
  /** The open thema when left out. */
  themaId: themaId.optional(),
  text: text(NOTITIE_MAX),
})

/** Posts a summary to the chat and stores it as a notitie (G12.a, G12.b). */
export default rondeAction({
  name: 'samenvatting.post',
  input,
  may: holds('gespreksleider'),
  decide({ state, input, newId }) {
    if (wordsRemoved(state)) return refused('words-expired')
    const gesprek = state.gesprekken.get(input.gesprekId)
    if (gesprek === undefined) return refused('unknown-gesprek')
    const { notitieId = newId('n'), text } = input
    const standing = state.notities.get(notitieId)
    if (standing !== undefined) return standing.text === text ? happens() : refused('exists-already')
    const themaId = input.themaId ?? gesprek.openThemaId
    if (themaId !== null && themaIn(state, gesprek, themaId) === undefined) return refused('unknown-thema')
    return happens({ type: 'samenvatting.posted', v: 1, notitieId, gesprekId: gesprek.id, themaId, text })
  },
  result(events) {
    const posted = events.find((event) => event.type === 'samenvatting.posted')
    return posted === undefined ? {} : { notitieId: posted.notitieId }
  },
})
