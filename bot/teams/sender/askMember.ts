import { type ChatMember, MembersHidden } from '../../ports/membership.ts'
import { chatStreamName, rondeStreamName } from '../../ports/runner.ts'
import type { TeamsContext } from '../context.ts'
import type { IncomingActivity, Sender } from '../receiving/incomingActivity.ts'
import { withPatience } from '../withPatience.ts'

/** Timeout for asking Teams who the sender is, ms: it must fit within the time of one reply. */
const ASK_WITHIN = 700

/**
 * Asks Teams for the sender's entry in the chat's list of members. When Teams gives none in time the answer is not lost:
 * it is kept as onbevestigd until the gespreksleider accepts it (G4.f).
 * @returns null when the sender is not a member; undefined when Teams did not answer or may not say, which Regie shows
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

/** Sets or clears the signal in Regie that Teams may not list the members; does nothing when it is set right already. */
function know({ runner, aside }: TeamsContext, { chatId }: IncomingActivity, missing: boolean): void {
  const claim = runner.peek(chatStreamName(chatId))?.claim
  if (!claim) return
  const stream = rondeStreamName(claim.rondeId)
  const { gesprekId } = claim
  const known = runner.peek(stream)?.gesprekken.get(gesprekId)?.missingSignals.includes('members')
  if (known === missing) return
  const done = runner.run({
    action: 'gesprek.setMissingSignal',
    stream,
    input: { gesprekId, signal: 'members', missing },
    who: { kind: 'system', part: 'meeting' },
    requestId: crypto.randomUUID(),
  })
  aside(done, 'gesprek.setMissingSignal')
}
