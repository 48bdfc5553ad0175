import { z } from 'zod'
import { either, holds, isTheGuest } from '../../domain/rights.ts'
import { happens, refused, rondeAction } from '../action.ts'
import { personId } from '../schemas.ts'

/**
 * Notes that somebody is a guest, so that the access ends at publication; or that this was a mistake, which nobody says
 * of oneself. A guest who signs in is noted by the app, so that it cannot be forgotten (spec V8).
 */
export default rondeAction({
  name: 'guest.mark',
  input: z.strictObject({ personId, guest: z.boolean().default(true) }),
  may: either(holds('gespreksleider'), isTheGuest()),
  decide({ state, input: { personId, guest }, who }) {
    const person = state.people.get(personId)
    if (person === undefined) return refused('unknown-person')
    if (person.guest === guest) return happens()
    if (!guest && who.kind === 'person' && who.oid === personId) return refused('not-allowed')
    return happens({ type: 'guest.marked', v: 1, personId, guest })
  },
})
