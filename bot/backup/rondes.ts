import { isPersonId } from '../domain/personId.ts'
import {
  chatStreamName,
  type RondeStreamName,
  type Runner,
  type StreamName,
  tenantStreamName,
} from '../ports/runner.ts'

/** The stream of a ronde and those of the chats of its gesprekken; null when the ronde does not exist. */
export function streamsOfRonde(runner: Runner, ronde: RondeStreamName): Promise<StreamName[] | null> {
  return runner.read(ronde, (state) => {
    if (state.id === '') return null
    const chats = [...state.gesprekken.values()].flatMap(({ chatId }) => (chatId === null ? [] : [chatId]))
    return [ronde, ...chats.map(chatStreamName)]
  })
}

/** Codes of a chat that another gesprek has, confirmed or not. */
const TAKEN: ReadonlySet<unknown> = new Set(['chat-taken', 'chat-claimed'])

/** Adds a ronde to the list of every person with a role in it; an erased person has no list. */
export async function listForItsPeople(runner: Runner, ronde: RondeStreamName): Promise<void> {
  const { rondeId, tenantId, people } = await runner.read(ronde, (state) => ({
    rondeId: state.id,
    tenantId: state.tenantId,
    people: [...state.people.values()].filter(({ id, roles }) => roles.length > 0 && isPersonId(id)),
  }))
  for (const { id: personId } of people) {
    await runner.run({
      action: 'tenant.addRonde',
      stream: tenantStreamName(tenantId),
      input: { rondeId, personId },
      who: { kind: 'system', part: 'restore' },
      requestId: crypto.randomUUID(),
    })
  }
}

/**
 * Claims the chats of a ronde that were not restored, so that they belong to their gesprekken again.
 * @returns how many belong to another gesprek
 */
export async function claimChats(
  runner: Runner,
  ronde: RondeStreamName,
  chats: readonly string[],
): Promise<number> {
  const linked = await runner.read(ronde, (state) =>
    [...state.gesprekken.values()].flatMap(({ id: gesprekId, chatId }) =>
      chatId !== null && chats.includes(chatStreamName(chatId))
        ? [{ rondeId: state.id, gesprekId, chatId }]
        : [],
    ),
  )
  let refused = 0
  for (const { chatId, ...input } of linked) {
    const command = { action: 'chat.claim', stream: chatStreamName(chatId), input }
    const who = { kind: 'system', part: 'restore' } as const
    try {
      await runner.run({ ...command, who, requestId: crypto.randomUUID() })
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && TAKEN.has(error.code))) throw error
      refused += 1
    }
  }
  return refused
}

/** One line about a ronde: its id, title and school. */
export function nameOf(runner: Runner, ronde: RondeStreamName): Promise<string> {
  return runner.read(ronde, ({ id, title, school }) => `${id}  ${title}, ${school}`)
}
