import type { Action, DoorCheck } from '../actions/index.ts'
import type { PersonWho } from '../domain/who.ts'
import { AppError } from '../errors/appError.ts'
import type { Runner, StreamName } from '../ports/runner.ts'
import { type ChatParts, refuseOutsideChat } from './inChat.ts'
import { refuseUnerasable } from './privacy/people.ts'

export type CheckParts = ChatParts

interface Asked {
  stream: StreamName
  who: PersonWho
  requestId: string
}

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
): Promise<void> {
  const checks = action.requires?.(input) ?? []
  if (checks.length === 0) return
  const allowed = await isAllowed(parts.runner, asked, action, input)
  if (!allowed) throw new AppError('not-allowed')
  for (const one of checks) await runCheck(parts, asked, one)
}

function isAllowed(
  runner: Runner,
  { stream, who }: Asked,
  { may }: Action,
  input: unknown,
): Promise<boolean> {
  return runner.read(stream, (state) => may.allows(who, state, input))
}

function runCheck(parts: CheckParts, asked: Asked, one: DoorCheck): Promise<void> {
  switch (one.check) {
    case 'in-chat':
      return refuseOutsideChat(asked.who, one.chatId, parts)
    case 'erasable':
      return refuseUnerasable(asked, one.personId, parts.runner)
  }
}
