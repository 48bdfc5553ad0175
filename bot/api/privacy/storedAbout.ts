import { personIdsIn } from '../../domain/people.ts'
import { type Runner, rondeStreamName, tenantStreamName } from '../../ports/runner.ts'

/** Whether anything in a school's streams is about this person or was done by them. */
export async function isStored(runner: Runner, tenantId: string, personId: string): Promise<boolean> {
  const school = await runner.history(tenantStreamName(tenantId), 0)
  if (school.some(({ acts }) => acts.some((act) => personIdsIn(act).has(personId)))) return true
  const ids = await runner.read(tenantStreamName(tenantId), ({ rondes }) => [...rondes.keys()])
  for (const id of ids) {
    const stream = rondeStreamName(id)
    if (!(await runner.read(stream, (state) => state.tenantId === tenantId))) continue
    const ronde = await runner.history(stream, 0)
    if (ronde.some(({ acts }) => acts.some((act) => personIdsIn(act).has(personId)))) return true
  }
  return false
}
