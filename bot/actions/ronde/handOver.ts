import { z } from 'zod'
import { administers, either, holdsAnyRole } from '../../domain/rights.ts'
import type { RondeEvent } from '../../domain/ronde/events.ts'
import { isPublished } from '../../domain/ronde/phase.ts'
import { nameToKeep } from '../../domain/ronde/role.ts'
import { isSameId } from '../../domain/who.ts'
import { happens, refused, rondeAction } from '../action.ts'
import { personId, personName } from '../schemas.ts'

/**
 * Adds a gespreksleider when the former one is ill or gone (V1.f). A Beheerder cannot choose themselves, since a Beheerder
 * reads no words.
 */
export default rondeAction({
  name: 'ronde.handOver',
  input: z.strictObject({
    toPersonId: personId,
    name: personName,
    /** Whether the person has an account of another school, as far as the caller knows (V8.d). */
    guest: z.boolean().default(false),
  }),
  may: administers(),
  names: ({ toPersonId: personId, name }) => ({ personId, name }),
  visibleTo: either(holdsAnyRole(), administers()),
  decide({ state, input: { toPersonId, name: given, guest }, who }) {
    if (who.kind === 'person' && isSameId(who.oid, toPersonId)) return refused('not-to-yourself')
    const person = state.people.get(toPersonId)
    if ((guest || person?.guest) && isPublished(state.phase)) return refused('only-guests-lead')
    const name = nameToKeep(state, who, toPersonId, given)
    const events: RondeEvent[] = []
    if (!person?.roles.includes('gespreksleider')) {
      const role = 'gespreksleider'
      events.push({ type: 'role.granted', v: 1, personId: toPersonId, name, role, gesprekId: null })
    }
    if (guest && person?.guest !== true) {
      events.push({ type: 'guest.marked', v: 1, personId: toPersonId, guest })
    }
    return happens(...events)
  },
  claim({ state, input }) {
    const stream = `tenant:${state.tenantId}` as const
    return [{ action: 'tenant.addRonde', stream, input: { rondeId: state.id, personId: input.toPersonId } }]
  },
})
