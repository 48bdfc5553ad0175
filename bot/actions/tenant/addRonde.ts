import { z } from 'zod'
import { theAppItself } from '../../domain/rights.ts'
import type { TenantEvent } from '../../domain/tenant/tenant.ts'
import { happens, tenantAction } from '../action.ts'
import { id, personId } from '../schemas.ts'

const input = z.strictObject({ rondeId: id, personId })

/** Records in the directory that the ronde exists and that this person may have a role in it. It gives no right. */
export default tenantAction({
  name: 'tenant.addRonde',
  input,
  may: theAppItself(),
  decide({ state, input: { rondeId, personId } }) {
    const events: TenantEvent[] = []
    if (!state.rondes.has(rondeId)) events.push({ type: 'tenant.rondeAdded', v: 1, rondeId })
    if (!state.rondesOf.get(personId)?.includes(rondeId)) {
      events.push({ type: 'tenant.personLinked', v: 1, personId, rondeId })
    }
    return happens(...events)
  },
})
