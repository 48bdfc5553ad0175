import { z } from 'zod'
import { holds } from '../../domain/rights.ts'
import { leadersOf } from '../../domain/ronde/leaders.ts'
import { happens, refused, rondeAction } from '../action.ts'
import { id, knownPersonId, role } from '../schemas.ts'

const input = z
  .strictObject({ personId: knownPersonId, role, gesprekId: id.optional() })
  .refine((taken) => (taken.role === 'deelnemer') === (taken.gesprekId !== undefined), {
    path: ['gesprekId'],
  })

/** Revokes a role; deelnemer is revoked per gesprek (V3.e). The last gespreksleider keeps theirs (V3.b). */
export default rondeAction({
  name: 'role.revoke',
  input,
  may: holds('gespreksleider'),
  decide({ state, input: { personId, role, gesprekId = null } }) {
    const person = state.people.get(personId)
    if (person === undefined) return refused('unknown-person')
    const has = gesprekId === null ? person.roles.includes(role) : person.deelnemerIn.includes(gesprekId)
    if (!has) return happens()
    if (role === 'gespreksleider') {
      const others = leadersOf(state).filter((other) => other.id !== personId)
      if (others.length === 0) return refused('last-gespreksleider')
    }
    return happens({ type: 'role.revoked', v: 1, personId, role, gesprekId })
  },
})
