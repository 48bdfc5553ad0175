/** The local Cosmos DB protocol server with a delay: `node cosmosServer.ts <ms>`; prints its address. */
import { once } from 'node:events'
import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { startCosmosServer } from '../journal/cosmosServer.ts'

const wait = Number(process.argv[2] ?? 0)
const { endpoint } = await startCosmosServer()
const target = new URL(endpoint)
const proxy = createServer((incoming, outgoing) => {
  const { method, headers, url } = incoming
  const passed = request(
    { host: target.hostname, port: target.port, method, headers, path: url },
    (answer) => {
      setTimeout(() => {
        outgoing.writeHead(answer.statusCode ?? 500, answer.headers)
        answer.pipe(outgoing)
      }, wait)
    },
  )
  passed.on('error', () => outgoing.destroy())
  incoming.pipe(passed)
}).listen(0, '127.0.0.1')
await once(proxy, 'listening')
process.stdout.write(`http://127.0.0.1:${(proxy.address() as AddressInfo).port}/\n`)
process.stdin.resume().on('end', () => process.exit(0))
