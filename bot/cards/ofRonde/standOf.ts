import { AFSLUITING } from '../../domain/leidraad.ts'
import { groepOf } from '../../domain/ronde/find.ts'
import { type Gesprek, type RondeState, runKey } from '../../domain/ronde/state.ts'
import { answeredAsKnown } from '../../domain/ronde/thema.ts'
import type { AdaptiveCard } from '../model.ts'
import { type StandThema, standCard } from '../standCard.ts'
import { type AppUrl, appLink } from './appUrl.ts'
import { cardThemaOf } from './themaOf.ts'

/** The card that shows where this gesprek is (G6.d). */
export function standOf(state: RondeState, gesprek: Gesprek, now: number, appUrl?: AppUrl): AdaptiveCard {
  const groep = groepOf(state, gesprek)
  const { startedAt, endedAt, minutes } = gesprek
  const used = startedAt === null ? 0 : Math.floor((now - startedAt) / 60_000)
  const ids = (groep?.themas ?? []).map((thema) => thema.id)
  if (state.runs.has(runKey(gesprek.id, AFSLUITING))) ids.push(AFSLUITING)
  return standCard({
    lang: state.lang,
    groepNumber: groep?.nummer ?? 0,
    ...(startedAt === null ? {} : { startedAt }),
    ...(endedAt === null ? {} : { endedAt }),
    minutesLeft: minutes - used,
    deelnemerCount: gesprek.deelnemers.length,
    themas: ids.flatMap((themaId) => rowOf(state, gesprek, themaId)),
    ...appLink(appUrl, state, gesprek),
  })
}

function rowOf(state: RondeState, gesprek: Gesprek, themaId: string): StandThema[] {
  const thema = cardThemaOf(state, gesprek, themaId)
  if (thema === undefined) return []
  const run = state.runs.get(runKey(gesprek.id, themaId))
  const row: StandThema = {
    title: thema.title,
    state: run === undefined ? 'straks' : run.status === 'open' ? 'nu' : 'klaar',
    answeredCount: run === undefined ? 0 : answeredAsKnown(run),
    anonymous: run?.anonymous ?? false,
  }
  return [thema.position === undefined ? row : { ...row, number: thema.position.number }]
}
