import { randomUUID } from 'node:crypto'
import type { Container } from '@azure/cosmos'
import { StartError } from '../ports/startError.ts'
import { type CosmosSettings, openGuards } from './cosmosAccount.ts'
import { withRetries } from './cosmosRetry.ts'

/** Interval between two heartbeats, ms. */
const BEAT_EVERY = 15_000
/** A process without a heartbeat for this long is gone, s. Several heartbeats in a row may fail. */
const GONE_AFTER = 60
/** Old heartbeats are removed after this long, s. */
const REMOVE_AFTER = 24 * 3600

const SERVERS = 'servers'

/** Shows to others that a process uses the store, and counts those others. */
export interface Presence {
  /** How many servers use the store, this one included; what was last read while the store does not answer. */
  servers(): number
  /** Resolves when others no longer see it. */
  leave(): Promise<void>
}

interface BeatDoc {
  id: string
  of: typeof SERVERS
  /** A server, or a restore that no server may run beside. */
  role: 'server' | 'restore'
  /** Second of the last write, set by the service: so the clocks of the users do not matter. */
  _ts?: number
}

interface Others {
  others: readonly BeatDoc[]
  /** The ones that are not gone. */
  present: readonly BeatDoc[]
}

/**
 * Announces with a heartbeat that this process uses the store, until `leave`. The first heartbeat is written before others are
 * read, so of two processes that start at the same time at least one sees the other. Each heartbeat counts the servers again.
 * @throws StartError for a server during a restore, or a restore beside a server
 */
export async function joinCosmos(settings: CosmosSettings, role: BeatDoc['role']): Promise<Presence> {
  const { client, container } = await openGuards(settings)
  const id = randomUUID()
  const beat = async (): Promise<number> => {
    const doc: BeatDoc = { id, of: SERVERS, role }
    const { resource } = await withRetries('idempotent', () => container.items.upsert<BeatDoc>({ ...doc }))
    return resource?._ts ?? 0
  }
  let servers = 1
  const othersPresent = async (now: number): Promise<Others> => {
    const others = (await beatsIn(container)).filter((other) => other.id !== id)
    const present = others.filter(({ _ts = 0 }) => now - _ts < GONE_AFTER)
    servers = 1 + present.filter((other) => other.role === 'server').length
    return { others, present }
  }
  const leave = async (): Promise<void> => {
    // What is left behind counts as gone after a minute.
    await withRetries('write', () => container.item(id, SERVERS).delete()).catch(() => undefined)
    client.dispose()
  }
  try {
    const now = await beat()
    const { others, present } = await othersPresent(now)
    refuseBeside(role, present)
    for (const { id: old, _ts = 0 } of others)
      if (now - _ts > REMOVE_AFTER)
        await container
          .item(old, SERVERS)
          .delete()
          .catch(() => undefined)
  } catch (error) {
    await leave()
    throw error
  }
  // A heartbeat that fails is tried again at the next one.
  const beatAndCount = async (): Promise<void> => void (await othersPresent(await beat()))
  let beating: Promise<void> = Promise.resolve()
  const timer = setInterval(() => {
    beating = beating.then(beatAndCount).catch(() => undefined)
  }, BEAT_EVERY).unref()
  return {
    servers: () => servers,
    async leave() {
      clearInterval(timer)
      // A heartbeat that is still being written would undo the removal.
      await beating
      await leave()
    },
  }
}

async function beatsIn(container: Container): Promise<BeatDoc[]> {
  const query = container.items.query<BeatDoc>('SELECT * FROM c', { partitionKey: SERVERS })
  const { resources } = await withRetries('read', () => query.fetchAll())
  // The local server ignores the partition of a query.
  return resources.filter(({ of }) => of === SERVERS)
}

/** @throws StartError */
function refuseBeside(role: BeatDoc['role'], others: readonly BeatDoc[]): void {
  if (others.some((other) => other.role === 'restore')) {
    throw new StartError(
      'In dit account wordt op dit moment een reservekopie teruggezet, of dat brak minder dan een minuut geleden af. Begin opnieuw als het klaar is.',
    )
  }
  if (role === 'restore' && others.length > 0) {
    throw new StartError(
      'Er gebruikt nog een server dit account, of hij stopte minder dan een minuut geleden. Er is niets teruggezet. Zet de server in rust (SERVER_PAUSED=true), wacht een minuut en probeer het opnieuw.',
    )
  }
}
