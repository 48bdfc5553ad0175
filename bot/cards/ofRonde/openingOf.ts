import { anonymousPart } from '../../domain/ronde/anonymous.ts'
import { groepOf } from '../../domain/ronde/find.ts'
import type { Gesprek, RondeState } from '../../domain/ronde/state.ts'
import type { RondeRole } from '../../domain/who.ts'
import type { AdaptiveCard } from '../model.ts'
import { openingCard, type RoleHolder } from '../openingCard.ts'
import { type AppUrl, appLink } from './appUrl.ts'
import { sizeOf } from './sizeOf.ts'

/** Days in which deelnemers can react to the verslag (R2). */
const REACTIEDAGEN = 7

/** The opening card of this gesprek. */
export function openingOf(state: RondeState, gesprek: Gesprek, appUrl?: AppUrl): AdaptiveCard {
  const groep = groepOf(state, gesprek)
  const verslaggever = firstWith(state, 'verslaggever')
  const part = anonymousPart(state, gesprek)
  return openingCard({
    lang: state.lang,
    groepNumber: groep?.nummer ?? 0,
    minutes: gesprek.minutes,
    reikwijdte: state.scope.name,
    gespreksleider: firstWith(state, 'gespreksleider') ?? { name: '', isOpdrachtgever: false },
    ...(verslaggever === undefined ? {} : { verslaggever }),
    ...sizeOf(state, gesprek),
    reactiedagen: REACTIEDAGEN,
    retentionMonths: state.retainMonths,
    anonymous: part === 'all',
    partlyAnonymous: part === 'some',
    withCards: groep?.kaarten === true,
    ...appLink(appUrl, state, gesprek),
  })
}

function firstWith(state: RondeState, role: RondeRole): RoleHolder | undefined {
  for (const { name, roles } of state.people.values()) {
    if (roles.includes(role)) return { name, isOpdrachtgever: roles.includes('opdrachtgever') }
  }
  return undefined
}
