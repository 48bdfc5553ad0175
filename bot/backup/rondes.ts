import {
  chatStreamName,
  type RondeStreamName,
  type Runner,
  type StreamName,
  tenantStreamName,
} from '../ports/runner.ts'

/** The streams that make up one ronde: its own, and the chats of its gesprekken. Null when there is no such ronde. */
export function streamsOfRonde(runner: Runner, ronde: RondeStreamName): Promise<StreamName[] | null> {
  return runner.read(ronde, (state) => {
    if (state.id === '') return null
    const chats = [...state.gesprekken.values()].flatMap(({ chatId }) => (chatId === null ? [] : [chatId]))
    return [ronde, ...chats.map(chatStreamName)]
  })
}

/** Puts a ronde in the directory for everybody who has a part in it, so that they find it in their list. */
export async function listForItsPeople(runner: Runner, ronde: RondeStreamName): Promise<void> {
  const { rondeId, tenantId, people } = await runner.read(ronde, (state) => ({
    rondeId: state.id,
    tenantId: state.tenantId,
    people: [...state.people.values()].filter(({ roles }) => roles.length > 0).map(({ id }) => id),
  }))
  for (const personId of people) {
    await runner.run({
      action: 'tenant.addRonde',
      stream: tenantStreamName(tenantId),
      input: { rondeId, personId },
      who: { kind: 'system', part: 'restore' },
      requestId: crypto.randomUUID(),
    })
  }
}

/** A sentence for each ronde: its id and what it is called. */
export function nameOf(runner: Runner, ronde: RondeStreamName): Promise<string> {
  return runner.read(ronde, ({ id, title, school }) => `${id}  ${title}, ${school}`)
}
