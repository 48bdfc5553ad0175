import { z } from 'zod'
import { either, holds, isTheGuest } from '../../domain/rights.ts'
import { happens, refused, rondeAction } from '../action.ts'
import { personId } from '../schemas.ts'

/**
 * Marks a person as guest, so that their access ends at publication, or corrects that; people cannot correct it for themselves.
 * The app marks a guest who signs in (V8.d).
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
