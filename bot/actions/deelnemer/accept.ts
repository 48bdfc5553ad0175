import { z } from 'zod'
import { isPersonId } from '../../domain/personId.ts'
import { holds } from '../../domain/rights.ts'
import { happens, refused, rondeAction } from '../action.ts'
import { id, knownPersonId } from '../schemas.ts'

/** Takes in somebody who answered without being deelnemer; what that person wrote counts from now on (spec G4). */
export default rondeAction({
  name: 'deelnemer.accept',
  input: z.strictObject({ gesprekId: id, personId: knownPersonId }),
  may: holds('gespreksleider'),
  decide({ state, input: { gesprekId, personId } }) {
    const gesprek = state.gesprekken.get(gesprekId)
    if (gesprek === undefined) return refused('unknown-gesprek')
    const name = gesprek.proposed.get(personId)
    if (name === undefined) {
      return gesprek.deelnemers.includes(personId) ? happens() : refused('unknown-person')
    }
    return happens(
      { type: 'role.granted', v: 1, personId, name, role: 'deelnemer', gesprekId },
      { type: 'deelnemer.accepted', v: 1, gesprekId, personId },
    )
  },
  claim({ state, input }) {
    // An erased person signs in no more: the directory need not know the ronde.
    if (!isPersonId(input.personId)) return []
    const stream = `tenant:${state.tenantId}` as const
    return [{ action: 'tenant.addRonde', stream, input: { rondeId: state.id, personId: input.personId } }]
  },
})
