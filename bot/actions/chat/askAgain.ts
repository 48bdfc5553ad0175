import { z } from 'zod'
import { theAppItself } from '../../domain/rights.ts'
import { chatAction, happens } from '../action.ts'
import { id } from '../schemas.ts'

const input = z.strictObject({ rondeId: id, gesprekId: id })

/** Releases a chat from which a gesprek was unlinked, so that the bot asks again which gesprek it is (G1.f). */
export default chatAction({
  name: 'chat.askAgain',
  input,
  may: theAppItself(),
  decide({ state, input: { rondeId, gesprekId } }) {
    const same = state.claim?.rondeId === rondeId && state.claim.gesprekId === gesprekId
    return same ? happens({ type: 'chat.released', v: 1 }, { type: 'chat.askedAgain', v: 1 }) : happens()
  },
})
