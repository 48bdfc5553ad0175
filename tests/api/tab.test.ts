import assert from 'node:assert/strict'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { type IncomingMessage, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { type TestServer, testServer } from './testServer.ts'

const page = '<!doctype html><title>Tab</title>'
const script = 'console.log(1)\n'
const OUTSIDE = `outside-${process.pid}.json`

describe('The server and the built tab', () => {
  let server: TestServer
  let tabDir: string

  before(async () => {
    tabDir = await mkdtemp(join(tmpdir(), 'lob-portret-'))
    await mkdir(join(tabDir, 'assets'))
    await writeFile(join(tabDir, '.env.json'), '{}')
    await writeFile(join(tabDir, 'index.html'), page)
    await writeFile(join(tabDir, 'assets/index-abc123.js'), script)
    await writeFile(join(tabDir, 'assets/index-abc123.js.br'), brotliCompressSync(script))
    server = await testServer({ tabDir })
  })
  after(async () => {
    await server.stop()
    await rm(tabDir, { recursive: true })
  })

  const asset = '/tab/assets/index-abc123.js'
  const accepting = (encoding: string) => ({ headers: { 'accept-encoding': encoding } })

  it('the root address redirects to the tab', async () => {
    for (const path of ['/', '/tab']) {
      const { status, headers } = await server.get(null, path)
      assert.deepEqual([status, headers.get('location')], [302, '/tab/'])
    }
    const { status, body } = await server.get<string>(null, '/tab/')
    assert.deepEqual([status, body], [200, page])
  })

  it('assets with a hash in their name are cached for ever, and the page is revalidated', async () => {
    const first = await server.get(null, '/tab/')
    assert.equal(first.headers.get('cache-control'), 'no-cache')
    const again = await server.call(null, '/tab/', {
      headers: { 'if-none-match': first.headers.get('etag') ?? '' },
    })
    assert.equal(again.status, 304)
    const { headers } = await server.get(null, asset)
    assert.match(headers.get('cache-control') ?? '', /immutable/)
  })

  it('files compressed at the build are sent to clients that accept the encoding', async () => {
    const plain = await server.call(null, asset, accepting('identity'))
    assert.deepEqual([plain.headers.get('content-encoding'), plain.body], [null, script])
    const packed = await server.call(null, asset, accepting('gzip, br'))
    assert.deepEqual([packed.headers.get('content-encoding'), packed.body], ['br', script])
  })

  it('[X5.j] no file from outside the folder of the tab is sent, however the path is written', async () => {
    // A file one level above the folder, so that a path that leaves the folder finds something.
    await writeFile(join(tabDir, '..', OUTSIDE), '{}')
    try {
      const climbing = [
        '../',
        '..%2f',
        '%2e%2e/',
        '%2e%2e%2f',
        'assets/../../',
        'assets/..%2f..%2f',
        '..%5c',
        '/../',
      ]
      for (const way of climbing) {
        assert.equal(await rawStatus(`/tab/${way}${OUTSIDE}`), 404, way)
      }
    } finally {
      await rm(join(tabDir, '..', OUTSIDE))
    }
    const hidden = ['/tab/.env.json', '/tab/assets', '/tab/nergens.js', '/tab/assets/index-abc123.js.br']
    for (const path of hidden) assert.equal(await rawStatus(path), 404, path)
  })

  /** The status of a GET with this exact path; `fetch` would resolve `..` before sending. */
  async function rawStatus(path: string): Promise<number | undefined> {
    const asked = request({ host: '127.0.0.1', port: server.port, path, agent: false }).end()
    const [response] = (await once(asked, 'response')) as [IncomingMessage]
    response.resume()
    return response.statusCode
  }

  it('[X5.d] [X5.o] the tab runs only its own scripts, and only Teams frames it', async () => {
    const { headers } = await server.get(null, '/tab/')
    const policy = headers.get('content-security-policy') ?? ''
    assert.match(policy, /script-src 'self';/)
    assert.match(policy, /connect-src 'self';/)
    assert.match(policy, /frame-ancestors https:\/\/\*\.cloud\.microsoft https:\/\/teams\.microsoft\.com/)
    assert.equal(headers.get('x-content-type-options'), 'nosniff')
    assert.equal(headers.get('referrer-policy'), 'no-referrer')
    assert.match(headers.get('x-request-id') ?? '', /^[0-9a-f-]{36}$/)
  })
})
