import { z } from 'zod'
import { administers } from '../../domain/rights.ts'
import { isPublished } from '../../domain/ronde/phase.ts'
import { happens, refused, rondeAction } from '../action.ts'
import { personId, title } from '../schemas.ts'

/**
 * Gives a ronde another gespreksleider, where who led it cannot do that: ill, or gone (spec V1). Never oneself: a
 * Beheerder reads no words.
 */
export default rondeAction({
  name: 'ronde.handOver',
  input: z.strictObject({ toPersonId: personId, name: title }),
  may: administers(),
  decide({ state, input: { toPersonId, name }, who }) {
    if (who.kind === 'person' && who.oid === toPersonId) return refused('not-to-yourself')
    const person = state.people.get(toPersonId)
    if (person?.guest && isPublished(state.phase)) return refused('only-guests-lead')
    if (person?.roles.includes('gespreksleider')) return happens()
    return happens({
      type: 'role.granted',
      v: 1,
      personId: toPersonId,
      name,
      role: 'gespreksleider',
      gesprekId: null,
    })
  },
  claim({ state, input }) {
    const stream = `tenant:${state.tenantId}` as const
    return [{ action: 'tenant.list', stream, input: { rondeId: state.id, personId: input.toPersonId } }]
  },
})
