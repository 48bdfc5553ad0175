import { type ChatMember, MembersHidden } from '../../ports/membership.ts'
import { chatStreamName, rondeStreamName } from '../../ports/runner.ts'
import type { TeamsContext } from '../context.ts'
import type { IncomingActivity, Sender } from '../receiving/incomingActivity.ts'
import { withPatience } from '../withPatience.ts'

/** How long Teams is waited for when it is asked who somebody is, ms. */
const ASK_WITHIN = 700

/**
 * Who Teams says that somebody is in this chat; null for nobody there. Not knowing is no reason to lose an answer: it
 * waits for the gespreksleider, who sees the name (spec G4).
 * @returns undefined when Teams does not say; where it may not say, Regie does
 */
export async function askMember(
  context: TeamsContext,
  incoming: IncomingActivity,
  { teamsId }: Sender,
): Promise<ChatMember | null | undefined> {
  try {
    const member = await withPatience(ASK_WITHIN, context.membership.member(incoming.reference, teamsId))
    know(context, incoming, false)
    return member
  } catch (error) {
    if (error instanceof MembersHidden) know(context, incoming, true)
    else context.log.fault(error, { where: 'membership' })
    return undefined
  }
}

/** Said once in Regie, and no longer than it is true. */
function know({ runner, aside }: TeamsContext, { chatId }: IncomingActivity, lacks: boolean): void {
  const claim = runner.peek(chatStreamName(chatId))?.claim
  if (!claim) return
  const stream = rondeStreamName(claim.rondeId)
  const { gesprekId } = claim
  const known = runner.peek(stream)?.gesprekken.get(gesprekId)?.missingSignals.includes('members')
  if (known === lacks) return
  const done = runner.run({
    action: 'gesprek.setMissingSignal',
    stream,
    input: { gesprekId, signal: 'members', missing: lacks },
    who: { kind: 'system', part: 'meeting' },
    requestId: crypto.randomUUID(),
  })
  aside(done, 'gesprek.setMissingSignal')
}
