import { linkedOf } from '../../cards/ofRonde/index.ts'
import { parseKey } from '../../domain/ronde/deliveryKey.ts'
import { cardContent, chatOf, isLinked } from './message.ts'
import type { PendingList, PendingMessage } from './pendingMessage.ts'

/** Cards that asked which gesprek a chat is, and are answered: edited, so that they are not answered again (G1.e). */
export const linkQuestions: PendingList = (state) => {
  const pending: PendingMessage[] = []
  for (const delivery of state.deliveries.values()) {
    const { activityId, shows } = delivery
    const key = parseKey(delivery.key)
    if (key?.kind !== 'linkQuestion' || activityId === null || shows === 'linked') continue
    const gesprek = state.gesprekken.get(key.gesprekId)
    if (!isLinked(gesprek)) continue
    const content = () => cardContent(linkedOf(state, gesprek))
    pending.push({ key, recipient: chatOf(gesprek), shows: 'linked', activityId, content, renew: false })
  }
  return pending
}
