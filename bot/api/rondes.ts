import type { Registry } from '../actions/index.ts'
import { OwnAnswers, readOwn } from '../anonymous/ownAnswers.ts'
import { mayRead, mayReadOfSchool, type SchoolReading } from '../domain/reading.ts'
import type { RondeState } from '../domain/ronde/state.ts'
import type { PersonWho } from '../domain/who.ts'
import type { AnonymousKeys } from '../ports/anonymousKeys.ts'
import { type Runner, rondeStreamName, tenantStreamName } from '../ports/runner.ts'
import type { RondeSnapshot, RondesView } from '../protocol/view.ts'
import { type ActionRights, inOrderOfUse, rondeLine, type ViewOptions, viewAll } from '../views/index.ts'
import { actsInSchool } from './actionRights.ts'
import { type Call, rondeOf } from './call.ts'
import { snapshotLensIn } from './lens.ts'
import { notFound } from './notFound.ts'
import { isUnrecorded, recordSignIn } from './recordSignIn.ts'

/**
 * `GET /api/rondes`: the caller's rondes, in order of use and then the newest first, and what the caller may do and read outside
 * of them.
 */
export async function listRondes({ who }: Call, runner: Runner, actions: Registry): Promise<RondesView> {
  const { ids, acts } = await runner.read(tenantStreamName(who.tid), (school) => ({
    ids: (school.rondesOf.get(who.oid) ?? []).toReversed(),
    acts: actsInSchool(actions, who, school),
  }))
  // The directory may list too many; each ronde decides whether this person sees it.
  const lines = await Promise.all(
    ids.map((id) => runner.read(rondeStreamName(id), (state) => rondeLine(state, who))),
  )
  const readings = Object.keys(mayReadOfSchool) as SchoolReading[]
  const reads = readings.filter((what) => mayReadOfSchool[what].allows(who))
  return {
    me: { id: who.oid, name: who.name, acts, reads },
    rondes: inOrderOfUse(lines.filter((line) => line !== null)),
  }
}

interface SnapshotParts {
  runner: Runner
  keys: AnonymousKeys
  rights: ActionRights
}

/** `GET /api/rondes/<id>`, see `RondeSnapshot` */
export async function showRonde(call: Call, { runner, keys, rights }: SnapshotParts): Promise<RondeSnapshot> {
  const stream = rondeStreamName(rondeOf(call))
  const { who } = call
  const { kinds, lenses } = snapshotLensIn(call)
  const options = { actions: rights, kinds }
  const own = new OwnAnswers(keys, who)
  const show = () =>
    readOwn(runner, stream, own, (state, seq, pseudonyms) =>
      snapshotFor(who, state, seq, { ...options, pseudonyms }),
    )
  const shown = await show()
  if (!shown.unmarked) return { ...shown.snapshot, lenses }
  await recordSignIn(runner, stream, who)
  return { ...(await show()).snapshot, lenses }
}

function snapshotFor(
  who: PersonWho,
  state: RondeState,
  seq: number,
  options: ViewOptions,
): { snapshot: Omit<RondeSnapshot, 'lenses'>; unmarked: boolean } {
  if (!mayRead.ronde.allows(who, state)) throw notFound(state, who)
  return { snapshot: { seq, entities: viewAll(state, who, options) }, unmarked: isUnrecorded(state, who) }
}
