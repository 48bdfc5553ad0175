import { z } from 'zod'
import { holds } from '../../domain/rights.ts'
import { isUnderWay } from '../../domain/ronde/deliveryKey.ts'
import { isKeyOf } from '../../domain/ronde/deliveryLookup.ts'
import type { RondeEvent } from '../../domain/ronde/events.ts'
import type { RondeState } from '../../domain/ronde/state.ts'
import { happens, refused, rondeAction } from '../action.ts'
import { id } from '../schemas.ts'

/**
 * Unlinks a gesprek from a wrong chat while nobody answered there (G1.f). The act on the ronde comes first here: a chat
 * that stays claimed a moment longer is harmless, and a follow-up releases it.
 */
export default rondeAction({
  name: 'gesprek.unlink',
  input: z.strictObject({ gesprekId: id }),
  may: holds('gespreksleider'),
  decide({ state, input: { gesprekId }, now }) {
    const gesprek = state.gesprekken.get(gesprekId)
    if (gesprek === undefined) return refused('unknown-gesprek')
    if (gesprek.chatId === null) return happens()
    if (isOfGesprek(state.antwoorden, gesprekId)) return refused('gesprek-answered')
    if (isPosting(state, gesprekId, now)) return refused('card-under-way')
    const fresh = !isOfGesprek(state.notities, gesprekId)
    const events: RondeEvent[] = [{ type: 'gesprek.unlinked', v: 1, gesprekId, fresh }]
    const themaId = gesprek.openThemaId
    if (themaId !== null) events.unshift({ type: 'thema.closed', v: 1, gesprekId, themaId })
    return { events }
  },
})

function isOfGesprek(all: ReadonlyMap<string, { readonly gesprekId: string }>, gesprekId: string): boolean {
  for (const one of all.values()) if (one.gesprekId === gesprekId) return true
  return false
}

/** Whether a message is being posted now; its result would be recorded for the next chat. */
function isPosting(state: RondeState, gesprekId: string, now: number): boolean {
  for (const delivery of state.deliveries.values()) {
    if (isUnderWay(delivery, now) && isKeyOf(state, delivery.key, gesprekId)) return true
  }
  return false
}
