import { isUnlisted } from '../../domain/ronde/anonymous.ts'
import type { Gesprek, RondeState } from '../../domain/ronde/state.ts'

/** The target of a button into the tab: a gesprek, or with `themaId` the reader's answers to that thema. */
export interface AppTarget {
  readonly rondeId: string
  readonly gesprekId: string
  readonly themaId?: string
  /** The chat of the gesprek, whose own tab can be opened; null when not linked. */
  readonly chatId: string | null
}

export type AppUrl = (target: AppTarget) => string

/** The `appUrl` prop of a card; absent when the tab's address is unknown, or when people of an unlisted groep read it. */
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

/** The target as the path that tab/routes.ts reads. A link gives no right (X1.l). */
export function subPageOf({ rondeId, gesprekId, themaId }: AppTarget): string {
  const screen = themaId === undefined ? ['gesprek', gesprekId] : ['antwoorden', gesprekId, themaId]
  return ['ronde', rondeId, ...screen].map(encodeURIComponent).join('/')
}
