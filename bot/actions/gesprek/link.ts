import { z } from 'zod'
import { either, holds, theAppItself } from '../../domain/rights.ts'
import { happens, refused, rondeAction } from '../action.ts'
import { chatId, id } from '../schemas.ts'

/**
 * Links a gesprek to the Teams chat it is held in; one chat, one gesprek (G1.a, G1.c). The link is unconfirmed until
 * `gesprek.confirmLink`.
 */
export default rondeAction({
  name: 'gesprek.link',
  input: z.strictObject({ gesprekId: id, chatId, meetingId: z.string().max(400).optional() }),
  may: either(holds('gespreksleider', 'verslaggever'), theAppItself()),
  // Knowing the id of a chat gives no access to it (X1.l).
  requires: ({ gesprekId, chatId }) => [{ check: 'in-chat', gesprekId, chatId }],
  decide({ state, input: { gesprekId, chatId, meetingId = null }, who }) {
    const gesprek = state.gesprekken.get(gesprekId)
    if (gesprek === undefined) return refused('unknown-gesprek')
    if (gesprek.chatId === chatId) return happens()
    if (gesprek.chatId !== null) return refused('gesprek-linked')
    // The app never finishes a link to a chat from which the gesprek was unlinked: that claim is waiting to be released.
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
        input: place,
        release: { action: 'chat.release', input: place },
      },
    ]
  },
})
