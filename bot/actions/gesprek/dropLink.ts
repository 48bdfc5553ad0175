import { z } from 'zod'
import { theAppItself } from '../../domain/rights.ts'
import { happens, refused, rondeAction } from '../action.ts'
import { chatId, id } from '../schemas.ts'

/** Drops an unconfirmed link, because someone in the chat links it to another gesprek (G1.l). What was written stays. */
export default rondeAction({
  name: 'gesprek.dropLink',
  open: false,
  input: z.strictObject({ gesprekId: id, chatId }),
  may: theAppItself(),
  decide({ state, input: { gesprekId, chatId } }) {
    const gesprek = state.gesprekken.get(gesprekId)
    if (gesprek === undefined) return refused('unknown-gesprek')
    if (gesprek.chatId !== chatId) return happens()
    if (gesprek.linkConfirmed) return refused('chat-taken')
    return happens({ type: 'gesprek.unlinked', v: 1, gesprekId, fresh: false })
  },
})
