import { namesIn, personIdsIn } from '../../domain/people.ts'
import type { Act } from '../../domain/stream.ts'
import { isSameId } from '../../domain/who.ts'
import type { Journal, JournalEvent } from '../../ports/journal.ts'
import type { ChatStreamName, RondeStreamName } from '../../ports/runner.ts'
import { RewriteUnreadable } from '../../redaction/foldAll.ts'
import { actsOf, entriesOf } from './redactStream.ts'

/** Every ronde of a school, as the rondes themselves say; the directory may be incomplete. */
export async function rondesOfTenant(journal: Journal, tenantId: string): Promise<RondeStreamName[]> {
  const found: RondeStreamName[] = []
  for (const stream of await journal.streams('ronde:')) {
    const [first] = await journal.read(stream, 0, 1)
    const created = eventsOf(first === undefined ? [] : [first]).find(({ type }) => type === 'ronde.created')
    if (created?.type === 'ronde.created' && created.tenantId === tenantId)
      found.push(stream as RondeStreamName)
  }
  return found
}

/** Every chat that is not known to belong to another school. */
export async function chatsOfTenant(journal: Journal, tenantId: string): Promise<ChatStreamName[]> {
  const found: ChatStreamName[] = []
  for (const stream of await journal.streams('chat:')) {
    const seen = eventsOf(await entriesOf(journal, stream)).find(
      ({ type }) => type === 'chat.referenceRecorded',
    )
    const elsewhere = seen?.type === 'chat.referenceRecorded' && seen.reference.tenantId !== tenantId
    if (!elsewhere) found.push(stream as ChatStreamName)
  }
  return found
}

/** Every spelling of a person's name in these streams. */
export async function namesOfPerson(
  journal: Journal,
  streams: readonly string[],
  personId: string,
): Promise<string[]> {
  const isOwn = (id: string): boolean => isSameId(id, personId)
  const names = new Set<string>()
  for (const stream of streams) {
    await eachAct(journal, stream, (act) => {
      for (const name of namesIn(act, isOwn)) names.add(name)
    })
  }
  return [...names]
}

/** Every person id in these streams. */
export async function idsIn(journal: Journal, streams: readonly string[]): Promise<Set<string>> {
  const ids = new Set<string>()
  for (const stream of streams) {
    await eachAct(journal, stream, (act) => {
      for (const id of personIdsIn(act)) ids.add(id)
    })
  }
  return ids
}

/** @throws RewriteUnreadable for a stream with events of a newer release: what they hold of people is not known here */
async function eachAct(
  journal: Journal,
  stream: string,
  read: (act: Act<JournalEvent>) => void,
): Promise<void> {
  const acts = actsOf(await entriesOf(journal, stream))
  try {
    acts.forEach(read)
  } catch (error) {
    throw new RewriteUnreadable(stream, error)
  }
}

const eventsOf = (entries: Parameters<typeof actsOf>[0]): JournalEvent[] =>
  actsOf(entries).flatMap((act) => act.events)
