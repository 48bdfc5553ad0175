import { rolesIn } from '../domain/rights.ts'
import type { RondeState } from '../domain/ronde/state.ts'
import type { PersonWho } from '../domain/who.ts'
import type { Directory } from '../ports/directory.ts'
import { type Runner, rondeStreamName, tenantStreamName } from '../ports/runner.ts'
import type { PersonRef, RondeSnapshot, RondesView } from '../protocol/view.ts'
import { maySee, rondeLine, viewAll, viewSome } from '../views/index.ts'
import { type Call, numberIn, rondeOf } from './call.ts'
import { isUnnotedGuest, noteGuest } from './noteGuest.ts'
import { notHere } from './notHere.ts'

/** `GET /api/rondes`, the newest first. */
export async function listRondes(call: Call, runner: Runner): Promise<RondesView> {
  const { who } = call
  const seen = numberIn(call, 'seen')
  const ids = await rondesOf(who, runner, seen)
  const lines = await Promise.all(
    ids.map((id) => runner.read(rondeStreamName(id), (state) => rondeLine(state, who))),
  )
  return {
    me: { id: who.oid, name: who.name, appRoles: [...who.appRoles] },
    rondes: lines.filter((line) => line !== null),
  }
}

/** `GET /api/rondes/<id>` */
export async function showRonde(call: Call, runner: Runner): Promise<RondeSnapshot> {
  const stream = rondeStreamName(rondeOf(call))
  const options = { seen: numberIn(call, 'seen') }
  const { who } = call
  const show = () => runner.read(stream, (state, seq) => snapshotFor(who, state, seq), options)
  const shown = await show()
  if (!shown.unnoted) return shown.snapshot
  await noteGuest(runner, stream, who)
  return (await show()).snapshot
}

function snapshotFor(
  who: PersonWho,
  state: RondeState,
  seq: number,
): { snapshot: RondeSnapshot; unnoted: boolean } {
  if (!maySee(state, who)) throw notHere(state, who)
  return { snapshot: { seq, entities: viewAll(state, who) }, unnoted: isUnnotedGuest(state, who) }
}

/**
 * `GET /api/people`: whom this person can give a role. The list of the school is for who makes or leads a ronde;
 * anybody else, or a school without a list, has the people of the own rondes, as far as they may be seen.
 */
export async function peopleToGrant(
  who: PersonWho,
  runner: Runner,
  directory: Directory | null,
): Promise<PersonRef[]> {
  const grants = directory !== null && (who.appRoles.includes('Ronde.Maken') || (await leadsAny(who, runner)))
  return grants ? directory.people(who) : peopleInRondes(who, runner)
}

async function leadsAny(who: PersonWho, runner: Runner): Promise<boolean> {
  const leads = (state: RondeState) => rolesIn(state, who).includes('gespreksleider')
  for (const id of await rondesOf(who, runner)) {
    if (await runner.read(rondeStreamName(id), leads)) return true
  }
  return false
}

async function peopleInRondes(who: PersonWho, runner: Runner): Promise<PersonRef[]> {
  const ids = await rondesOf(who, runner)
  const found = new Map<string, PersonRef>()
  for (const id of ids) {
    const people = [{ kind: 'person', id: '*' }] as const
    const entities = await runner.read(rondeStreamName(id), (state) => viewSome(state, who, people))
    for (const entity of entities) {
      if (entity.kind !== 'person' || entity.value === null) continue
      found.set(entity.id, { id: entity.id, name: entity.value.name })
    }
  }
  return [...found.values()]
}

/** The directory only hints; each ronde says itself whether this person sees it. */
function rondesOf(who: PersonWho, runner: Runner, seen = 0): Promise<string[]> {
  const stream = tenantStreamName(who.tid)
  return runner.read(stream, (state) => [...(state.rondesOf.get(who.oid) ?? [])].reverse(), { seen })
}
