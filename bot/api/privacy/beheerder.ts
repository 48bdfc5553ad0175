import { mayReadOfSchool } from '../../domain/reading.ts'
import type { RondeState } from '../../domain/ronde/state.ts'
import type { PersonWho } from '../../domain/who.ts'
import { AppError } from '../../errors/appError.ts'
import { type Runner, rondeStreamName, tenantStreamName } from '../../ports/runner.ts'

/** @throws AppError `not-allowed` unless this is a Beheerder */
export function onlyBeheerder(who: PersonWho): void {
  if (!mayReadOfSchool.beheer.allows(who)) throw new AppError('not-allowed')
}

/** Applies `use` to the newest state of every ronde of a school, yielding to the event loop after each. */
export async function eachRonde<T>(
  runner: Runner,
  tenantId: string,
  use: (state: RondeState) => T,
): Promise<T[]> {
  const ids = await runner.read(tenantStreamName(tenantId), ({ rondes }) => [...rondes.keys()])
  const found: T[] = []
  for (const id of ids) {
    const answer = await runner.read(rondeStreamName(id), (state) =>
      state.tenantId === tenantId ? { used: use(state) } : null,
    )
    if (answer !== null) found.push(answer.used)
    await new Promise((resolve) => setImmediate(resolve))
  }
  return found
}
