import { z } from 'zod'
import { holds } from '../../domain/rights.ts'
import { happens, refused, rondeAction } from '../action.ts'
import { id, personId, role, title } from '../schemas.ts'

const input = z
  .strictObject({ personId, name: title, role, gesprekId: id.optional() })
  .refine((grant) => (grant.role === 'deelnemer') === (grant.gesprekId !== undefined), {
    path: ['gesprekId'],
  })

/** Gives somebody a role; deelnemer is given per gesprek (spec V3). */
export default rondeAction({
  name: 'ronde.grant',
  input,
  may: holds('gespreksleider'),
  decide({ state, input: { personId, name, role, gesprekId = null } }) {
    if (gesprekId !== null && !state.gesprekken.has(gesprekId)) return refused('unknown-gesprek')
    const person = state.people.get(personId)
    const has = gesprekId === null ? person?.roles.includes(role) : person?.deelnemerIn.includes(gesprekId)
    if (has && person?.name === name) return happens()
    return happens({ type: 'role.granted', v: 1, personId, name, role, gesprekId })
  },
  claim({ state, input }) {
    const stream = `tenant:${state.tenantId}` as const
    return [{ action: 'tenant.list', stream, input: { rondeId: state.id, personId: input.personId } }]
  },
})
