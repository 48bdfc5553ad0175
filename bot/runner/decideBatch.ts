import { Change } from '../domain/change.ts'
import type { Act } from '../domain/stream.ts'
import { actorOf, type Who } from '../domain/who.ts'
import { AppError } from '../errors/appError.ts'
import type { AnyAction, AnyEvent, AnyKind, AnyState } from './kinds.ts'
import { ACTS_PER_ENTRY, ENTRY_SIZE, LARGEST_ENTRY } from './limits.ts'

/** A request as it waits: its input is already checked against the schema. */
export interface ActRequest {
  action: AnyAction
  input: unknown
  who: Who
  requestId: string
}

/** What becomes of one request on a given state. */
export type Verdict =
  | { kind: 'acts'; act: Act<AnyEvent> }
  | { kind: 'nothing'; action: AnyAction }
  | { kind: 'refused'; error: AppError }
  /** The entry is full; this one and those behind it wait for the next. */
  | { kind: 'waits' }

/**
 * Decides requests in order, each on what the former ones would make of the state, and leaves the state as it was:
 * nothing uncommitted is ever seen by a reader.
 */
export function decideBatch(
  state: AnyState,
  kind: AnyKind,
  requests: readonly ActRequest[],
  now: number,
  newId: (prefix: string) => string,
): Verdict[] {
  const change = new Change()
  const verdicts: Verdict[] = []
  let acts = 0
  let size = 0
  try {
    for (const request of requests) {
      if (acts === ACTS_PER_ENTRY || size > ENTRY_SIZE) {
        verdicts.push({ kind: 'waits' })
        continue
      }
      const verdict = decide(state, request, now, newId)
      const text = verdict.kind === 'acts' ? JSON.stringify(verdict.act) : ''
      if (Buffer.byteLength(text) > LARGEST_ENTRY) {
        verdicts.push({ kind: 'refused', error: new AppError('too-large') })
        continue
      }
      verdicts.push(verdict)
      if (verdict.kind !== 'acts') continue
      acts += 1
      if (requests.length === 1) continue
      const { length } = text
      if (acts > 1 && size + length > ENTRY_SIZE) {
        verdicts[verdicts.length - 1] = { kind: 'waits' }
        size = Number.POSITIVE_INFINITY
        continue
      }
      size += length
      for (const event of verdict.act.events) kind.fold(state, event, verdict.act, change)
    }
  } finally {
    change.undo()
  }
  return verdicts
}

function decide(
  state: AnyState,
  request: ActRequest,
  now: number,
  newId: (prefix: string) => string,
): Verdict {
  const { action, input, who, requestId } = request
  if (!action.may.allows(who, state, input)) return { kind: 'refused', error: new AppError('not-allowed') }
  const decision = action.decide({ state, input, who, now, newId })
  if ('refused' in decision) {
    return { kind: 'refused', error: new AppError(decision.refused, decision.detail ?? null) }
  }
  const { events, at = now } = decision
  if (events.length === 0) return { kind: 'nothing', action }
  return { kind: 'acts', act: { requestId, action: action.name, by: actorOf(who), at, events } }
}
