import { forYouCard } from '../../cards/index.ts'
import type { ForYouItem } from '../../domain/ronde/forYou.ts'
import { forYouIn, inOrderOfDate } from '../../domain/ronde/forYou.ts'
import type { ChatContent } from '../../ports/messageSender.ts'
import { rondeStreamName, tenantStreamName } from '../../ports/runner.ts'
import type { TeamsContext } from '../context.ts'
import type { IncomingActivity } from '../receiving/incomingActivity.ts'
import { senderOf } from '../sender/senderOf.ts'

/**
 * The reply to "voor mij" in a personal chat with the bot: what waits for this person over all rondes, as the tab shows it
 * (O7.e). @throws AppError `no-person`, `other-tenant`
 */
export async function ownForYou(context: TeamsContext, incoming: IncomingActivity): Promise<ChatContent> {
  const { runner, clock, appUrl, lang } = context
  const who = senderOf(incoming)
  const now = clock.now()
  const rondes = await runner.read(tenantStreamName(who.tid), ({ rondesOf }) => [
    ...(rondesOf.get(who.oid) ?? []),
  ])
  const found: ForYouItem[] = []
  for (const rondeId of rondes) {
    found.push(...(await runner.read(rondeStreamName(rondeId), (state) => forYouIn(state, who, now).items)))
  }
  const items = inOrderOfDate(found).map((item) => {
    const { rondeId, gesprekId } = item
    return { ...item, ...(appUrl && { url: appUrl({ rondeId, gesprekId, chatId: null, verslag: true }) }) }
  })
  const all = appUrl && { appUrl: appUrl({ rondeId: '', gesprekId: '', chatId: null, forYou: true }) }
  const card = forYouCard({ lang, items, now, ...all })
  return { card, summary: card.speak.slice(0, 200) }
}
