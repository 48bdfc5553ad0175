import assert from 'node:assert/strict'
import { get, type IncomingHttpHeaders } from 'node:http'
import { gunzipSync } from 'node:zlib'
import { bram, joke, nadia } from '../builders/people.ts'
import { type BuiltRonde, buildRonde } from '../builders/ronde.ts'
import { type TestServer, testServer, tokenFor } from './testServer.ts'

describe('Compressed replies', () => {
  let server: TestServer
  let ronde: BuiltRonde

  before(async () => {
    server = await testServer()
    ronde = await buildRonde(server.runner, { started: true })
    const note = { gesprekId: ronde.gesprekId, text: 'Wij willen meer tijd voor loopbaangesprekken.' }
    for (let n = 0; n < 20; n += 1) await ronde.act(bram, 'notitie.add', note)
  })
  after(() => server.stop())

  interface Reply {
    headers: IncomingHttpHeaders
    body: Buffer
  }

  /** Sends this header as it is; `fetch` would set its own and decompress. */
  async function ask(path: string, encoding?: string): Promise<Reply> {
    const headers = {
      authorization: `Bearer ${await tokenFor(bram)}`,
      ...(encoding === undefined ? {} : { 'accept-encoding': encoding }),
    }
    return new Promise((resolve, reject) => {
      get(server.url + path, { headers }, async (response) => {
        const parts: Buffer[] = []
        for await (const part of response) {
          parts.push(part)
          if (path.includes('/changes')) break
        }
        resolve({ headers: response.headers, body: Buffer.concat(parts) })
      }).once('error', reject)
    })
  }

  it('[B5.c] a large reply to a read is compressed for who takes that, and is the same for who does not', async () => {
    const path = `/api/rondes/${ronde.rondeId}`
    const plain = await ask(path)
    assert.equal(plain.headers['content-encoding'], undefined)
    for (const encoding of ['gzip', 'br, gzip;q=0.5']) {
      const packed = await ask(path, encoding)
      assert.equal(packed.headers['content-encoding'], 'gzip')
      assert.equal(packed.headers['cache-control'], 'no-store')
      assert.deepEqual(JSON.parse(String(gunzipSync(packed.body))), JSON.parse(String(plain.body)))
      assert.ok(packed.body.length * 3 < plain.body.length)
    }
    for (const encoding of ['identity', 'gzip;q=0', 'br, gzip; q=0.0, zstd'])
      assert.equal((await ask(path, encoding)).headers['content-encoding'], undefined)
  })

  it('[B5.c] the length of a compressed reply is hidden by a random header', async () => {
    const lengths = new Set<number>()
    for (let n = 0; n < 20; n += 1) {
      const { headers } = await ask(`/api/rondes/${ronde.rondeId}`, 'gzip')
      lengths.add(String(headers['x-padding']).length)
    }
    assert.ok(lengths.size > 3)
  })

  it('[B5.c] small replies, change streams and replies to acts are not compressed', async () => {
    for (const path of ['/api/rondes', `/api/rondes/${ronde.rondeId}/changes`])
      assert.equal((await ask(path, 'gzip')).headers['content-encoding'], undefined)
    const acted = await server.act(bram, 'gesprek.plan', ronde.rondeId, {
      deelnemers: [joke, nadia].map(({ oid: id, name }) => ({ id, name })),
    })
    assert.equal(acted.headers.get('content-encoding'), null)
  })
})
