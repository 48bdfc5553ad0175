import { sittingOf } from '../../domain/ronde/anonymous.ts'
import type { Gesprek, RondeState, ThemaRun } from '../../domain/ronde/state.ts'
import type { Who } from '../../domain/who.ts'
import type { ErrorCode } from '../../errors/codes.ts'

/** Whose antwoord it is, as the journal will have it. */
export interface Author {
  /** The person's id, or the pseudonym. */
  id: string
  isDeelnemer: boolean
  /** Who stands nowhere yet is presented by name (spec G4); null where no name is kept. */
  name: string | null
  /** In an anonymous thema no time is kept but that of its opening: the minute could tell who it was (spec G15). */
  moment: { at?: number }
}

/**
 * The author as this thema knows people: by name, or by pseudonym. Nobody comes in the other way than was promised when
 * the thema was opened, however the door thought of it.
 */
export function authorIn(
  state: RondeState,
  gesprek: Gesprek,
  run: ThemaRun,
  who: Who,
): Author | { refused: ErrorCode } {
  if (who.kind === 'system') return { refused: 'no-person' }
  if (who.kind === 'person') {
    if (run.anonymous) return { refused: 'anonymity-differs' }
    const { oid, name } = who
    return { id: oid, isDeelnemer: gesprek.deelnemers.includes(oid), name, moment: {} }
  }
  if (!run.anonymous || who.sitting !== sittingOf(state, gesprek)) return { refused: 'anonymity-differs' }
  const { pseudonym, isDeelnemer } = who
  return { id: pseudonym, isDeelnemer, name: null, moment: { at: run.openedAt } }
}
