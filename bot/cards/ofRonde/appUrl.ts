import { isUnlisted } from '../../domain/ronde/anonymous.ts'
import type { Gesprek, RondeState } from '../../domain/ronde/state.ts'

/** Where a button "in the app" leads: a gesprek, or with a thema one's own answers to it. */
export interface AppTarget {
  readonly rondeId: string
  readonly gesprekId: string
  readonly themaId?: string
  /** The chat of the gesprek, in which the app can be opened too; null when it has none. */
  readonly chatId: string | null
}

export type AppUrl = (target: AppTarget) => string

/** The props of a card that link to the app; none while it is not known where the app lives, or nobody there is listed. */
export function appLink(
  appUrl: AppUrl | undefined,
  state: RondeState,
  gesprek: Gesprek,
  themaId?: string,
): { readonly appUrl?: string } {
  if (appUrl === undefined || isUnlisted(state, gesprek)) return {}
  const target = { rondeId: state.id, gesprekId: gesprek.id, chatId: gesprek.chatId }
  return { appUrl: appUrl(themaId === undefined ? target : { ...target, themaId }) }
}

/** The target as the tab reads it in a link (tab/routes.ts). It names, and gives no right to anything. */
export function subPageOf({ rondeId, gesprekId, themaId }: AppTarget): string {
  const screen = themaId === undefined ? ['gesprek', gesprekId] : ['antwoorden', gesprekId, themaId]
  return ['ronde', rondeId, ...screen].map(encodeURIComponent).join('/')
}
