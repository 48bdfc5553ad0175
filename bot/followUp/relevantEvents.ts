import type { ChatEvent } from '../domain/chat/chat.ts'
import { parseKey } from '../domain/ronde/deliveryKey.ts'
import type { RondeEvent, RondeEventType } from '../domain/ronde/events.ts'

/** Ronde events after which a message may be pending. A message that becomes due by the clock needs no event. */
const messageEvents: ReadonlySet<RondeEventType> = new Set<RondeEventType>([
  'groep.changed',
  'gesprek.linkConfirmed',
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
  'verslag.sendStarted',
  'verslag.handedOver',
  'verslag.sent',
  'verslag.deadlineSet',
  'verslag.withdrawn',
  'verslag.agreed',
  'correctie.given',
  'verslag.closed',
  'verslag.settled',
  'verslag.reopened',
  'ronde.redactionAnnounced',
  'ronde.deleted',
])

const linkEvents: ReadonlySet<string> = new Set<RondeEventType | ChatEvent['type']>([
  'gesprek.linked',
  'gesprek.linkConfirmed',
  'gesprek.unlinked',
  'gesprek.started',
  'chat.askPosted',
  'chat.meetingStarted',
])

/** Whether a chat and its ronde may have something to tell each other after this event, see `followLinks`. */
export const mayChangeLinks = ({ type }: { readonly type: string }): boolean => linkEvents.has(type)

/** Whether a message may be pending after this event. Called for every act, so it compares names only. */
export function mayChangeMessages(event: RondeEvent): boolean {
  if (messageEvents.has(event.type)) return true
  // A card that asked which gesprek a chat is was found: it must be edited now that the answer is known.
  return event.type === 'delivery.finished' && parseKey(event.key)?.kind === 'linkQuestion'
}
