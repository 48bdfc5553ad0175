import { type VerslagEnd, verslagCard, verslagOverCard } from '../../cards/index.ts'
import { verslagPropsOf } from '../../cards/ofRonde/index.ts'
import { nextSendAt } from '../../domain/quietHours.ts'
import { deliveryOf } from '../../domain/ronde/deliveryLookup.ts'
import { OUTDATED } from '../../domain/ronde/redaction.ts'
import { wordsRemoved } from '../../domain/ronde/retention.ts'
import type { Verslag } from '../../domain/ronde/verslag.ts'
import { cardContent, chatOf, linkedGesprekken } from './message.ts'
import type { PendingList, PendingMessage } from './pendingMessage.ts'

/**
 * The card that asks a groep to read its verslag: one in the chat of the gesprek per sending, outside quiet hours (R2.m). It
 * is edited when the last day changes or is over, when the verslag is taken back, and when it is settled; never for who
 * reacted, because an edit wipes what people are typing in it.
 */
export const verslagCards: PendingList = (state, { appUrl }) =>
  linkedGesprekken(state).flatMap((gesprek): PendingMessage[] => {
    const verslag = state.verslagen.get(gesprek.id)
    if (verslag === undefined || verslag.sent === null || verslag.round === 0 || wordsRemoved(state))
      return []
    const messages: PendingMessage[] = []
    for (let round = 1; round <= verslag.round; round += 1) {
      const key = { kind: 'verslag', gesprekId: gesprek.id, round: String(round) } as const
      const delivery = deliveryOf(state, key)
      const end = endOf(verslag, round)
      const shows = end ?? `open:${verslag.version}:${verslag.sent.until}`
      const activityId = delivery?.activityId ?? null
      if (delivery?.shows === shows) continue
      // A card that could not be posted in time is no longer needed.
      if (activityId === null && end !== null) {
        if (delivery !== undefined && delivery.shows !== OUTDATED) {
          messages.push({ key, recipient: chatOf(gesprek), shows, activityId, content: null, renew: false })
        }
        continue
      }
      const content = () => {
        const props = verslagPropsOf(state, gesprek, verslag, appUrl)
        return cardContent(end === null ? verslagCard(props) : verslagOverCard(props, end))
      }
      const dueAt = activityId === null ? nextSendAt(verslag.sent.at, []) : undefined
      const when = dueAt === undefined ? {} : { dueAt }
      messages.push({ key, recipient: chatOf(gesprek), ...when, shows, activityId, content, renew: false })
    }
    return messages
  })

/** What the card of a sending says once it can no longer be answered; null while it can. */
function endOf({ status, round: last, closed }: Verslag, round: number): VerslagEnd | null {
  if (round < last) return 'newer'
  if (status === 'vastgesteld') return 'settled'
  if (status !== 'bij-de-groep') return 'withdrawn'
  return closed ? 'closed' : null
}
