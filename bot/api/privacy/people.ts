import { personId } from '../../actions/schemas.ts'
import { isSitting, rondeOfSitting } from '../../domain/ronde/anonymous.ts'
import type { PersonWho } from '../../domain/who.ts'
import { AppError } from '../../errors/appError.ts'
import type { AnonymousKeys } from '../../ports/anonymousKeys.ts'
import { type Runner, tenantStreamName } from '../../ports/runner.ts'
import type { Erasures, KnownPeople, PersonWhere } from '../../protocol/privacy.ts'
import { askersIn, erasureLine, KnownPeopleList, whereIn } from '../../views/index.ts'
import type { Call } from '../call.ts'
import { eachRonde, onlyBeheerder } from './beheerder.ts'
import { isStored } from './storedAbout.ts'

/** @throws AppError `not-found` for an id of another form */
export function personOf(call: Call): string {
  const checked = personId.safeParse(call.request.params.person)
  if (!checked.success) throw new AppError('not-found')
  return checked.data
}

/** `GET /api/beheer/people` */
export async function listPeople({ who }: Call, runner: Runner): Promise<KnownPeople> {
  onlyBeheerder(who)
  const list = new KnownPeopleList()
  await eachRonde(runner, who.tid, (state) => list.add(state))
  list.addOthers(await namesInSchool(runner, who.tid))
  return { people: list.all }
}

/** Names of people who asked for data or an erasure; they can be in the directory without a role in any ronde. */
async function namesInSchool(runner: Runner, tenantId: string): Promise<Map<string, string>> {
  const commits = await runner.history(tenantStreamName(tenantId), 0)
  return askersIn(commits.flatMap(({ acts }) => acts))
}

export interface WhereParts {
  runner: Runner
  keys: Pick<AnonymousKeys, 'sittings'>
}

/**
 * `GET /api/people/<person>/where`. While a gesprek with anonymous thema's goes on everyone may have written there under a
 * pseudonym, so a person about whom nothing is stored gets an empty list instead of a refusal (X3.y).
 * @throws AppError `unknown-person` when nothing is stored about the person
 */
export async function showWhere(call: Call, { runner, keys }: WhereParts): Promise<PersonWhere> {
  const { who } = call
  onlyBeheerder(who)
  const id = personOf(call)
  try {
    return await where(who, id, runner)
  } catch (error) {
    const unknown = error instanceof AppError && error.code === 'unknown-person'
    if (!unknown || !(await mayHavePseudonyms(runner, keys, who.tid))) throw error
    return { person: { id, name: '' }, rondes: [], erasable: true }
  }
}

async function where(who: PersonWho, id: string, runner: Runner): Promise<PersonWhere> {
  const found = (await eachRonde(runner, who.tid, (state) => whereIn(state, id))).filter(
    (one) => one !== null,
  )
  if (found.length === 0 && !(await isStored(runner, who.tid, id))) throw new AppError('unknown-person')
  const inRonde = found.findLast((one) => one.name !== '')?.name
  const name = inRonde ?? (await namesInSchool(runner, who.tid)).get(id) ?? ''
  const rondes = found.map(({ line }) => line)
  return { person: { id, name }, rondes, erasable: !rondes.some((line) => line.onlyGespreksleider) }
}

/**
 * Refuses to erase a person who is unknown, or who is the last gespreksleider of a ronde (X3.l). A retry of an
 * erasure that was already started passes, although the person may be gone by now. While a gesprek with anonymous thema's
 * goes on, everyone passes: an unlisted person may have answered under a pseudonym, and the reply must not tell whether.
 * @throws AppError `unknown-person`, `last-gespreksleider`
 */
export async function refuseUnerasable(
  { who, requestId }: { who: PersonWho; requestId: string },
  personId: string,
  { runner, keys }: WhereParts,
): Promise<void> {
  try {
    const { erasable } = await where(who, personId, runner)
    if (!erasable) throw new AppError('last-gespreksleider')
  } catch (error) {
    const unknown = error instanceof AppError && error.code === 'unknown-person'
    if (unknown && (await mayHavePseudonyms(runner, keys, who.tid))) return
    const commits = await runner.history(tenantStreamName(who.tid), 0)
    const acts = commits.flatMap((commit) => commit.acts)
    if (!acts.some((act) => act.requestId === requestId && act.by === who.oid)) throw error
  }
}

/** Whether any gesprek of this school still has the key of its anonymous thema's. */
async function mayHavePseudonyms(
  runner: Runner,
  keys: Pick<AnonymousKeys, 'sittings'>,
  tenantId: string,
): Promise<boolean> {
  const rondes = new Set((await keys.sittings()).filter(isSitting).map(rondeOfSitting))
  return runner.read(tenantStreamName(tenantId), (tenant) =>
    [...tenant.rondes.keys()].some((rondeId) => rondes.has(rondeId)),
  )
}

/** `GET /api/erasures` */
export async function listErasures({ who }: Call, runner: Runner): Promise<Erasures> {
  onlyBeheerder(who)
  const erasures = await runner.read(tenantStreamName(who.tid), (state) =>
    [...state.erasures.values()].map(erasureLine),
  )
  return { erasures: erasures.reverse() }
}
