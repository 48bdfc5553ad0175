/**
 * The baseline: restify and botbuilder with the same adapter, and a handler that answers every card action with one
 * fixed card and stores nothing. `node bare.ts <file with the reply>`; prints its port.
 */
import { readFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { CloudAdapter, ConfigurationBotFrameworkAuthentication, INVOKE_RESPONSE_KEY } from 'botbuilder'
import restify from 'restify'

const value = { status: 200, body: JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) }
const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}))
const server = restify.createServer({ name: '' })
server.use(restify.plugins.bodyParser())
server.post('/api/messages', async (request, response) => {
  await adapter.process(
    { body: request.body, headers: request.headers, method: 'POST' },
    response,
    async (turn) => {
      turn.turnState.set(INVOKE_RESPONSE_KEY, { value })
    },
  )
})
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`${(server.server.address() as AddressInfo).port}\n`)
})
process.stdin.resume().on('end', () => process.exit(0))
