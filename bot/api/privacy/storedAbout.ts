import type { RondeEvent } from '../../domain/ronde/events.ts'
import type { Act } from '../../domain/stream.ts'
import type { TenantEvent } from '../../domain/tenant/tenant.ts'
import { type Runner, rondeStreamName, tenantStreamName } from '../../ports/runner.ts'

type AnyAct = Act<RondeEvent> | Act<TenantEvent>

/** Whether anything in a school's streams is about this person or was done by them. */
export async function isStored(runner: Runner, tenantId: string, personId: string): Promise<boolean> {
  const school = await runner.history(tenantStreamName(tenantId), 0)
  if (school.some(({ acts }) => acts.some((act) => isAbout(act, personId)))) return true
  const ids = await runner.read(tenantStreamName(tenantId), ({ rondes }) => [...rondes.keys()])
  for (const id of ids) {
    const stream = rondeStreamName(id)
    if (!(await runner.read(stream, (state) => state.tenantId === tenantId))) continue
    const ronde = await runner.history(stream, 0)
    if (ronde.some(({ acts }) => acts.some((act) => isAbout(act, personId)))) return true
  }
  return false
}

function isAbout({ by, events }: AnyAct, personId: string): boolean {
  if (by === personId) return true
  return events.some((event) => {
    if ('personId' in event && event.personId === personId) return true
    return event.type === 'export.recorded' && event.askedBy === personId
  })
}
