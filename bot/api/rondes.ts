import { OwnAnswers, readOwn } from '../anonymous/ownAnswers.ts'
import type { RondeState } from '../domain/ronde/state.ts'
import type { PersonWho } from '../domain/who.ts'
import type { AnonymousKeys } from '../ports/anonymousKeys.ts'
import { type Runner, rondeStreamName, tenantStreamName } from '../ports/runner.ts'
import type { RondeSnapshot, RondesView } from '../protocol/view.ts'
import { maySee, rondeLine, viewAll } from '../views/index.ts'
import { type Call, rondeOf } from './call.ts'
import { isUnnotedGuest, noteGuest } from './noteGuest.ts'
import { notHere } from './notHere.ts'

/** `GET /api/rondes`, the newest first. */
export async function listRondes(call: Call, runner: Runner): Promise<RondesView> {
  const { who } = call
  const ids = await rondesOf(who, runner)
  const lines = await Promise.all(
    ids.map((id) => runner.read(rondeStreamName(id), (state) => rondeLine(state, who))),
  )
  return {
    me: { id: who.oid, name: who.name, appRoles: [...who.appRoles] },
    rondes: lines.filter((line) => line !== null),
  }
}

/** `GET /api/rondes/<id>` */
export async function showRonde(call: Call, runner: Runner, keys: AnonymousKeys): Promise<RondeSnapshot> {
  const stream = rondeStreamName(rondeOf(call))
  const { who } = call
  const own = new OwnAnswers(keys, who)
  const show = () => readOwn(runner, stream, own, (state, seq, mine) => snapshotFor(who, state, seq, mine))
  const shown = await show()
  if (!shown.unnoted) return shown.snapshot
  await noteGuest(runner, stream, who)
  return (await show()).snapshot
}

function snapshotFor(
  who: PersonWho,
  state: RondeState,
  seq: number,
  mine: ReadonlySet<string>,
): { snapshot: RondeSnapshot; unnoted: boolean } {
  if (!maySee(state, who)) throw notHere(state, who)
  return { snapshot: { seq, entities: viewAll(state, who, mine) }, unnoted: isUnnotedGuest(state, who) }
}

/** The directory only hints; each ronde says itself whether this person sees it. */
function rondesOf(who: PersonWho, runner: Runner): Promise<string[]> {
  const stream = tenantStreamName(who.tid)
  return runner.read(stream, (state) => [...(state.rondesOf.get(who.oid) ?? [])].reverse())
}
