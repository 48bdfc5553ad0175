import { workIn } from '../domain/reading.ts'
import { rolesIn } from '../domain/rights.ts'
import type { Gesprek, RondeState } from '../domain/ronde/state.ts'
import type { PersonWho } from '../domain/who.ts'
import type { RondeLine } from '../protocol/view.ts'
import { seesGesprek, viewerOf } from './viewer.ts'

/** One line of the list of rondes; null for a person without a role in the ronde. */
export function rondeLine(state: RondeState, who: PersonWho): RondeLine | null {
  const viewer = viewerOf(state, who)
  if (viewer === null) return null
  const gesprekken = [...state.gesprekken.values()].filter(
    (gesprek) => !state.omitted.has(gesprek.groepId) && seesGesprek(state, viewer, gesprek),
  )
  const next = nextOf(gesprekken)
  return {
    id: state.id,
    title: state.title,
    school: state.school,
    scope: { kind: state.scope.kind, name: state.scope.name },
    period: state.period === null ? null : { from: state.period.from, to: state.period.to },
    phase: state.phase,
    roles: [...rolesIn(state, who)],
    gesprekken: {
      total: gesprekken.length,
      held: gesprekken.filter((gesprek) => gesprek.status === 'klaar').length,
    },
    next:
      next === undefined || next.status === 'klaar'
        ? null
        : {
            gesprekId: next.id,
            groep: state.groepen.get(next.groepId)?.kort ?? '',
            start: next.start,
            status: next.status,
            work: workIn(state, who, next.id),
          },
  }
}

/** Rondes in the order in which people look for them: a gesprek under way first, closed rondes last (V1.j). */
export function inOrderOfUse(lines: readonly RondeLine[]): RondeLine[] {
  const rank = ({ next, phase }: RondeLine): number => {
    if (next?.status === 'bezig') return 0
    return phase === 'afgesloten' ? 2 : 1
  }
  return lines.toSorted((a, b) => rank(a) - rank(b))
}

/** The gesprek that is under way, else the earliest planned one, else one without a plan. */
function nextOf(gesprekken: Gesprek[]): Gesprek | undefined {
  const underWay = gesprekken.find((gesprek) => gesprek.status === 'bezig')
  if (underWay !== undefined) return underWay
  const waiting = gesprekken.filter((gesprek) => gesprek.status === 'gepland')
  const planned = waiting.filter((gesprek) => gesprek.start !== null)
  planned.sort((a, b) => Date.parse(a.start ?? '') - Date.parse(b.start ?? ''))
  return planned[0] ?? waiting[0]
}
