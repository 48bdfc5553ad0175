import { z } from 'zod'
import { isPersonId } from '../../domain/personId.ts'
import { holds } from '../../domain/rights.ts'
import { happens, refused, rondeAction } from '../action.ts'
import { id, knownPersonId } from '../schemas.ts'

/** Accepts a person who answered without being deelnemer. Their answers count from now on (G4.f). */
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
    // An erased person cannot sign in, so the directory does not need the ronde.
    if (!isPersonId(input.personId)) return []
    const stream = `tenant:${state.tenantId}` as const
    return [{ action: 'tenant.addRonde', stream, input: { rondeId: state.id, personId: input.personId } }]
  },
})
