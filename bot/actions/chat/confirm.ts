import { z } from 'zod'
import { theAppItself } from '../../domain/rights.ts'
import { chatAction, happens, refused } from '../action.ts'
import { id } from '../schemas.ts'

const input = z.strictObject({ rondeId: id, gesprekId: id })

/** Confirms the claim on a chat, as the first half of `gesprek.confirmLink`; no other gesprek can take it over then (G1.k). */
export default chatAction({
  name: 'chat.confirm',
  input,
  may: theAppItself(),
  decide({ state, input: { rondeId, gesprekId } }) {
    const { claim } = state
    if (claim === null) return happens()
    if (claim.rondeId !== rondeId || claim.gesprekId !== gesprekId) return refused('chat-taken')
    return claim.confirmed ? happens() : happens({ type: 'chat.claimConfirmed', v: 1 })
  },
})
