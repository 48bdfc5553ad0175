import { groepOf } from '../../domain/ronde/find.ts'
import type { Gesprek, RondeState } from '../../domain/ronde/state.ts'
import { linkedCard } from '../linkCard.ts'
import type { AdaptiveCard } from '../model.ts'

/** The card that replaces the question once it is answered. */
export function linkedOf(state: RondeState, gesprek: Gesprek): AdaptiveCard {
  const groep = groepOf(state, gesprek)
  return linkedCard({
    lang: state.lang,
    groep: { number: groep?.nummer ?? 0, title: groep?.titel ?? '' },
    linkedAt: gesprek.linkedAt ?? state.createdAt,
  })
}
