import { forYouIn, inOrderOfDate } from '../domain/ronde/forYou.ts'
import type { Clock } from '../ports/clock.ts'
import { type Runner, rondeStreamName, tenantStreamName } from '../ports/runner.ts'
import type { ForYouView } from '../protocol/forYou.ts'
import type { Call } from './call.ts'

interface Parts {
  runner: Runner
  clock: Clock
}

/** `GET /api/for-you`: what waits for the caller over all rondes (O7.a). */
export async function showForYou({ who }: Call, { runner, clock }: Parts): Promise<ForYouView> {
  const ids = await runner.read(tenantStreamName(who.tid), (school) => [
    ...(school.rondesOf.get(who.oid) ?? []),
  ])
  const now = clock.now()
  const found = await Promise.all(
    ids.map((id) => runner.read(rondeStreamName(id), (state) => forYouIn(state, who, now))),
  )
  return {
    items: inOrderOfDate(found.flatMap(({ items }) => items)),
    done: inOrderOfDate(found.flatMap(({ done }) => done)),
  }
}
