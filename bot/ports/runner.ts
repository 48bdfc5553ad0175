import type { ChatEvent, ChatState } from '../domain/chat/chat.ts'
import type { RondeEvent } from '../domain/ronde/events.ts'
import type { RondeState } from '../domain/ronde/state.ts'
import type { Act } from '../domain/stream.ts'
import type { TenantEvent, TenantState } from '../domain/tenant/tenant.ts'
import type { Who } from '../domain/who.ts'

export type RondeStreamName = `ronde:${string}`
export type ChatStreamName = `chat:${string}`
export type TenantStreamName = `tenant:${string}`
export type StreamName = RondeStreamName | ChatStreamName | TenantStreamName

export type StateOf<N extends StreamName> = N extends RondeStreamName
  ? RondeState
  : N extends ChatStreamName
    ? ChatState
    : TenantState

export type EventOf<N extends StreamName> = N extends RondeStreamName
  ? RondeEvent
  : N extends ChatStreamName
    ? ChatEvent
    : TenantEvent

export const rondeStreamName = (rondeId: string): RondeStreamName => `ronde:${rondeId}`
export const chatStreamName = (conversationId: string): ChatStreamName => `chat:${conversationId}`
export const tenantStreamName = (tenantId: string): TenantStreamName => `tenant:${tenantId}`

export interface Command<N extends StreamName = StreamName> {
  action: string
  stream: N
  /** Checked against the action's schema by the runner; anything may come in. */
  input: unknown
  who: Who
  /** Made by the caller; the same one twice happens once (spec G5). */
  requestId: string
  /** How long the caller waits before it is told "unsure", ms. The act itself goes on. */
  patience?: number
}

export interface Outcome {
  /** Made by the action; see its file. */
  result: object
  seq: number
}

/** An entry that was committed, by this instance or another one. */
export interface Commit<N extends StreamName = StreamName> {
  stream: N
  seq: number
  acts: Act<EventOf<N>>[]
  /** Whether this instance wrote it: then this instance follows it up at once. */
  own: boolean
}

/** The only way to change anything, and to read what is certain. */
export interface Runner {
  /**
   * Runs one action. `reply` is called at once on the state right after the act, before anything else changes it.
   * @throws AppError for every expected refusal
   */
  run<N extends StreamName>(command: Command<N>): Promise<Outcome>
  run<N extends StreamName, T>(
    command: Command<N>,
    reply: (state: StateOf<N>, outcome: Outcome) => T,
  ): Promise<T>
  /**
   * Reads state that was read on from the journal after this call came in. Never keep what `use` is given.
   * @throws AppError `busy` when the stream stands still for longer than `patience` ms
   */
  read<N extends StreamName, T>(
    stream: N,
    use: (state: StateOf<N>, seq: number) => T,
    options?: { patience?: number },
  ): Promise<T>
  /**
   * The state as this instance has it in memory, possibly behind, or undefined when it has none. Only for what can
   * never become untrue, such as "this chat is that gesprek".
   */
  peek<N extends StreamName>(stream: N): StateOf<N> | undefined
  /** Commits of one stream after `after`, from the journal. */
  history<N extends StreamName>(stream: N, after: number): Promise<Commit<N>[]>
  /** Every commit of one stream from now on, in order, without a gap, also those of other instances. */
  follow<N extends StreamName>(stream: N, listener: (commit: Commit<N>) => void): () => void
  /** Every commit that this instance wrote, in order per stream. */
  onCommitted(listener: (commit: Commit) => void): () => void
  /** Takes no new work, finishes what is under way. */
  close(): Promise<void>
}
