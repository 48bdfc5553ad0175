import { z } from 'zod'
import { theAppItself } from '../../domain/rights.ts'
import { happens, refused, rondeAction } from '../action.ts'
import { id } from '../schemas.ts'

/** Remembers what Teams does not tell about the chat of a gesprek, or does after all, so that Regie can say it once. */
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
