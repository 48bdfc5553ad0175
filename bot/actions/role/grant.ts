import { z } from 'zod'
import { holds } from '../../domain/rights.ts'
import type { RondeEvent } from '../../domain/ronde/events.ts'
import { nameFor, nameToKeep } from '../../domain/ronde/role.ts'
import { happens, refused, rondeAction } from '../action.ts'
import { id, personId, personName, role } from '../schemas.ts'

const input = z
  .strictObject({
    personId,
    name: personName,
    role,
    gesprekId: id.optional(),
    /** Whether the person has an account of another school, as far as the caller knows (V8.d). */
    guest: z.boolean().optional(),
  })
  .refine((grant) => (grant.role === 'deelnemer') === (grant.gesprekId !== undefined), {
    path: ['gesprekId'],
  })

/** Grants a role to a person; deelnemer is granted per gesprek (V3.a, V3.e). */
export default rondeAction({
  name: 'role.grant',
  input,
  may: holds('gespreksleider'),
  names: ({ personId, name }) => ({ personId, name }),
  decide({ state, input: { personId, name: given, role, gesprekId = null, guest = false }, who }) {
    if (gesprekId !== null && !state.gesprekken.has(gesprekId)) return refused('unknown-gesprek')
    const person = state.people.get(personId)
    const name = nameFor(person, nameToKeep(state, who, personId, given))
    const has = gesprekId === null ? person?.roles.includes(role) : person?.deelnemerIn.includes(gesprekId)
    const granted: RondeEvent = { type: 'role.granted', v: 1, personId, name, role, gesprekId }
    const events: RondeEvent[] = has && person?.name === name ? [] : [granted]
    // A person who answered before this is accepted with those answers.
    if (gesprekId !== null && state.gesprekken.get(gesprekId)?.proposed.has(personId)) {
      events.push({ type: 'deelnemer.accepted', v: 1, gesprekId, personId })
    }
    if (guest && person?.guest !== true) events.push({ type: 'guest.marked', v: 1, personId, guest })
    return happens(...events)
  },
  claim({ state, input }) {
    const stream = `tenant:${state.tenantId}` as const
    return [{ action: 'tenant.addRonde', stream, input: { rondeId: state.id, personId: input.personId } }]
  },
})
