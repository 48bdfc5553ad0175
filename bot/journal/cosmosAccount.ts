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
import { codeOf } from './cosmosRetry.ts'

export interface CosmosSettings {
  endpoint: string
  database: string
  /** Only for an emulator; a real account is entered with an identity. */
  key?: string
}

export const CONTAINER = 'journal'

/** A request is given up after this, and asked again; the SDK's own default is 60 s (house: 1 s). */
const REQUEST_TIMEOUT_MS = 1000

/** Only what is asked for is indexed: every other path would cost request units at each answer. */
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

/** For what is asked by its id alone, or all at once. */
export const nothingIndexed: IndexingPolicy = {
  indexingMode: IndexingMode.consistent,
  automatic: true,
  includedPaths: [],
  excludedPaths: [{ path: '/*' }],
}

/**
 * Opens the journal in Cosmos DB, and makes database and container on an emulator; on a real account the
 * infrastructure template makes them.
 * @throws StartError with the setting to mend
 */
export async function openCosmosJournal(
  settings: CosmosSettings,
  listeners?: CosmosListeners,
): Promise<CosmosJournal> {
  const { client, container } = await openContainer(settings, {
    id: CONTAINER,
    partitionKey: { paths: ['/stream'] },
    indexingPolicy,
  })
  return new CosmosJournal(client, container, listeners)
}

/**
 * Opens one container of the database, and makes it on an emulator.
 * @throws StartError with the setting to mend
 */
export async function openContainer(
  settings: CosmosSettings,
  wanted: ContainerRequest & { id: string },
): Promise<{ client: CosmosClient; container: Container }> {
  const client = new CosmosClient(await clientOptions(settings))
  try {
    await checkAccount(client, settings)
    if (settings.key !== undefined) await makePlaces(client, settings.database, wanted)
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
      // We repeat by our own rules: an unknown outcome must be seen as one.
      retryOptions: { maxRetryAttemptCount: 0, fixedRetryIntervalInMilliseconds: 0, maxWaitTimeInSeconds: 0 },
      enableEndpointDiscovery: key === undefined,
    },
  }
  return key === undefined ? { ...options, aadCredentials: await ownIdentity() } : { ...options, key }
}

/** Managed identity on Azure, the developer's own sign-in elsewhere. Loaded only when it is needed. */
async function ownIdentity(): Promise<TokenCredential> {
  const { DefaultAzureCredential } = await import('@azure/identity')
  return new DefaultAzureCredential()
}

/**
 * With several write regions the last writer of an id wins and a taken place would go unnoticed; with less than
 * strong consistency an instance could say no on old state.
 */
async function checkAccount(client: CosmosClient, { endpoint, key }: CosmosSettings): Promise<void> {
  const { resource: account } = await client.getDatabaseAccount()
  if (account === undefined) throw new Error('no answer about the account')
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

/** Safe when two instances start together: making what exists is no fault. */
async function makePlaces(client: CosmosClient, database: string, wanted: ContainerRequest): Promise<void> {
  await existing(() => client.databases.create({ id: database }))
  await existing(() => client.database(database).containers.create(wanted))
}

async function existing(make: () => Promise<unknown>): Promise<void> {
  try {
    await make()
  } catch (error) {
    const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined
    if (code !== 409) throw error
  }
}

/** The SDK says nothing of a database or container that is not there. */
function reasonOf(error: unknown, container: string): string {
  if (codeOf(error) === 404) return `de container ${container} of de database is er niet`
  const message = error instanceof Error ? error.message : String(error)
  return message === '' ? `fout ${codeOf(error)}` : message
}
