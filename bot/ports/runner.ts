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
/** The inverse of `rondeStreamName`. */
export const rondeIdOf = (stream: RondeStreamName): string => stream.slice('ronde:'.length)
export const chatStreamName = (conversationId: string): ChatStreamName => `chat:${conversationId}`
export const tenantStreamName = (tenantId: string): TenantStreamName => `tenant:${tenantId}`

export interface Command<N extends StreamName = StreamName> {
  action: string
  stream: N
  /** Not trusted: the runner checks it against the action's schema. */
  input: unknown
  who: Who
  /** Made by the caller. The same id from the same person is stored once (G5.a). */
  requestId: string
  /** Action and input were derived from the state, so a redelivery may bring others: it is answered like the first. */
  derived?: boolean
  /** Timeout of the caller, ms; then it gets `unsure`. The act itself continues (G5.d). */
  patience?: number
}

export interface Outcome {
  /** See `result` of the action. */
  result: object
  seq: number
}

/** An entry that was committed, by this instance or another one. */
export interface Commit<N extends StreamName = StreamName> {
  stream: N
  seq: number
  acts: Act<EventOf<N>>[]
  /** Whether this instance appended it: then this instance does its follow-up at once. */
  own: boolean
}

export const isRondeStream = (stream: string): stream is RondeStreamName => stream.startsWith('ronde:')
export const isOfRonde = (commit: Commit): commit is Commit<RondeStreamName> => isRondeStream(commit.stream)

/** The only way to change state, and to read state that is certainly current. */
export interface Runner {
  /**
   * Runs one action. `reply` gets the state right after the act, before the next change.
   * @throws AppError for every expected refusal, also of a claim; `busy` when the queue is full; `request-reused` when the
   *   request id was used for another action or input; `unsure` after the timeout
   */
  run<N extends StreamName>(command: Command<N>): Promise<Outcome>
  run<N extends StreamName, T>(
    command: Command<N>,
    reply: (state: StateOf<N>, outcome: Outcome) => T,
  ): Promise<T>
  /**
   * Reads the stream to its end after this call was made, then calls `use` on the state. Don't keep the state.
   * @throws AppError `read-failed` when that takes longer than `patience` ms or the store fails
   */
  read<N extends StreamName, T>(
    stream: N,
    use: (state: StateOf<N>, seq: number) => T,
    options?: { patience?: number },
  ): Promise<T>
  /**
   * The state in memory of this instance, possibly stale; undefined when it has none. Only for facts that never become
   * untrue, such as "this chat belongs to that gesprek".
   */
  peek<N extends StreamName>(stream: N): StateOf<N> | undefined
  /** All commits of one stream after seq `after`, from the journal. */
  history<N extends StreamName>(stream: N, after: number): Promise<Commit<N>[]>
  /**
   * Every later commit of one stream, in order, without a gap, of all instances.
   * @param ended called when this instance can no longer serve the stream: it is damaged or of a newer release
   * @returns unfollow
   */
  follow<N extends StreamName>(
    stream: N,
    listener: (commit: Commit<N>) => void,
    ended?: (reason: Error) => void,
  ): () => void
  /** Every later commit of this instance, in order per stream. @returns unsubscribe */
  onCommitted(listener: (commit: Commit) => void): () => void
  /** False while it is unknown whether an act was stored: the store needs attention. */
  readonly certain: boolean
  /**
   * Refuses new work and resolves when running work is finished (G5.k). An append whose outcome stays unknown is given up
   * after some seconds; its caller gets `unsure`.
   */
  close(): Promise<void>
}
