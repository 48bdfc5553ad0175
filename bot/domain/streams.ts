import { type ChatEvent, type ChatState, chatEvents, chatStream } from './chat/chat.ts'
import type { Effect, EventPrivacy } from './privacy.ts'
import { type RondeEvent, rondeEvents } from './ronde/events.ts'
import { rondeStream } from './ronde/rondeStream.ts'
import type { RondeState } from './ronde/state.ts'
import { definitionOf, type StreamKind } from './stream.ts'
import { type TenantEvent, type TenantState, tenantEvents, tenantStream } from './tenant/tenant.ts'

/** An event of any stream. */
export type AnyEvent = RondeEvent | ChatEvent | TenantEvent
export type AnyState = RondeState | ChatState | TenantState

const kinds = [rondeStream, chatStream, tenantStream] as unknown as StreamKind<AnyState, AnyEvent>[]

/** How a stream is folded, by the prefix of its name. @throws Error for a name without a known prefix */
export function streamKindOf(stream: string): StreamKind<AnyState, AnyEvent> {
  const kind = kinds.find(({ prefix }) => stream.startsWith(prefix))
  if (kind === undefined) throw new Error(`no kind of stream is called ${stream}`)
  return kind
}

/** A declaration of `EventPrivacy`, for readers that handle every event alike. */
export interface AnyPrivacy
  extends Omit<EventPrivacy<AnyEvent>, 'fields' | 'about' | 'versionOf' | 'onErasure' | 'accepted'> {
  fields: AnyFields
  about: string | null
  versionOf?: string
  onErasure: Effect | ((event: AnyEvent) => Effect)
  accepted?: true | ((event: AnyEvent) => AnyEvent | null)
}

export type AnyFieldKind =
  | 'plain'
  | 'person'
  | 'words'
  | 'richWords'
  | 'quote'
  | 'source'
  | 'speaker'
  | 'salt'
  | 'personNames'
  | { nameOf: string }
export interface AnyFields {
  readonly [field: string]: AnyFieldKind | AnyFields
}

const definitions = { ...rondeEvents, ...chatEvents, ...tenantEvents }

/** Every event type of ronde, chat and tenant. */
export const EVENT_TYPES = Object.keys(definitions) as AnyEvent['type'][]

/** What an event means for people. @throws UnknownEvent for a type or version that this release does not know */
export function privacyOf(event: AnyEvent): AnyPrivacy {
  // Declarations are checked per event type; what is read from them here is the same for all.
  return definitionOf(definitions, event).privacy as unknown as AnyPrivacy
}

/** Whether an event holds a salt, by which work that was broken off continues. */
export const holdsSalt = (event: AnyEvent): boolean => Object.values(privacyOf(event).fields).includes('salt')

/** Whether entries before this event were redacted, so that every instance folds the stream again. */
export const announcesRedaction = ({ type }: { type: string }): boolean =>
  type.endsWith('.redactionAnnounced')
