import type { Correctie } from '../../domain/ronde/correctie.ts'
import { isRevealed } from '../../domain/ronde/reactions.ts'
import type { RondeState } from '../../domain/ronde/state.ts'
import type { VerslagStatus } from '../../domain/ronde/verslag.ts'
import type { ErrorCode } from '../../errors/codes.ts'
import { refused } from '../action.ts'
import { type VerslagAt, verslagIn } from '../verslag/editable.ts'

/** The states in which a correctie can be handled. A withdrawn verslag keeps its correcties, so that state is one of them. */
const OPEN: readonly VerslagStatus[] = ['bij-de-groep', 'nakijken']

/** A correctie that those who write the verslag may handle now. */
export function correctieAt(
  state: RondeState,
  correctieId: string,
): (VerslagAt & { correctie: Correctie }) | { refused: ErrorCode } {
  const correctie = state.correcties.get(correctieId)
  if (correctie === undefined || correctie.takenBack) return refused('unknown-correctie')
  const at = verslagIn(state, correctie.gesprekId, OPEN, 'verslag-settled')
  if ('refused' in at) return at
  if (!isRevealed(at.verslag, correctie)) return refused('unknown-correctie')
  return { ...at, correctie }
}
