import { z } from 'zod'
import { theAppItself } from '../../domain/rights.ts'
import { happens, refused, rondeAction } from '../action.ts'
import { id } from '../schemas.ts'

/** Remembers what Teams does not tell about the chat of a gesprek, or does after all, so that Regie can say it once. */
export default rondeAction({
  name: 'gesprek.lack',
  open: false,
  input: z.strictObject({ gesprekId: id, what: z.enum(['meeting', 'members']), lacks: z.boolean() }),
  may: theAppItself(),
  decide({ state, input: { gesprekId, what, lacks } }) {
    const gesprek = state.gesprekken.get(gesprekId)
    if (gesprek === undefined) return refused('unknown-gesprek')
    if (gesprek.lacks.includes(what) === lacks) return happens()
    return happens({ type: 'gesprek.lacked', v: 1, gesprekId, what, lacks })
  },
})
