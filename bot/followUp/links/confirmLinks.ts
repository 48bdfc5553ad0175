import { whoConfirms } from '../../domain/ronde/linkProof.ts'
import type { RondeState } from '../../domain/ronde/state.ts'
import type { Log } from '../../ports/log.ts'
import { MembersHidden, type Membership } from '../../ports/membership.ts'
import { chatStreamName, type Runner, rondeStreamName } from '../../ports/runner.ts'
import { createChatLinks } from './chatLinks.ts'

export interface ConfirmParts {
  runner: Runner
  log: Pick<Log, 'fault'>
  /** Without it links are confirmed only by what people do in the chat. */
  membership?: Pick<Membership, 'members'>
}

/** Confirms links that were made before the bot was in the chat, or while Teams did not say who is in it (G1.k). */
export async function confirmLinks(
  { runner, log, membership }: ConfirmParts,
  rondeId: string,
): Promise<void> {
  if (membership === undefined) return
  for (const { gesprekId, chatId, people } of await runner.read(rondeStreamName(rondeId), unconfirmed)) {
    const reference = await runner.read(chatStreamName(chatId), (chat) =>
      chat.present && chat.claim?.gesprekId === gesprekId ? chat.reference : null,
    )
    if (reference === null) continue
    try {
      const members = await membership.members(reference)
      if (!members.some(({ oid }) => people.includes(oid))) continue
    } catch (error) {
      // A school may hide members; then a press or a word of who linked it confirms the link.
      if (!(error instanceof MembersHidden)) log.fault(error, { where: 'confirm link' })
      continue
    }
    await createChatLinks(runner).confirm(chatId, { rondeId, gesprekId })
  }
}

interface Unconfirmed {
  gesprekId: string
  chatId: string
  people: readonly string[]
}

function unconfirmed(state: RondeState): Unconfirmed[] {
  return [...state.gesprekken.values()].flatMap((gesprek) => {
    const { id: gesprekId, chatId, linkConfirmed, status } = gesprek
    const people = chatId === null || linkConfirmed || status === 'klaar' ? [] : whoConfirms(state, gesprek)
    return chatId === null || people.length === 0 ? [] : [{ gesprekId, chatId, people }]
  })
}
