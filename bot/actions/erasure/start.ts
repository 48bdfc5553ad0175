import { z } from 'zod'
import { holdsAppRole } from '../../domain/rights.ts'
import { happens, refused, tenantAction } from '../action.ts'
import { personId } from '../schemas.ts'

/** Starts to erase a person from everything of the school (X3.c). The work is a follow-up that survives a crash (X3.g). */
export default tenantAction({
  name: 'erasure.start',
  open: true,
  input: z.strictObject({ personId }),
  may: holdsAppRole('Beheerder'),
  requires: ({ personId }) => [{ check: 'erasable', personId }],
  decide({ state, input: { personId }, who, newId }) {
    const underWay = [...state.erasures.values()].some((one) => !one.settled && one.personId === personId)
    if (underWay) return refused('exists-already')
    const byName = who.kind === 'person' ? who.name : ''
    const [erasureId, salt] = [newId('w'), newId('zout')]
    return happens({ type: 'erasure.started', v: 1, erasureId, personId, byName, salt, until: null })
  },
  result(events): { erasureId?: string } {
    const erasing = events.find((event) => event.type === 'erasure.started')
    return erasing === undefined ? {} : { erasureId: erasing.erasureId }
  },
})
