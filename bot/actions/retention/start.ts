import { z } from 'zod'
import { theAppItself } from '../../domain/rights.ts'
import { retentionDue } from '../../domain/ronde/retention.ts'
import { happens, rondeAction } from '../action.ts'

/** Starts to expire the words of a ronde whose term has passed. From now on no words are added (X4.c). */
export default rondeAction({
  name: 'retention.start',
  open: false,
  input: z.strictObject({}),
  may: theAppItself(),
  decide({ state, now, newId }) {
    if (state.removal !== null || !retentionDue(state, now)) return happens()
    return happens({ type: 'retention.started', v: 1, salt: newId('zout') })
  },
})
