import { z } from 'zod'
import { theAppItself } from '../../domain/rights.ts'
import { chatAction, happens } from '../action.ts'
import { id } from '../schemas.ts'

/** Frees a chat whose ronde was deleted; people who write there read that it was (X3.r). */
export default chatAction({
  name: 'chat.recordRondeDeletion',
  input: z.strictObject({ rondeId: id }),
  may: theAppItself(),
  decide({ state, input: { rondeId } }) {
    return state.claim?.rondeId === rondeId ? happens({ type: 'chat.rondeDeleted', v: 1 }) : happens()
  },
})
