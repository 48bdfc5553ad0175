import type { z } from 'zod'
import type { ChatEvent, ChatState } from '../domain/chat/chat.ts'
import type { Right } from '../domain/rights.ts'
import type { RondeEvent } from '../domain/ronde/events.ts'
import type { RondeState } from '../domain/ronde/state.ts'
import type { TenantEvent, TenantState } from '../domain/tenant/tenant.ts'
import type { Who } from '../domain/who.ts'
import type { ErrorCode } from '../errors/codes.ts'

/** The state and events of each kind of stream that actions decide on. */
export interface Kinds {
  ronde: { state: RondeState; event: RondeEvent }
  chat: { state: ChatState; event: ChatEvent }
  tenant: { state: TenantState; event: TenantEvent }
}
export type KindName = keyof Kinds

/** Events to append (none when the state is already as asked), or a refusal from the closed list. */
export type Decision<E> =
  | {
      events: E[]
      /** The time that the journal keeps where the real one must stay unknown (G15.b), epoch ms. */
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

/** An act on a narrower stream that comes first and is harmless without the act that claims it. */
export interface Claim {
  action: string
  stream: `chat:${string}` | `tenant:${string}`
  input: unknown
  /** Undoes the claim when the ronde refuses the act after all. */
  release?: { action: string; input: unknown }
}

/** A condition that takes more than the stream's own state; the door checks it before the act is decided. */
export type DoorCheck =
  /** The person is in this Teams chat (X1.l, G2.h); where Teams shows it, the link to this gesprek is confirmed (G1.k). */
  | { check: 'in-chat'; gesprekId: string; chatId: string }
  /** No ronde loses its last gespreksleider when this person is erased (X3.l). */
  | { check: 'erasable'; personId: string }

/** A person with the name that the caller gives. */
export interface NamedPerson {
  personId: string
  name: string
}

/** How an act that people do for themselves in a thema names that thema. In an anonymous one a pseudonym acts (G15.b). */
export interface InThema<I> {
  /** Null while there is no such thema; `decide` then says what is wrong. */
  thema(state: RondeState, input: I): { gesprekId: string; themaId: string } | null
  /** Refused in an anonymous thema once the gesprek ended: by then the author is unknown. */
  onlyDuring: boolean
  /** Who takes part in an anonymous thema, where that is not decided by the list and the chat of its opening. */
  takesPart?: Right<RondeState, I>
}

/**
 * One act, with all that its doors must know about it. `decide` is pure: it may be asked several times for one request,
 * on newer state each time, and only the last answer counts.
 */
export interface Action<
  K extends KindName = KindName,
  Z extends z.ZodType = z.ZodType,
  R extends object = object,
  N extends string = string,
  O extends boolean = boolean,
> {
  /** `noun.verb`; the file is `<noun>/<verb>.ts`. */
  name: N
  kind: K
  /** Whether people can call it through the API; other actions are the app's own steps. */
  open: O
  input: Z
  may: Right<Kinds[K]['state'], z.output<Z>>
  /** Whether the app still does it in a ronde that was deleted; any other act is refused there (X3.r). */
  afterDeletion?: true
  /** Who may learn that the ronde exists: anyone with a role in it when left out. To others the door denies it. */
  visibleTo?: Right<RondeState>
  /** Field of the input with the id of the stream that this action creates. */
  creates?: 'rondeId'
  requires?(input: z.output<Z>): DoorCheck[]
  /** Whose name the caller gives; the door compares it with the school's directory after the act (V3.i). */
  names?(input: z.output<Z>): NamedPerson
  inThema?: InThema<z.output<Z>>
  decide(context: Context<Kinds[K]['state'], z.output<Z>>): Decision<Kinds[K]['event']>
  /** The reply, computed from the events alone, so that a repeated request gets the same one. */
  result(events: Kinds[K]['event'][]): R
  claim?(context: { state: Kinds[K]['state']; input: z.output<Z>; who: Who }): Claim[]
}

interface ActionSpec<K extends KindName, Z extends z.ZodType, R extends object, N extends string> {
  name: N
  input: Z
  may: Right<Kinds[K]['state'], NoInfer<z.output<Z>>>
  decide(context: Context<Kinds[K]['state'], z.output<Z>>): Decision<Kinds[K]['event']>
  /** An empty reply when left out. */
  result?(events: Kinds[K]['event'][]): R
}

interface TenantActionSpec<Z extends z.ZodType, R extends object, N extends string, O extends boolean>
  extends ActionSpec<'tenant', Z, R, N> {
  open?: O
  requires?(input: NoInfer<z.output<Z>>): DoorCheck[]
}

/** An act on the directory of a school: a step of the app's own unless `open`. */
export function tenantAction<
  N extends string,
  Z extends z.ZodType,
  R extends object = object,
  O extends boolean = false,
>(spec: TenantActionSpec<Z, R, N, O>): Action<'tenant', Z, R, N, O> {
  const { open = false as O, result = () => ({}) as R } = spec
  return { ...spec, open, result, kind: 'tenant' }
}

/** An act on a Teams chat: always a step of the app's own. */
export function chatAction<N extends string, Z extends z.ZodType, R extends object = object>(
  spec: ActionSpec<'chat', Z, R, N>,
): Action<'chat', Z, R, N, false> {
  return { result: () => ({}) as R, ...spec, kind: 'chat', open: false }
}

interface RondeActionSpec<Z extends z.ZodType, R extends object, N extends string, O extends boolean>
  extends ActionSpec<'ronde', Z, R, N> {
  open?: O
  afterDeletion?: true
  visibleTo?: Right<RondeState>
  creates?: 'rondeId'
  requires?(input: NoInfer<z.output<Z>>): DoorCheck[]
  names?(input: NoInfer<z.output<Z>>): NamedPerson
  inThema?: InThema<NoInfer<z.output<Z>>>
  claim?(context: { state: RondeState; input: NoInfer<z.output<Z>>; who: Who }): Claim[]
}

/** An act on a ronde: called by people unless `open` is false. */
export function rondeAction<
  N extends string,
  Z extends z.ZodType,
  R extends object = object,
  O extends boolean = true,
>(spec: RondeActionSpec<Z, R, N, O>): Action<'ronde', Z, R, N, O> {
  const { open = true as O, result = () => ({}) as R } = spec
  return { ...spec, open, result, kind: 'ronde' }
}
