import { AFSLUITING } from '../../domain/leidraad.ts'
import type { Gesprek, RondeState, ThemaRun } from '../../domain/ronde/state.ts'
import { answeredAsKnown } from '../../domain/ronde/thema.ts'
import { closingCard } from '../closingCard.ts'
import type { AdaptiveCard } from '../model.ts'
import type { CardThema } from '../thema.ts'
import { themaCard } from '../themaCard.ts'
import { themaClosedCard } from '../themaClosedCard.ts'
import { type AppUrl, appLink } from './appUrl.ts'
import { sizeOf } from './sizeOf.ts'

/** The card of a thema in the chat: its vragen while it is open, counts once it is closed (G3.h). */
export function themaCardOf(
  state: RondeState,
  gesprek: Gesprek,
  run: ThemaRun,
  thema: CardThema,
  appUrl?: AppUrl,
  reference?: string,
): AdaptiveCard {
  const { lang } = state
  const { anonymous } = run
  const link = appLink(appUrl, state, gesprek, { themaId: thema.id })
  const size = sizeOf(state, gesprek)
  if (run.status === 'gesloten') {
    const closedAt = run.closedAt ?? run.openedAt
    const answeredCount = answeredAsKnown(run)
    return themaClosedCard({ lang, thema, closedAt, answeredCount, ...size, anonymous, ...link })
  }
  const gesprekId = gesprek.id
  if (thema.id === AFSLUITING)
    return closingCard({ lang, gesprekId, thema, anonymous, ...size, ...link, reference })
  const shown = run.shown === null ? {} : { shown: run.shown }
  return themaCard({ lang, gesprekId, thema, ...shown, anonymous, ...size, ...link, reference })
}
