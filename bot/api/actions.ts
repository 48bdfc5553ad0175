import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Action, Registry } from '../actions/index.ts'
import { type AnonymousParts, actAtThema } from '../anonymous/actAtThema.ts'
import { mayRead } from '../domain/reading.ts'
import type { RondeState } from '../domain/ronde/state.ts'
import { AppError } from '../errors/appError.ts'
import { type Runner, rondeStreamName, tenantStreamName } from '../ports/runner.ts'
import type { ActionReply } from '../protocol/actions.ts'
import { type Call, rondeId } from './call.ts'
import { checkName, type NameParts } from './checkName.ts'
import { type CheckParts, runDoorChecks } from './doorChecks.ts'
import { notFound } from './notFound.ts'

type ActParts = AnonymousParts & CheckParts & NameParts

const body = z.object({
  ronde: rondeId.nullable().default(null),
  requestId: z.string().regex(/^[\x21-\x7e]{8,100}$/),
  input: z.unknown(),
})
type Body = z.output<typeof body>

/** `POST /api/actions/<name>` */
export async function runAction(call: Call, parts: ActParts, actions: Registry): Promise<ActionReply> {
  const action = actions.get(String(call.request.params.name))
  if (action?.open !== true) throw new AppError('unknown-action')
  const checked = body.safeParse(call.request.body)
  if (!checked.success) {
    const where = checked.error.issues[0]?.path.join('.') || 'body'
    throw new AppError('bad-request', `(${where})`)
  }
  return action.kind === 'tenant'
    ? actOnSchool(call, parts, action, checked.data)
    : actOnRonde(call, parts, action, checked.data)
}

async function actOnRonde(call: Call, parts: ActParts, action: Action, asked: Body): Promise<ActionReply> {
  const { who } = call
  const { runner } = parts
  const { name, inThema } = action
  const { ronde, input } = action.creates === undefined ? asked : newRonde(asked, who)
  if (ronde === null) throw new AppError('bad-request', '(ronde)')
  const { requestId } = asked
  const stream = rondeStreamName(ronde)
  const command = { action: name, stream, input, who, requestId }
  if (action.creates === undefined) await refuseUnaware(command, runner, action)
  // The runner judges the input and says what is wrong with it; here a wrong one only skips what needs a right one.
  const valid = action.requires || action.names || inThema ? action.input.safeParse(input) : null
  if (valid?.success !== true) return runner.run(command)
  const after = await runDoorChecks(parts, command, action, valid.data)
  if (inThema === undefined) {
    const reply = await runner.run(command)
    for (const act of after) await act()
    // In the background: the directory may take seconds.
    if (action.names) void checkName(parts, call, stream, action.names(valid.data))
    return reply
  }
  const thema = (state: RondeState) => inThema.thema(state, valid.data)
  const { takesPart } = inThema
  const mayTakePart = (state: RondeState) => takesPart?.allows(who, state, valid.data) ?? false
  const act = {
    ...{ command, thema, onlyDuring: inThema.onlyDuring, inChat: false },
    ...(takesPart === undefined ? {} : { mayTakePart }),
  }
  return actAtThema(parts, act, (_state, outcome) => outcome)
}

/** An act on the caller's own school, which is known from the token. */
async function actOnSchool(
  { who }: Call,
  parts: CheckParts,
  action: Action,
  { requestId, input }: Body,
): Promise<ActionReply> {
  const stream = tenantStreamName(who.tid)
  const command = { action: action.name, stream, input, who, requestId }
  const valid = action.input.safeParse(input)
  if (valid.success) await runDoorChecks(parts, command, action, valid.data)
  return parts.runner.run(command)
}

/**
 * Answers as if there were no ronde to people who may not know that it exists. What others may do the runner decides.
 * @throws AppError
 */
async function refuseUnaware(
  { stream, who }: { stream: ReturnType<typeof rondeStreamName>; who: Call['who'] },
  runner: Runner,
  { visibleTo = mayRead.ronde }: Action,
): Promise<void> {
  const known = runner.peek(stream)
  // Memory may be behind, so only a yes is taken from it; a no is given on fresh state.
  if (known !== undefined && visibleTo.allows(who, known)) return
  await runner.read(stream, (state) => {
    if (!visibleTo.allows(who, state)) throw notFound(state, who)
  })
}

/** The id of a new ronde comes from the caller, or is derived from the request so that a retry means the same ronde. */
function newRonde({ ronde, requestId, input }: Body, who: Call['who']): { ronde: string; input: unknown } {
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

/** `GET /api/actions`: what people can call, with who may and the JSON schema of the input. */
export function describeActions(actions: Registry): object {
  const open = [...actions.values()].filter((action) => action.open)
  return {
    actions: open.map(({ name, may, input }) => ({
      name,
      may: may.says,
      input: z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }),
    })),
  }
}
