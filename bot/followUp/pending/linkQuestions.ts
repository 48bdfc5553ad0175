import { unlinkedCard } from '../../cards/index.ts'
import { linkedOf } from '../../cards/ofRonde/index.ts'
import { isKeyOf, keyText, parseKey } from '../../domain/ronde/deliveryKey.ts'
import type { Gesprek, RondeState } from '../../domain/ronde/state.ts'
import { cardContent } from './cardContent.ts'
import { isPosted } from './isPosted.ts'
import type { Owed } from './pendingMessages.ts'

/** Only where a question stands in this chat: it is answered, and nobody should answer it again. */
export function owedLinked(state: RondeState, gesprek: Gesprek): Owed[] {
  const owed: Owed[] = []
  for (const { key, activityId, shows } of state.deliveries.values()) {
    if (parseKey(key)?.kind !== 'linkQuestion' || !isKeyOf(state, key, gesprek.id)) continue
    if (activityId === null || shows === 'linked') continue
    const content = () => cardContent(linkedOf(state, gesprek))
    owed.push({ key, shows: 'linked', activityId, content, renew: false })
  }
  return owed
}

/** What was left behind in a chat that the gesprek was taken from says that it is over; it is put nowhere anew. */
export function owedFormer(state: RondeState, { id, former }: Gesprek): Owed[] {
  return former.flatMap(({ chatId, cards }) =>
    cards.flatMap((activityId) => {
      const key = keyText({ kind: 'leftBehind', gesprekId: id, activityId })
      if (isPosted(state, key)) return []
      const content = () => cardContent(unlinkedCard(state.lang))
      return [{ key, shows: 'unlinked', activityId, content, renew: false, chatId }]
    }),
  )
}
