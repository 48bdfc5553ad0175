import type { Gesprek, Notitie, RondeState } from '../../domain/ronde/state.ts'
import type { AdaptiveCard } from '../model.ts'
import { summaryCard } from '../summaryCard.ts'
import { type AppUrl, appLink } from './appUrl.ts'
import { cardThemaOf } from './themaOf.ts'

/** The card of a summary with its current text (G12.a). */
export function summaryOf(
  state: RondeState,
  gesprek: Gesprek,
  notitie: Notitie,
  appUrl?: AppUrl,
): AdaptiveCard {
  const [themaId] = notitie.tags
  const thema = themaId === undefined ? undefined : cardThemaOf(state, gesprek, themaId)
  return summaryCard({
    lang: state.lang,
    ...(thema === undefined ? {} : { thema }),
    text: notitie.removed ? '' : notitie.text,
    gespreksleider: state.people.get(notitie.by)?.name ?? '',
    at: notitie.at,
    ...appLink(appUrl, state, gesprek),
  })
}
