import { summaryOf } from '../../cards/ofRonde/index.ts'
import { deliveryOf } from '../../domain/ronde/deliveryLookup.ts'
import { OUTDATED } from '../../domain/ronde/redaction.ts'
import type { Gesprek, Notitie } from '../../domain/ronde/state.ts'
import { cardContent, chatOf, linkedGesprekken } from './message.ts'
import type { PendingList, PendingMessage } from './pendingMessage.ts'

/**
 * Samenvattingen that the gespreksleider posted since the gesprek was linked; edited in the chat when corrected (G12.a).
 * A samenvatting with an outdated text is edited even when it was removed from the board: erased and expired words must
 * go from the chat too.
 */
export const samenvattingen: PendingList = (state, { appUrl }) =>
  linkedGesprekken(state).flatMap((gesprek) =>
    [...state.notities.values()].flatMap((notitie): PendingMessage[] => {
      if (notitie.gesprekId !== gesprek.id) return []
      const key = { kind: 'samenvatting', notitieId: notitie.id } as const
      const delivery = deliveryOf(state, key)
      const outdated = delivery?.shows === OUTDATED
      if (!outdated && !isPostedToChat(gesprek, notitie)) return []
      const shows = `v${notitie.version}`
      if (delivery?.shows === shows) return []
      const activityId = delivery?.activityId ?? null
      const content = () => cardContent(summaryOf(state, gesprek, notitie, appUrl))
      return [{ key, recipient: chatOf(gesprek), shows, activityId, content, renew: false }]
    }),
  )

function isPostedToChat({ linkedAt }: Gesprek, { source, removed, marks, at }: Notitie): boolean {
  const isSamenvatting = source === 'chat' && !removed && marks.labels.includes('samenvatting')
  return isSamenvatting && linkedAt !== null && at >= linkedAt
}
