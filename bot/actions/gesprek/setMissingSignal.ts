import { z } from 'zod'
import { theAppItself } from '../../domain/rights.ts'
import { happens, refused, rondeAction } from '../action.ts'
import { id } from '../schemas.ts'

/** Records whether Teams withholds a signal about the chat of a gesprek, so that Regie can show why (G2.h). */
export default rondeAction({
  name: 'gesprek.setMissingSignal',
  open: false,
  input: z.strictObject({ gesprekId: id, signal: z.enum(['meeting', 'members']), missing: z.boolean() }),
  may: theAppItself(),
  decide({ state, input: { gesprekId, signal, missing } }) {
    const gesprek = state.gesprekken.get(gesprekId)
    if (gesprek === undefined) return refused('unknown-gesprek')
    if (gesprek.missingSignals.includes(signal) === missing) return happens()
    return happens({ type: 'gesprek.missingSignalSet', v: 1, gesprekId, signal, missing })
  },
})
