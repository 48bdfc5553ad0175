import { type AppUrl, openingOf } from '../../cards/ofRonde/index.ts'
import { deliveryOf } from '../../domain/ronde/deliveryLookup.ts'
import { OUTDATED } from '../../domain/ronde/redaction.ts'
import type { RondeState } from '../../domain/ronde/state.ts'
import { cardContent, chatOf, type LinkedGesprek, linkedGesprekken } from './message.ts'
import type { PendingList, PendingMessage } from './pendingMessage.ts'

/**
 * The opening card, posted once when the gesprek begins: every groep reads who sees what, also a groep without thema
 * cards (G2.b, X7.a). An opening that names an erased person is edited.
 */
export const openings: PendingList = (state, { appUrl }) =>
  linkedGesprekken(state).flatMap((gesprek) => opening(state, gesprek, appUrl) ?? [])

function opening(
  state: RondeState,
  gesprek: LinkedGesprek,
  appUrl: AppUrl | undefined,
): PendingMessage | null {
  const key = { kind: 'opening', gesprekId: gesprek.id } as const
  const delivery = deliveryOf(state, key)
  const base = { key, recipient: chatOf(gesprek), renew: false }
  const content = () => cardContent(openingOf(state, gesprek, appUrl))
  if (delivery?.shows === OUTDATED) {
    return { ...base, shows: 'opening', activityId: delivery.activityId, content }
  }
  const posted = (delivery?.shows ?? null) !== null
  if (gesprek.status === 'gepland' || posted) return null
  if (gesprek.status === 'bezig') return { ...base, shows: 'opening', activityId: null, content }
  // The gesprek is over: an opening that could not be posted is no longer needed.
  return delivery === undefined ? null : { ...base, shows: 'none', activityId: null, content: null }
}
