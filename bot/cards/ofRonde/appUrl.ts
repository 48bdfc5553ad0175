import { isUnlisted } from '../../domain/ronde/anonymous.ts'
import type { Gesprek, RondeState } from '../../domain/ronde/state.ts'

/** The target of a button into the tab: a gesprek, or with `themaId` the reader's answers to that thema. */
export interface AppTarget {
  readonly rondeId: string
  readonly gesprekId: string
  readonly themaId?: string
  /** The verslag of the gesprek. */
  readonly verslag?: true
  /** Everything that waits for the reader, over all rondes. */
  readonly forYou?: true
  /** The chat of the gesprek, whose own tab can be opened; null when not linked. */
  readonly chatId: string | null
}

export type AppUrl = (target: AppTarget) => string

/** The `appUrl` prop of a card; absent when the tab's address is unknown, or when people of an unlisted groep read it. */
export function appLink(
  appUrl: AppUrl | undefined,
  state: RondeState,
  gesprek: Gesprek,
  part: Pick<AppTarget, 'themaId' | 'verslag'> = {},
): { readonly appUrl?: string } {
  if (appUrl === undefined || isUnlisted(state, gesprek)) return {}
  return { appUrl: appUrl({ rondeId: state.id, gesprekId: gesprek.id, chatId: gesprek.chatId, ...part }) }
}

/** The target as the path that tab/routes.ts reads. A link gives no right (X1.l). */
export function subPageOf({ rondeId, gesprekId, themaId, verslag, forYou }: AppTarget): string {
  if (forYou) return 'rondes'
  if (verslag) return ['ronde', rondeId, 'correctie', gesprekId].map(encodeURIComponent).join('/')
  const screen = themaId === undefined ? ['gesprek', gesprekId] : ['antwoorden', gesprekId, themaId]
  return ['ronde', rondeId, ...screen].map(encodeURIComponent).join('/')
}
