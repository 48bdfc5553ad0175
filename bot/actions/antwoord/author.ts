import { sittingOf } from '../../domain/ronde/anonymous.ts'
import type { Gesprek, RondeState, ThemaRun } from '../../domain/ronde/state.ts'
import type { Who } from '../../domain/who.ts'
import type { ErrorCode } from '../../errors/codes.ts'

/** The author of an antwoord as the journal stores it. */
export interface Author {
  /** The person's id, or the pseudonym. */
  id: string
  /** Whether answers count; in an anonymous thema answers of others are refused (G15.n). */
  counts: boolean
  anonymous: boolean
  /** The name under which a person without a role is proposed as deelnemer (G4.f); null where no name is stored. */
  name: string | null
  /** In an anonymous thema the time of its opening: the time of the answer could identify the author (G15.b). */
  moment: { at?: number }
}

/**
 * The author as this thema stores authors: by person id, or by pseudonym. Refuses the other kind, so that what was
 * promised when the thema was opened holds whatever the door decided (G15.b).
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
    return { id: oid, counts: gesprek.deelnemers.includes(oid), anonymous: false, name, moment: {} }
  }
  if (!run.anonymous || who.sitting !== sittingOf(state, gesprek)) return { refused: 'anonymity-differs' }
  const { pseudonym, takesPart } = who
  return { id: pseudonym, counts: takesPart, anonymous: true, name: null, moment: { at: run.openedAt } }
}
