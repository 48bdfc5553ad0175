import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { createHttpServer } from '@vercel/cosmosdb-server'

/** Starts the local Cosmos DB protocol server in this process, by default on a free port. It accepts any key. */
export async function startCosmosServer(port = 0): Promise<{ endpoint: string; stop(): Promise<void> }> {
  const server = createHttpServer({ keepAlive: true }).listen(port, '127.0.0.1')
  await once(server, 'listening')
  const { port: taken } = server.address() as AddressInfo
  return {
    endpoint: `http://127.0.0.1:${taken}/`,
    async stop() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
