import type { z } from 'zod'
import type { ChatEvent, ChatState } from '../domain/chat/chat.ts'
import type { Right } from '../domain/rights.ts'
import type { RondeEvent } from '../domain/ronde/events.ts'
import type { RondeState } from '../domain/ronde/state.ts'
import type { TenantEvent, TenantState } from '../domain/tenant/tenant.ts'
import type { Who } from '../domain/who.ts'
import type { ErrorCode } from '../errors/errors.ts'

/** The state and events of each kind of stream that actions decide on. */
export interface Kinds {
  ronde: { state: RondeState; event: RondeEvent }
  chat: { state: ChatState; event: ChatEvent }
  tenant: { state: TenantState; event: TenantEvent }
}
export type KindName = keyof Kinds

/** Events that happen (none: it was so already), or a refusal from the closed list. */
export type Decision<E> =
  | {
      events: E[]
      /** The moment that the journal keeps, where that must not be the real one (spec G15), epoch ms. */
      at?: number
    }
  | { refused: ErrorCode; detail?: string }

export const happens = <E>(...events: E[]): Decision<E> => ({ events })
export const refused = (code: ErrorCode, detail?: string): { refused: ErrorCode; detail?: string } =>
  detail === undefined ? { refused: code } : { refused: code, detail }

export interface Context<S, I> {
  state: S
  input: I
  who: Who
  /** Epoch milliseconds. */
  now: number
  newId: (prefix: string) => string
}

/** A harmless half in a narrower stream that must be there first (house.md "Two streams, one order"). */
export interface Claim {
  action: string
  stream: `chat:${string}` | `tenant:${string}`
  input: unknown
  /** Takes the half back when the ronde says no after all: somebody else was first. */
  release?: { action: string; input: unknown }
}

/**
 * One act. `decide` is pure: it may be asked several times for one request, on newer state each time, and only the
 * last answer counts.
 */
export interface Action<
  K extends KindName = KindName,
  Z extends z.ZodType = z.ZodType,
  R extends object = object,
> {
  name: string
  kind: K
  /** Reached by a person through the API; others are the app's own steps. */
  open: boolean
  input: Z
  may: Right<Kinds[K]['state'], z.output<Z>>
  decide(context: Context<Kinds[K]['state'], z.output<Z>>): Decision<Kinds[K]['event']>
  /** What the caller reads, made from what happened, so that a repeated request reads the same. */
  result(events: Kinds[K]['event'][]): R
  claim?(context: { state: Kinds[K]['state']; input: z.output<Z>; who: Who }): Claim[]
}

interface TenantActionSpec<Z extends z.ZodType, R extends object> {
  name: string
  input: Z
  may: Right<TenantState, NoInfer<z.output<Z>>>
  decide(context: Context<TenantState, z.output<Z>>): Decision<TenantEvent>
  result?(events: TenantEvent[]): R
  open?: boolean
}

/** An act on the directory of a school: a step of the app's own unless it says otherwise. */
export function tenantAction<Z extends z.ZodType, R extends object = object>(
  spec: TenantActionSpec<Z, R>,
): Action<'tenant', Z, R> {
  return { open: false, result: () => ({}) as R, ...spec, kind: 'tenant' }
}

interface ChatActionSpec<Z extends z.ZodType, R extends object> {
  name: string
  input: Z
  may: Right<ChatState, NoInfer<z.output<Z>>>
  decide(context: Context<ChatState, z.output<Z>>): Decision<ChatEvent>
  result?(events: ChatEvent[]): R
}

/** An act on a Teams chat: always a step of the app's own. */
export function chatAction<Z extends z.ZodType, R extends object = object>(
  spec: ChatActionSpec<Z, R>,
): Action<'chat', Z, R> {
  return { result: () => ({}) as R, ...spec, kind: 'chat', open: false }
}

interface RondeActionSpec<Z extends z.ZodType, R extends object> {
  name: string
  input: Z
  may: Right<RondeState, NoInfer<z.output<Z>>>
  decide(context: Context<RondeState, z.output<Z>>): Decision<RondeEvent>
  result?(events: RondeEvent[]): R
  claim?(context: { state: RondeState; input: z.output<Z>; who: Who }): Claim[]
  open?: boolean
}

/** An act on a ronde: reached by people unless it says otherwise, and with nothing to tell unless it says so. */
export function rondeAction<Z extends z.ZodType, R extends object = object>(
  spec: RondeActionSpec<Z, R>,
): Action<'ronde', Z, R> {
  return { open: true, result: () => ({}) as R, ...spec, kind: 'ronde' }
}
