import { type ContainerRequest, CosmosClient } from '@azure/cosmos'
import { at, templateNamed, type Value } from '../../infra/bicep.ts'
import { LOCAL_KEY } from '../../instances/stores.ts'

const text = (value: Value | undefined): string => String(value)

/** Makes the database and the containers of infra/journal.bicep: with its identity alone the server can make none. */
export async function makePlaces(endpoint: string): Promise<void> {
  const { resources } = templateNamed('journal.bicep')
  const parts = [...resources.values()]
  const database = text(at(parts.find(({ type }) => /\/sqlDatabases@/.test(type))?.value, 'name'))
  const client = new CosmosClient({
    endpoint,
    key: LOCAL_KEY,
    connectionPolicy: { enableEndpointDiscovery: false },
  })
  await client.databases.create({ id: database })
  for (const { type, value } of parts) {
    if (!/\/containers@/.test(type)) continue
    const paths = at(value, 'properties', 'resource', 'partitionKey', 'paths')
    const container: ContainerRequest = {
      id: text(at(value, 'properties', 'resource', 'id')),
      partitionKey: { paths: Array.isArray(paths) ? paths.map(text) : [] },
    }
    await client.database(database).containers.create(container)
  }
  client.dispose()
}
