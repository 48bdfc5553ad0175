import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { freePort } from '../e2e/support/freePort.ts'

const SERVER = fileURLToPath(new URL('../../node_modules/.bin/cosmosdb-server', import.meta.url))

/** Starts the local Cosmos DB protocol server in its own process, so that it does not share our event loop. */
export async function startCosmosProcess(): Promise<{ endpoint: string; stop(): Promise<void> }> {
  const port = await freePort()
  const child = spawn(process.execPath, [SERVER, '--no-ssl', '--host', '127.0.0.1', '-p', String(port)], {
    stdio: 'ignore',
  })
  const endpoint = `http://127.0.0.1:${port}/`
  const answers = () =>
    fetch(endpoint).then(
      () => true,
      () => false,
    )
  while (child.exitCode === null && !(await answers()))
    await new Promise((resolve) => setTimeout(resolve, 20))
  if (child.exitCode !== null) throw new Error('the Cosmos protocol server did not start')
  return {
    endpoint,
    async stop() {
      const ended = once(child, 'exit')
      child.kill('SIGKILL')
      await ended
    },
  }
}
