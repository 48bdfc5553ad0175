import type { RondeEvent, RondeEventType } from '../domain/ronde/events.ts'

const types: ReadonlySet<RondeEventType> = new Set<RondeEventType>([
  'groep.changed',
  'gesprek.linked',
  'gesprek.askedEarly',
  'gesprek.started',
  'gesprek.ended',
  'thema.opened',
  'thema.warned',
  'thema.closed',
  'samenvatting.posted',
  'notitie.edited',
  'delivery.retried',
])

/** Whether something in a chat may have to follow. Asked at every act, so it looks at no more than names. */
export function concernsChat(event: RondeEvent): boolean {
  if (types.has(event.type)) return true
  return event.type === 'delivery.done' && event.key.startsWith('koppelen:')
}
