import type { Gesprek, RondeState } from '../../domain/ronde/state.ts'

/** Where a button "in the app" leads: a gesprek, or with a thema one's own answers to it. */
export interface AppPlace {
  readonly rondeId: string
  readonly gesprekId: string
  readonly themaId?: string
}

export type AppUrl = (place: AppPlace) => string

/** The props of a card that link to the app; none while it is not known where the app lives. */
export function appLink(
  appUrl: AppUrl | undefined,
  state: RondeState,
  gesprek: Gesprek,
  themaId?: string,
): { readonly appUrl?: string } {
  if (appUrl === undefined) return {}
  const place = { rondeId: state.id, gesprekId: gesprek.id }
  return { appUrl: appUrl(themaId === undefined ? place : { ...place, themaId }) }
}
