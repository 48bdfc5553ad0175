import { anonymousPart } from '../../domain/ronde/anonymous.ts'
import { groepOf } from '../../domain/ronde/find.ts'
import type { Gesprek, RondeState } from '../../domain/ronde/state.ts'
import type { Verslag } from '../../domain/ronde/verslag.ts'
import { dayOf } from '../../domain/workingDays.ts'
import type { VerslagCardProps } from '../verslagCard.ts'
import { type AppUrl, appLink } from './appUrl.ts'

/** What the cards of a verslag say of it: no words, and nothing of who reacted. */
export function verslagPropsOf(
  state: RondeState,
  gesprek: Gesprek,
  { sent, version }: Verslag,
  appUrl?: AppUrl,
): VerslagCardProps {
  const held = gesprek.startedAt ?? (gesprek.start === null ? gesprek.endedAt : Date.parse(gesprek.start))
  return {
    lang: state.lang,
    groep: groepOf(state, gesprek)?.nummer ?? 0,
    heldOn: dayOf(held ?? 0),
    until: sent?.until ?? dayOf(sent?.at ?? 0),
    gesprekId: gesprek.id,
    version,
    // A correctie of the whole verslag carries a name; where all of it is anonymous, correcting is in the app (R2.g).
    corrects: anonymousPart(state, gesprek) !== 'all',
    ...appLink(appUrl, state, gesprek, { verslag: true }),
  }
}
