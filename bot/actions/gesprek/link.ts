import { z } from 'zod'
import { either, holds, theAppItself } from '../../domain/rights.ts'
import { happens, refused, rondeAction } from '../action.ts'
import { id } from '../schemas.ts'

/** Teams chat ids look like `19:meeting_...@thread.v2`; kept loose, but bounded and without spaces. */
const chatId = z.string().regex(/^[\x21-\x7e]{1,400}$/)

/** Says which Teams chat a gesprek is held in. One chat, one gesprek (spec G1). */
export default rondeAction({
  name: 'gesprek.link',
  input: z.strictObject({ gesprekId: id, chatId, meetingId: z.string().max(400).optional() }),
  may: either(holds('gespreksleider', 'verslaggever'), theAppItself()),
  // Knowing the id of a chat gives no access to the chat of others (spec X1).
  requires: ({ chatId }) => [{ check: 'in-chat', chatId }],
  decide({ state, input: { gesprekId, chatId, meetingId = null }, who }) {
    const gesprek = state.gesprekken.get(gesprekId)
    if (gesprek === undefined) return refused('unknown-gesprek')
    if (gesprek.chatId === chatId) return happens()
    if (gesprek.chatId !== null) return refused('gesprek-linked')
    // What it was taken from is never finished by the app: half a link there is a claim that is yet to be let go.
    const left = gesprek.former.some((former) => former.chatId === chatId)
    if (left && who.kind === 'system') return refused('gesprek-linked')
    return happens({ type: 'gesprek.linked', v: 1, gesprekId, chatId, meetingId })
  },
  claim({ state, input: { gesprekId, chatId } }) {
    const place = { rondeId: state.id, gesprekId }
    return [
      {
        action: 'chat.claim',
        stream: `chat:${chatId}`,
        // Who linked it stands in the ronde; here a name would be one more to erase.
        input: { ...place, name: '' },
        release: { action: 'chat.release', input: place },
      },
    ]
  },
})
