import { z } from 'zod'
import { theAppItself } from '../../domain/rights.ts'
import { chatAction, happens } from '../action.ts'
import { id } from '../schemas.ts'

const input = z.strictObject({ rondeId: id, gesprekId: id })

/** Releases a claimed chat after the ronde refused the link. */
export default chatAction({
  name: 'chat.release',
  input,
  may: theAppItself(),
  decide({ state, input: { rondeId, gesprekId } }) {
    const same = state.claim?.rondeId === rondeId && state.claim.gesprekId === gesprekId
    return same ? happens({ type: 'chat.released', v: 1 }) : happens()
  },
})
