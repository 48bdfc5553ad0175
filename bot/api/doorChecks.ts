import type { Action, DoorCheck } from '../actions/index.ts'
import type { PersonWho } from '../domain/who.ts'
import { AppError } from '../errors/appError.ts'
import type { AnonymousKeys } from '../ports/anonymousKeys.ts'
import type { ChatLinks } from '../ports/chatLinks.ts'
import { isRondeStream, type Runner, rondeIdOf, type StreamName } from '../ports/runner.ts'
import { type ChatParts, refuseOutsideChat } from './inChat.ts'
import { refuseUnerasable } from './privacy/people.ts'

export interface CheckParts extends ChatParts {
  chatLinks: ChatLinks
  keys: Pick<AnonymousKeys, 'sittings'>
}

interface Asked {
  stream: StreamName
  who: PersonWho
  requestId: string
}

/** What follows once the act is stored, because a check showed that it may. */
export type AfterAct = () => Promise<void>

/**
 * Checks what the action requires beyond the state of its stream.
 * @param input as the action's schema has it
 * @throws AppError `not-allowed` before any check, so that a check tells nothing to people without the right
 */
export async function runDoorChecks(
  parts: CheckParts,
  asked: Asked,
  action: Action,
  input: unknown,
): Promise<AfterAct[]> {
  const checks = action.requires?.(input) ?? []
  if (checks.length === 0) return []
  const allowed = await isAllowed(parts.runner, asked, action, input)
  if (!allowed) throw new AppError('not-allowed')
  const after: AfterAct[] = []
  for (const one of checks) after.push(...(await runCheck(parts, asked, one)))
  return after
}

function isAllowed(
  runner: Runner,
  { stream, who }: Asked,
  { may }: Action,
  input: unknown,
): Promise<boolean> {
  return runner.read(stream, (state) => may.allows(who, state, input))
}

async function runCheck(parts: CheckParts, asked: Asked, one: DoorCheck): Promise<AfterAct[]> {
  switch (one.check) {
    case 'in-chat':
      return checkInChat(parts, asked, one)
    case 'erasable':
      await refuseUnerasable(asked, one.personId, parts)
      return []
  }
}

/** A person who is in the chat takes it over from a link that was never confirmed, and confirms the own one. */
async function checkInChat(
  parts: CheckParts,
  { who, stream }: Asked,
  { gesprekId, chatId }: Extract<DoorCheck, { check: 'in-chat' }>,
): Promise<AfterAct[]> {
  const shown = await refuseOutsideChat(who, chatId, parts)
  if (!shown || !isRondeStream(stream)) return []
  const place = { rondeId: rondeIdOf(stream), gesprekId }
  await parts.chatLinks.takeOver(chatId, place)
  return [() => parts.chatLinks.confirm(chatId, place)]
}
