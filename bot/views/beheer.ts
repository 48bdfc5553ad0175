import { lastingLeadersOf, leadersOf } from '../domain/ronde/leaders.ts'
import { removalAt } from '../domain/ronde/retention.ts'
import { type Antwoord, type RondeState, runKey } from '../domain/ronde/state.ts'
import type { BeheerRonde } from '../protocol/beheer.ts'

/** One line of a Beheerder's list of rondes, without words (V1.e). */
export function beheerRonde(state: RondeState): BeheerRonde {
  const gesprekken = [...state.gesprekken.values()].filter(({ groepId }) => !state.omitted.has(groepId))
  return {
    id: state.id,
    title: state.title,
    school: state.school,
    phase: state.phase,
    period: state.period === null ? null : { from: state.period.from, to: state.period.to },
    createdAt: state.createdAt,
    gespreksleiders: leadersOf(state).map(({ id, name, guest }) => ({ id, name, guest })),
    onlyGuestsLead: lastingLeadersOf(state).length === 0,
    gesprekken: {
      total: gesprekken.length,
      held: gesprekken.filter(({ status }) => status === 'klaar').length,
    },
    retentionMonths: state.retainMonths,
    removesAt: removalAt(state),
    removedAt: state.removedAt,
    counts: {
      deelnemers: new Set(gesprekken.flatMap(({ deelnemers }) => deelnemers)).size,
      antwoorden: [...state.antwoorden.values()].filter((antwoord) => isCounted(state, antwoord)).length,
      notities: [...state.notities.values()].filter(({ removed }) => !removed).length,
    },
  }
}

/** Anonymous answers count from the end of their gesprek, and late ones never: a moving number tells who just wrote. */
function isCounted(state: RondeState, { withdrawn, status, gesprekId, themaId }: Antwoord): boolean {
  if (withdrawn) return false
  if (state.runs.get(runKey(gesprekId, themaId))?.anonymous !== true) return true
  return status === 'geldig' && state.gesprekken.get(gesprekId)?.status === 'klaar'
}
