import { wordsRemoved } from '../../domain/ronde/retention.ts'
import type { Gesprek, RondeState } from '../../domain/ronde/state.ts'
import { type Verslag, type VerslagStatus, verslagOf } from '../../domain/ronde/verslag.ts'
import type { ErrorCode } from '../../errors/codes.ts'
import { refused } from '../action.ts'

export interface VerslagAt {
  gesprek: Gesprek
  verslag: Verslag
}

type Refusal = { refused: ErrorCode }

/** The verslag of a gesprek whose words are still there. */
export function verslagAt(state: RondeState, gesprekId: string): VerslagAt | Refusal {
  if (wordsRemoved(state)) return refused('words-expired')
  const gesprek = state.gesprekken.get(gesprekId)
  if (gesprek === undefined) return refused('unknown-gesprek')
  return { gesprek, verslag: verslagOf(state, gesprekId) }
}

/** The same while its text may change: not while it is being sent, and not once it is settled (R4.e). */
export function editable(state: RondeState, gesprekId: string): VerslagAt | Refusal {
  const at = verslagAt(state, gesprekId)
  if ('refused' in at) return at
  if (at.verslag.status === 'versturen') return refused('verslag-sending')
  if (at.verslag.status === 'vastgesteld') return refused('verslag-settled')
  return at
}

/** The same while it is in one of these states. */
export function verslagIn(
  state: RondeState,
  gesprekId: string,
  statuses: readonly VerslagStatus[],
  otherwise: ErrorCode,
): VerslagAt | Refusal {
  const at = verslagAt(state, gesprekId)
  if ('refused' in at) return at
  return statuses.includes(at.verslag.status) ? at : refused(otherwise)
}
