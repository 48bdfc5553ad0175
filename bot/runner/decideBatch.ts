import { Change } from '../domain/change.ts'
import type { Act } from '../domain/stream.ts'
import { actorOf, type Who } from '../domain/who.ts'
import { AppError } from '../errors/appError.ts'
import type { AnyAction, AnyEvent, AnyKind, AnyState } from './kinds.ts'
import { ACTS_PER_ENTRY, ENTRY_SIZE, LARGEST_ENTRY } from './limits.ts'

/** A queued request to act. Its input is already checked against the action's schema. */
export interface ActRequest {
  action: AnyAction
  input: unknown
  who: Who
  requestId: string
  /** See `hashOfRequest`; null when the input was derived from state. */
  inputHash: string | null
}

/** The decision about one request on a given state. */
export type Verdict =
  | { kind: 'acts'; act: Act<AnyEvent> }
  /** The state is already as requested, and the request will not be repeated: there is nothing to store. */
  | { kind: 'nothing' }
  | { kind: 'refused'; error: AppError }
  /** The entry is full: this request and the later ones wait for the next entry. */
  | { kind: 'waits' }

/**
 * Decides requests in order, each on the state that the earlier ones lead to, and restores the state afterwards: no
 * reader ever sees an uncommitted change (G5.f).
 * @param now epoch milliseconds
 * @returns one verdict per request, in the same order
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
      if (verdict.kind !== 'acts') {
        verdicts.push(verdict)
        continue
      }
      const json = JSON.stringify(verdict.act)
      if (Buffer.byteLength(json) > LARGEST_ENTRY) {
        verdicts.push({ kind: 'refused', error: new AppError('too-large') })
        continue
      }
      acts += 1
      if (acts > 1 && size + json.length > ENTRY_SIZE) {
        verdicts.push({ kind: 'waits' })
        size = Number.POSITIVE_INFINITY
        continue
      }
      verdicts.push(verdict)
      size += json.length
      // No later request depends on the last one.
      if (verdicts.length === requests.length) continue
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
  const { action, input, who, requestId, inputHash } = request
  if (isDeleted(state, action)) return { kind: 'refused', error: new AppError('ronde-deleted') }
  if (!action.may.allows(who, state, input)) return { kind: 'refused', error: new AppError('not-allowed') }
  const decision = action.decide({ state, input, who, now, newId })
  if ('refused' in decision) {
    return { kind: 'refused', error: new AppError(decision.refused, decision.detail ?? null) }
  }
  const { events, at = now } = decision
  if (events.length === 0 && !mayBeRepeated(who, decision.at)) return { kind: 'nothing' }
  const hash = inputHash === null ? {} : { inputHash }
  return { kind: 'acts', act: { requestId, action: action.name, by: actorOf(who), at, ...hash, events } }
}

/** Whether the act comes too late for its ronde (X3.r). */
export const isDeleted = (state: AnyState, { afterDeletion }: AnyAction): boolean =>
  afterDeletion !== true && 'deleted' in state && state.deleted !== null

/**
 * Whether a request that changed nothing can be delivered again later, when it would change something (G5.a). People and
 * meetings send requests with a lasting id. The app's own acts are decided again each time. An anonymous act without a time of
 * its own is not stored: the real time could point to its author (G15.b).
 */
function mayBeRepeated(who: Who, at: number | undefined): boolean {
  if (who.kind === 'anonymous') return at !== undefined
  return who.kind === 'person' || who.part === 'meeting'
}
