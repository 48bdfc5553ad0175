import { type AppUrl, summaryOf } from '../../cards/ofRonde/index.ts'
import { keyText } from '../../domain/ronde/deliveryKey.ts'
import { OUTDATED } from '../../domain/ronde/foldRetention.ts'
import type { Gesprek, Notitie, RondeState } from '../../domain/ronde/state.ts'
import { cardContent } from './cardContent.ts'
import type { Owed } from './pendingMessages.ts'

/** Summaries that the gespreksleider posted since the gesprek has a chat; edited there when corrected (spec G12). */
export function owedSummaries(state: RondeState, gesprek: Gesprek, appUrl?: AppUrl): Owed[] {
  const owed: Owed[] = []
  for (const notitie of state.notities.values()) {
    const key = keyText({ kind: 'samenvatting', notitieId: notitie.id })
    const shows = `v${notitie.version}`
    const standing = state.deliveries.get(key)
    // Words that had to go must not live on in the chat, also of a summary that was taken off the board.
    const outdated = notitie.gesprekId === gesprek.id && standing?.shows === OUTDATED
    if (!outdated && !isSummaryOf(gesprek, notitie)) continue
    if (standing?.shows === shows) continue
    const activityId = standing?.activityId ?? null
    const content = () => cardContent(summaryOf(state, gesprek, notitie, appUrl))
    owed.push({ key, shows, activityId, content, renew: false })
  }
  return owed
}

function isSummaryOf(gesprek: Gesprek, notitie: Notitie): boolean {
  return (
    notitie.gesprekId === gesprek.id &&
    notitie.source === 'chat' &&
    !notitie.removed &&
    notitie.marks.labels.includes('samenvatting') &&
    gesprek.linkedAt !== null &&
    notitie.at >= gesprek.linkedAt
  )
}
