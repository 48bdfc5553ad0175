import { dayOf } from '../../bot/domain/workingDays.ts'
import type { VerslagProgress } from '../../bot/protocol/verslag.ts'
import type { useTexts } from './useTexts.ts'

/** Where the verslag of a gesprek is and who has to act, in a line without words of the verslag. */
export function verslagSays(
  { ronde: { verslagState: t, held }, format }: ReturnType<typeof useTexts>,
  progress: VerslagProgress,
  today = dayOf(Date.now()),
): string {
  const { status, wantedBy, until, closed, handedOverOn, settledAt, sentAt, version } = progress
  const late = sentAt === null && wantedBy !== null && wantedBy < today ? `, ${t.late}` : ''
  switch (status) {
    case 'werkdocument':
      return wantedBy === null ? held : `${t.werkdocument(format.date(wantedBy))}${late}`
    case 'nakijken':
      return version > 1 || sentAt !== null ? t.again : `${t.nakijken}${late}`
    case 'versturen':
      return t.versturen
    case 'bij-de-groep':
      if (handedOverOn !== null) return t.handedOver(format.date(handedOverOn))
      return closed || until === null ? t.closed : t.groep(format.date(until))
    case 'vastgesteld':
      return settledAt === null ? held : t.vastgesteld(format.date(settledAt))
  }
}
