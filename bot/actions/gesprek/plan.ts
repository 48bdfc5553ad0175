import { z } from 'zod'
import { holds } from '../../domain/rights.ts'
import { happens, refused, rondeAction } from '../action.ts'
import { id, instant, optionalText } from '../schemas.ts'

const input = z.strictObject({
  gesprekId: id,
  start: instant,
  minutes: z.int().min(15).max(240).optional(),
  room: optionalText(200).optional(),
})

/** Sets when and where a gesprek is held (V4.a). */
export default rondeAction({
  name: 'gesprek.plan',
  input,
  may: holds('gespreksleider', 'verslaggever'),
  decide({ state, input }) {
    const gesprek = state.gesprekken.get(input.gesprekId)
    if (gesprek === undefined) return refused('unknown-gesprek')
    const { start, minutes = gesprek.minutes, room = gesprek.room } = input
    if (start === gesprek.start && minutes === gesprek.minutes && room === gesprek.room) return happens()
    return happens({ type: 'gesprek.planned', v: 1, gesprekId: gesprek.id, start, minutes, room })
  },
})
