import { createHash } from 'node:crypto'
import { z } from 'zod'
import { type AnonymousParts, actAtThema } from '../anonymous/actAtThema.ts'
import { accessEnded } from '../domain/rights.ts'
import type { RondeState } from '../domain/ronde/state.ts'
import type { AppRole, PersonWho } from '../domain/who.ts'
import { AppError } from '../errors/errors.ts'
import { type Runner, rondeStreamName, tenantStreamName } from '../ports/runner.ts'
import type { ActionReply } from '../protocol/actions.ts'
import { maySee } from '../views/index.ts'
import { type Call, rondeId } from './call.ts'
import { type LinkerParts, refuseOutsideChat } from './linkerInChat.ts'
import { notHere } from './notHere.ts'
import { refuseUnerasable } from './privacy/people.ts'
import { selfActOf } from './themaOfAct.ts'

/** What the API must know of an action; what it does is between the registry and the runner. */
export interface KnownAction {
  name: string
  kind: 'ronde' | 'chat' | 'tenant'
  open: boolean
  input: z.ZodType
  may: { says: { nl: string; en: string }; appRole?: AppRole }
}
export type KnownActions = ReadonlyMap<string, KnownAction>

const body = z.object({
  ronde: rondeId.nullable().default(null),
  requestId: z.string().regex(/^[\x21-\x7e]{8,100}$/),
  input: z.unknown(),
  seen: z.int().min(0).optional(),
})
type Body = z.output<typeof body>

/** What somebody of the school may do to a ronde without having a role in it (spec G4). */
const WITHOUT_ROLE = ['antwoord.give', 'antwoord.withdraw']
const CREATE = 'ronde.create'
const ERASE = 'person.erase'
const LINK = 'gesprek.link'

/** `POST /api/actions/<name>` */
export async function runAction(
  call: Call,
  parts: AnonymousParts & LinkerParts,
  actions: KnownActions,
): Promise<ActionReply> {
  const { runner } = parts
  const action = actions.get(String(call.request.params.name))
  if (action?.open !== true) throw new AppError('unknown-action')
  const checked = body.safeParse(call.request.body)
  if (!checked.success) {
    const where = checked.error.issues[0]?.path.join('.') || 'body'
    throw new AppError('bad-request', `(${where})`)
  }
  const { who } = call
  const { requestId, seen } = checked.data
  if (action.kind === 'tenant') return actOnSchool(call, runner, action, checked.data)
  const { ronde, input } = action.name === CREATE ? newRonde(checked.data, who) : checked.data
  if (ronde === null) throw new AppError('bad-request', '(ronde)')
  const stream = rondeStreamName(ronde)
  if (action.name !== CREATE) {
    const mayKnow = whoMayKnow(action, who)
    const known = runner.peek(stream)
    // Only a yes may come from memory: no is said on fresh state, and the runner judges the act itself anyway.
    const visible = known !== undefined && mayKnow(known, who)
    if (!visible) await runner.read(stream, (state) => refuseUnknowing(state, who, mayKnow))
  }
  if (action.name === LINK) await refuseOutsideChat(who, input, parts)
  const known = seen === undefined ? {} : { seen }
  const command = { action: action.name, stream, input, who, requestId, ...known }
  const self = selfActOf(action.name, input)
  if (self === null) return runner.run(command)
  return actAtThema(parts, { command, ...self, inChat: false }, (_state, outcome) => outcome)
}

/** An act on the own school, and never on another: nobody names it. */
async function actOnSchool(
  { who }: Call,
  runner: Runner,
  { name, may }: KnownAction,
  { requestId, input }: Body,
): Promise<ActionReply> {
  if (may.appRole !== undefined && !who.appRoles.includes(may.appRole)) throw new AppError('not-allowed')
  const stream = tenantStreamName(who.tid)
  if (name === ERASE) {
    const refusing = refuseUnerasable(who, input, runner)
    // Who asks again, because the answer was lost, reads what was done: by then the person is nowhere any more.
    await refusing.catch(async (error) => {
      const commits = await runner.history(stream, 0)
      const acts = commits.flatMap((commit) => commit.acts)
      if (!acts.some((act) => act.requestId === requestId && act.by === who.oid)) throw error
    })
  }
  return runner.run({ action: name, stream, input, who, requestId })
}

/** Of whom this ronde must hear that it is there at all; what they may do in it the runner judges. */
function whoMayKnow({ name, may }: KnownAction, who: PersonWho): typeof maySee {
  const byAppRole = may.appRole !== undefined && who.appRoles.includes(may.appRole)
  return byAppRole || WITHOUT_ROLE.includes(name) ? isOfSchool : maySee
}

const isOfSchool = (state: RondeState, who: PersonWho): boolean =>
  state.tenantId === who.tid && !accessEnded(state, who)

function refuseUnknowing(state: RondeState, who: PersonWho, mayKnow: typeof maySee): void {
  if (!mayKnow(state, who)) throw notHere(state, who)
}

/** A ronde gets its id from its maker, or else from the request, so that a repeat means the same ronde. */
function newRonde({ ronde, requestId, input }: Body, who: PersonWho): { ronde: string; input: unknown } {
  const given = z.looseObject({ rondeId: rondeId.optional() }).safeParse(input)
  if (!given.success) throw new AppError('bad-input', '(rondeId)')
  const named = given.data.rondeId ?? ronde
  if (ronde !== null && named !== ronde) throw new AppError('bad-request', '(ronde)')
  const id = named ?? derivedId([who.tid, who.oid, requestId])
  return { ronde: id, input: { ...given.data, rondeId: id } }
}

function derivedId(parts: string[]): string {
  return `r-${createHash('sha256').update(parts.join('|')).digest('hex').slice(0, 24)}`
}

/** `GET /api/actions` */
export function describeActions(actions: KnownActions): object {
  const open = [...actions.values()].filter((action) => action.open)
  return {
    actions: open.map(({ name, may, input }) => ({
      name,
      may: may.says,
      input: z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }),
    })),
  }
}
