import {
  type Container,
  type ContainerRequest,
  CosmosClient,
  type CosmosClientOptions,
  IndexingMode,
  type IndexingPolicy,
} from '@azure/cosmos'
import type { TokenCredential } from '@azure/identity'
import { StartError } from '../ports/startError.ts'
import { CosmosJournal, type CosmosListeners } from './cosmos.ts'
import { checkSchema, StreamEnds } from './cosmosGuards.ts'
import { codeOf } from './cosmosRetry.ts'

export interface CosmosSettings {
  endpoint: string
  database: string
  /** Only for an emulator; a real account is accessed with an identity. */
  key?: string
}

export const CONTAINER = 'journal'
export const GUARDS = 'guards'

/** Timeout of one request, ms, after which it is retried. The default of the SDK is 60 s, longer than Teams waits. */
const REQUEST_TIMEOUT_MS = 1000

/** Indexes only the queried paths: every other path would cost request units at each append. */
const indexingPolicy: IndexingPolicy = {
  indexingMode: IndexingMode.consistent,
  automatic: true,
  includedPaths: [{ path: '/stream/?' }, { path: '/seq/?' }],
  excludedPaths: [{ path: '/*' }],
  compositeIndexes: [
    [
      { path: '/stream', order: 'ascending' },
      { path: '/seq', order: 'ascending' },
    ],
  ],
}

/** For containers that are read by id, or all at once. */
export const nothingIndexed: IndexingPolicy = {
  indexingMode: IndexingMode.consistent,
  automatic: true,
  includedPaths: [],
  excludedPaths: [{ path: '/*' }],
}

/**
 * Opens the journal in Cosmos DB. On an emulator it creates database and container; on a real account the
 * infrastructure template does.
 * @throws StartError naming the setting to change
 */
export async function openCosmosJournal(
  settings: CosmosSettings,
  listeners: CosmosListeners = {},
): Promise<CosmosJournal> {
  const { client, container } = await openContainer(settings, {
    id: CONTAINER,
    partitionKey: { paths: ['/stream'] },
    indexingPolicy,
  })
  try {
    const guards = await openGuards(settings)
    const charge = (units: number): void => listeners.charge?.('snapshot', units)
    return new CosmosJournal(
      client,
      container,
      listeners,
      new StreamEnds(guards.client, guards.container, charge),
    )
  } catch (error) {
    client.dispose()
    throw error
  }
}

/**
 * Opens the container with what guards the journal, and checks the schema version. It is outside the journal, so that what
 * loses entries does not lose it as well.
 * @throws StartError naming the setting to change, or when a newer release has used the store
 */
export async function openGuards(settings: CosmosSettings): ReturnType<typeof openContainer> {
  const guards = await openContainer(settings, {
    id: GUARDS,
    // A stream, `servers` or `schema`.
    partitionKey: { paths: ['/of'] },
    indexingPolicy: nothingIndexed,
  })
  try {
    await checkSchema(guards.container, settings.endpoint)
    return guards
  } catch (error) {
    guards.client.dispose()
    throw error
  }
}

/**
 * Opens one container of the database; creates it on an emulator.
 * @throws StartError naming the setting to change
 */
export async function openContainer(
  settings: CosmosSettings,
  wanted: ContainerRequest & { id: string },
): Promise<{ client: CosmosClient; container: Container }> {
  const client = new CosmosClient(await clientOptions(settings))
  try {
    await checkAccount(client, settings)
    if (settings.key !== undefined) await createContainer(client, settings.database, wanted)
    const container = client.database(settings.database).container(wanted.id)
    await container.read()
    return { client, container }
  } catch (error) {
    client.dispose()
    if (error instanceof StartError) throw error
    throw new StartError(
      `Cosmos DB op ${settings.endpoint} (database ${settings.database}) is niet te openen: ${reasonOf(error, wanted.id)}. Kijk COSMOS_ENDPOINT en COSMOS_DATABASE na, en of deze server er met zijn identiteit in mag.`,
    )
  }
}

async function clientOptions({ endpoint, key }: CosmosSettings): Promise<CosmosClientOptions> {
  const options: CosmosClientOptions = {
    endpoint,
    connectionPolicy: {
      requestTimeout: REQUEST_TIMEOUT_MS,
      // `withRetries` retries instead: the SDK would hide an unknown outcome.
      retryOptions: { maxRetryAttemptCount: 0, fixedRetryIntervalInMilliseconds: 0, maxWaitTimeInSeconds: 0 },
      enableEndpointDiscovery: key === undefined,
    },
  }
  return key === undefined ? { ...options, aadCredentials: await ownIdentity() } : { ...options, key }
}

/** Managed identity on Azure, the developer's own sign-in elsewhere. The package loads at first use (X8.j). */
async function ownIdentity(): Promise<TokenCredential> {
  const { DefaultAzureCredential } = await import('@azure/identity')
  return new DefaultAzureCredential()
}

/**
 * Refuses an account whose settings would lose answers (X8.k). With several write regions the last writer of an id wins,
 * so a conflict would go unnoticed; below Strong consistency an instance could refuse on a stale state.
 * @throws StartError
 */
export async function checkAccount(
  client: Pick<CosmosClient, 'getDatabaseAccount'>,
  { endpoint, key }: Pick<CosmosSettings, 'endpoint' | 'key'>,
): Promise<void> {
  const { resource: account } = await client.getDatabaseAccount()
  if (account === undefined) throw new Error('the account did not describe itself')
  if (account.writableLocations.length > 1 || account.enableMultipleWritableLocations) {
    throw new StartError(
      `Cosmos DB op ${endpoint} heeft meer dan één regio om in te schrijven; dan kunnen antwoorden elkaar ongemerkt overschrijven. Zet “Multi-region writes” uit.`,
    )
  }
  const consistency: string = account.consistencyPolicy
  if (key === undefined && consistency !== 'Strong') {
    throw new StartError(
      `Cosmos DB op ${endpoint} staat op consistentie ${consistency}; de app heeft Strong nodig om nooit op oude gegevens nee te zeggen. Zet “Default consistency” op Strong.`,
    )
  }
}

/** Safe when two instances start at the same time. */
async function createContainer(
  client: CosmosClient,
  database: string,
  wanted: ContainerRequest,
): Promise<void> {
  await ignoreExisting(() => client.databases.create({ id: database }))
  await ignoreExisting(() => client.database(database).containers.create(wanted))
}

async function ignoreExisting(create: () => Promise<unknown>): Promise<void> {
  try {
    await create()
  } catch (error) {
    const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined
    if (code !== 409) throw error
  }
}

/** The SDK gives no message for a missing database or container. */
function reasonOf(error: unknown, container: string): string {
  if (codeOf(error) === 404) return `de container ${container} of de database is er niet`
  const message = error instanceof Error ? error.message : String(error)
  return message === '' ? `fout ${codeOf(error)}` : message
}
