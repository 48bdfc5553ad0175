import { isPublished } from '../../domain/ronde/phase.ts'
import type { RondeState } from '../../domain/ronde/state.ts'
import { isSameId, type PersonWho } from '../../domain/who.ts'
import { AppError } from '../../errors/appError.ts'
import { rondeStreamName } from '../../ports/runner.ts'
import type { TeamsContext } from '../context.ts'
import type { GesprekIds } from '../gesprekOfChat.ts'
import type { IncomingActivity, Sender } from '../receiving/incomingActivity.ts'
import { withPatience } from '../withPatience.ts'
import { askMember } from './askMember.ts'

/**
 * The sender, who must belong to the ronde's tenant. People of the ronde need no call to Teams before publication. For others
 * Teams is asked, because federated and anonymous people can press buttons in a meeting chat too (G4.g).
 * @throws AppError `no-person`, `other-tenant`
 */
export async function personOf(
  context: TeamsContext,
  incoming: IncomingActivity,
  ids: GesprekIds,
): Promise<PersonWho> {
  const { who } = await recognise(context, incoming, ids)
  return who
}

export interface Recognised {
  who: PersonWho
  /** Whether the ronde or Teams confirms that this person belongs to the school; false when Teams did not answer in time. */
  confirmed: boolean
}

/** Like `personOf`, and also says whether the person is confirmed. @throws AppError `no-person`, `other-tenant` */
export async function recognise(
  context: TeamsContext,
  incoming: IncomingActivity,
  ids: GesprekIds,
): Promise<Recognised> {
  const { sender } = incoming
  const oid = sender?.oid ?? null
  if (sender === null || oid === null) throw new AppError('no-person')
  const stream = rondeStreamName(ids.rondeId)
  const home =
    homeOf(context.runner.peek(stream), ids, oid) ??
    (await withPatience(context.patience, freshHome(context, ids, oid)))
  const { tenantId, known, published } = home
  const sameTenant = (other: string): boolean => isSameId(other, tenantId)
  if (incoming.tenantIds.length === 0 || !incoming.tenantIds.every(sameTenant))
    throw new AppError('other-tenant')
  const { name, confirmed, guest } = known
    ? { name: sender.name, confirmed: true, guest: published && (await isGuest(context, incoming, sender)) }
    : await askTeams(context, incoming, sender, sameTenant)
  return { who: { kind: 'person', tid: tenantId, oid, name, appRoles: [], guest }, confirmed }
}

interface Home {
  tenantId: string
  known: boolean
  published: boolean
}

/** Null unless the person is known. Only "known" may be read from memory, since it never becomes untrue. */
function homeOf(state: RondeState | undefined, { gesprekId }: GesprekIds, oid: string): Home | null {
  if (state === undefined) return null
  const known = state.people.has(oid) || state.gesprekken.get(gesprekId)?.proposed.has(oid) === true
  return known ? { tenantId: state.tenantId, known, published: isPublished(state.phase) } : null
}

function freshHome({ runner }: TeamsContext, ids: GesprekIds, oid: string): Promise<Home> {
  return runner.read(
    rondeStreamName(ids.rondeId),
    (state) => homeOf(state, ids, oid) ?? { tenantId: state.tenantId, known: false, published: false },
  )
}

/** For after publication, when the access of guests ends: a person of the ronde may be a guest without the mark (V8.b). */
async function isGuest(context: TeamsContext, incoming: IncomingActivity, sender: Sender): Promise<boolean> {
  return (await askMember(context, incoming, sender))?.guest === true
}

/** @returns the name in Teams, whether the person is a guest (V8.d), and `confirmed: false` when Teams did not answer */
async function askTeams(
  context: TeamsContext,
  incoming: IncomingActivity,
  sender: Sender,
  sameTenant: (other: string) => boolean,
): Promise<{ name: string; confirmed: boolean; guest: boolean }> {
  const member = await askMember(context, incoming, sender)
  if (member === undefined) return { name: sender.name || sender.teamsId, confirmed: false, guest: false }
  if (member === null || member.anonymous) throw new AppError('no-person')
  if (member.tenantId !== null && !sameTenant(member.tenantId)) throw new AppError('other-tenant')
  if (member.oid !== '' && member.oid !== sender.oid) throw new AppError('no-person')
  const { guest } = member
  return { name: sender.name || member.name || sender.teamsId, confirmed: true, guest }
}
