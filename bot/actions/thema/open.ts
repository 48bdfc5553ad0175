import { z } from 'zod'
import { holds } from '../../domain/rights.ts'
import type { RondeEvent } from '../../domain/ronde/events.ts'
import { themaIn } from '../../domain/ronde/find.ts'
import { runKey } from '../../domain/ronde/state.ts'
import { happens, refused, rondeAction } from '../action.ts'
import { id, themaId } from '../schemas.ts'

const input = z.strictObject({
  gesprekId: id,
  themaId,
  /** Vragen to show first; the others fold out (G3.e). */
  vragen: z.array(id).min(1).max(20).optional(),
})

/**
 * Opens a thema, or reopens it. One thema is open at a time, so the former closes. A gesprek that had not started starts
 * now (G3.f, G3.g, G14.a).
 */
export default rondeAction({
  name: 'thema.open',
  input,
  may: holds('gespreksleider'),
  decide({ state, input: { gesprekId, themaId, vragen } }) {
    const gesprek = state.gesprekken.get(gesprekId)
    if (gesprek === undefined) return refused('unknown-gesprek')
    const thema = themaIn(state, gesprek, themaId)
    if (thema === undefined) return refused('unknown-thema')
    const known = new Set(thema.vragen.map((vraag) => vraag.id))
    if (vragen?.some((vraagId) => !known.has(vraagId))) return refused('unknown-vraag')
    if (gesprek.status === 'klaar') return refused('gesprek-ended')
    if (gesprek.openThemaId === themaId) return happens()
    const events: RondeEvent[] = []
    if (gesprek.status === 'gepland') events.push({ type: 'gesprek.started', v: 1, gesprekId, again: false })
    if (gesprek.openThemaId !== null) {
      events.push({ type: 'thema.closed', v: 1, gesprekId, themaId: gesprek.openThemaId })
    }
    const again = state.runs.has(runKey(gesprekId, themaId))
    events.push({ type: 'thema.opened', v: 1, gesprekId, themaId, shown: vragen ?? null, again })
    return { events }
  },
})
