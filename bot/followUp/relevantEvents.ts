import type { ChatEvent } from '../domain/chat/chat.ts'
import { parseKey } from '../domain/ronde/deliveryKey.ts'
import type { RondeEvent, RondeEventType } from '../domain/ronde/events.ts'

const types: ReadonlySet<RondeEventType> = new Set<RondeEventType>([
  'groep.changed',
  'gesprek.linked',
  'gesprek.unlinked',
  'gesprek.askedEarly',
  'gesprek.askedAgain',
  'gesprek.started',
  'gesprek.ended',
  'thema.opened',
  'thema.warned',
  'thema.closed',
  'samenvatting.posted',
  'notitie.edited',
  'delivery.retried',
  'ronde.redactionAnnounced',
])

const links: ReadonlySet<string> = new Set<RondeEventType | ChatEvent['type']>([
  'gesprek.linked',
  'gesprek.unlinked',
  'gesprek.started',
  'chat.askPosted',
  'chat.meetingStarted',
])

/** Whether chat and ronde may have to learn something of each other. */
export const concernsLink = ({ type }: { readonly type: string }): boolean => links.has(type)

/** Whether something in a chat may have to follow. Asked at every act, so it looks at no more than names. */
export function concernsChat(event: RondeEvent): boolean {
  if (types.has(event.type)) return true
  return event.type === 'delivery.finished' && parseKey(event.key)?.kind === 'linkQuestion'
}
