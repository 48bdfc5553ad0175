import { verslagReminderCard, verslagReminderOverCard } from '../../cards/index.ts'
import { verslagPropsOf } from '../../cards/ofRonde/index.ts'
import { isPersonId } from '../../domain/personId.ts'
import { nextSendAt, SENDS_FROM } from '../../domain/quietHours.ts'
import { deliveryOf } from '../../domain/ronde/deliveryLookup.ts'
import { reactionOf } from '../../domain/ronde/reactions.ts'
import { wordsRemoved } from '../../domain/ronde/retention.ts'
import type { Verslag } from '../../domain/ronde/verslag.ts'
import { REMINDER_DAYS } from '../../domain/thresholds.ts'
import { dayOf, daysBetween, momentOf, reminderDays } from '../../domain/workingDays.ts'
import { cardContent, linkedGesprekken } from './message.ts'
import type { PendingList, PendingMessage } from './pendingMessage.ts'

/**
 * Reminders to read the verslag, each to one person who did not react: two days and one day before the last day, on working
 * days at eight (R3.a). None goes on or after the last day. Once that person reacted, or the verslag was taken back, the card
 * is edited. A key names a person by the place on the list of the sending, so that it identifies no one after an erasure.
 */
export const verslagReminders: PendingList = (state, { now, appUrl }) =>
  linkedGesprekken(state).flatMap((gesprek): PendingMessage[] => {
    const verslag = state.verslagen.get(gesprek.id)
    if (verslag === undefined || verslag.sent === null || verslag.round === 0 || wordsRemoved(state))
      return []
    const { sent, round } = verslag
    const days = REMINDER_DAYS.map(
      (before) => reminderDays(sent.until, [before], dayOf(sent.at), [])[0] ?? null,
    )
    return REMINDER_DAYS.flatMap((daysBefore, index) =>
      sent.to.flatMap((personId, nr): PendingMessage[] => {
        // An erased person is on the list under an id that Teams does not know.
        if (!isPersonId(personId)) return []
        const key = {
          kind: 'verslagReminder' as const,
          ...{ gesprekId: gesprek.id, round: String(round) },
          ...{ daysBefore: String(daysBefore), nr: String(nr) },
        }
        const delivery = deliveryOf(state, key)
        const activityId = delivery?.activityId ?? null
        const waits = isOpen(verslag) && reactionOf(state, verslag, personId) === 'nog-niets'
        const base = {
          ...{ key, recipient: { kind: 'person', personId, via: gesprek.chatId } as const },
          ...{ activityId, renew: false },
        }
        const props = () => verslagPropsOf(state, gesprek, verslag, appUrl)
        if (activityId !== null) {
          const shows = waits ? 'reminder' : isOpen(verslag) ? 'reacted' : 'over'
          if (delivery?.shows === shows || shows === 'reminder') return []
          return [{ ...base, shows, content: () => cardContent(verslagReminderOverCard(props(), shows)) }]
        }
        const [day = null, later = null] = days.slice(index)
        const isListed = state.people.get(personId)?.deelnemerIn.includes(gesprek.id) ?? false
        // Two that fall together are one, and a later one takes the place of one that could not be sent (X10.d).
        const end = momentOf(later ?? sent.until, 0)
        if (day === null || day === later || !waits || !isListed) return []
        const dueAt = nextSendAt(Math.max(now, momentOf(day, SENDS_FROM)), [])
        if (dueAt >= end) return []
        const left = daysBetween(day, sent.until)
        return [
          {
            ...base,
            dueAt,
            shows: 'reminder',
            content: () => cardContent(verslagReminderCard(props(), left)),
          },
        ]
      }),
    )
  })

const isOpen = ({ status, closed }: Verslag): boolean => status === 'bij-de-groep' && !closed
