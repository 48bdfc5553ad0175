import { z } from 'zod'
import { theAppItself } from '../../domain/rights.ts'
import { chatAction, happens, refused } from '../action.ts'
import { id } from '../schemas.ts'

const input = z.strictObject({ rondeId: id, gesprekId: id })

/**
 * Claims a chat for a gesprek, as the first half of a link; the act on the ronde follows. The ronde checked the right
 * already, and a claim alone is invisible (G1.c).
 */
export default chatAction({
  name: 'chat.claim',
  input,
  may: theAppItself(),
  decide({ state, input: { rondeId, gesprekId } }) {
    if (state.claim === null) return happens({ type: 'chat.claimed', v: 1, rondeId, gesprekId })
    const same = state.claim.rondeId === rondeId && state.claim.gesprekId === gesprekId
    return same ? happens() : refused(state.claim.confirmed ? 'chat-taken' : 'chat-claimed')
  },
})
