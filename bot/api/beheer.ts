import { type Runner, rondeStreamName, tenantStreamName } from '../ports/runner.ts'
import type { BeheerRondes } from '../protocol/beheer.ts'
import { beheerRonde } from '../views/index.ts'
import type { Call } from './call.ts'
import { onlyBeheerder } from './privacy/beheerder.ts'

/** `GET /api/beheer/rondes`: every ronde of the caller's school, the newest first (V1.e). @throws AppError `not-allowed` */
export async function listForBeheer(call: Call, runner: Runner): Promise<BeheerRondes> {
  const { who } = call
  onlyBeheerder(who)
  const ids = await runner.read(tenantStreamName(who.tid), ({ rondes }) => [...rondes.keys()])
  const lines = await Promise.all(
    ids.map((id) =>
      runner.read(rondeStreamName(id), (state) =>
        state.tenantId === who.tid && state.deleted === null ? beheerRonde(state) : null,
      ),
    ),
  )
  const rondes = lines.filter((line) => line !== null)
  return { rondes: rondes.toSorted((a, b) => b.createdAt - a.createdAt) }
}
