import { z } from 'zod'
import { theAppItself } from '../../domain/rights.ts'
import { chatAction, happens, refused } from '../action.ts'
import { id } from '../schemas.ts'

const input = z.strictObject({ rondeId: id, gesprekId: id, name: z.string().max(200) })

/**
 * Claims a chat for a gesprek; the ronde's half follows. Who may was asked of the ronde already, and this half alone
 * changes nothing that anybody sees (spec G1).
 */
export default chatAction({
  name: 'chat.claim',
  input,
  may: theAppItself(),
  decide({ state, input: { rondeId, gesprekId, name } }) {
    if (state.claim === null) return happens({ type: 'chat.claimed', v: 1, rondeId, gesprekId, name })
    const same = state.claim.rondeId === rondeId && state.claim.gesprekId === gesprekId
    return same ? happens() : refused('chat-taken')
  },
})
