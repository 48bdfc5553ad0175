import assert from 'node:assert/strict'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { type TestServer, testServer } from './testServer.ts'

const page = '<!doctype html><title>Tab</title>'
const script = 'console.log(1)\n'

describe('The server and the built tab', () => {
  let server: TestServer
  let tabDir: string

  before(async () => {
    tabDir = await mkdtemp(join(tmpdir(), 'lob-portret-'))
    await mkdir(join(tabDir, 'assets'))
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

  it('leads to the tab', async () => {
    for (const path of ['/', '/tab']) {
      const { status, headers } = await server.get(null, path)
      assert.deepEqual([status, headers.get('location')], [302, '/tab/'])
    }
    const { status, body } = await server.get<string>(null, '/tab/')
    assert.deepEqual([status, body], [200, page])
  })

  it('keeps for ever what has a hash in its name, and asks anew for the page', async () => {
    const first = await server.get(null, '/tab/')
    assert.equal(first.headers.get('cache-control'), 'no-cache')
    const again = await server.call(null, '/tab/', {
      headers: { 'if-none-match': first.headers.get('etag') ?? '' },
    })
    assert.equal(again.status, 304)
    const { headers } = await server.get(null, asset)
    assert.match(headers.get('cache-control') ?? '', /immutable/)
  })

  it('sends what was compressed at the build to who can read it', async () => {
    const plain = await server.call(null, asset, accepting('identity'))
    assert.deepEqual([plain.headers.get('content-encoding'), plain.body], [null, script])
    const packed = await server.call(null, asset, accepting('gzip, br'))
    assert.deepEqual([packed.headers.get('content-encoding'), packed.body], ['br', script])
  })

  it('[X5] gives no file from outside the folder', async () => {
    const paths = [
      '/tab/../package.json',
      '/tab/..%2fpackage.json',
      '/tab/%2e%2e/%2e%2e/package.json',
      '/tab/.env',
    ]
    for (const path of [...paths, '/tab/assets', '/tab/nergens.js', '/tab/assets/index-abc123.js.br']) {
      assert.equal((await server.get(null, path)).status, 404, path)
    }
  })

  it('[X5] runs no script but its own, and is framed by Teams only', async () => {
    const { headers } = await server.get(null, '/tab/')
    const policy = headers.get('content-security-policy') ?? ''
    assert.match(policy, /script-src 'self';/)
    assert.match(policy, /connect-src 'self';/)
    assert.match(policy, /frame-ancestors https:\/\/\*\.cloud\.microsoft https:\/\/teams\.microsoft\.com/)
    assert.equal(headers.get('x-content-type-options'), 'nosniff')
    assert.match(headers.get('x-request-id') ?? '', /^[0-9a-f-]{36}$/)
  })
})
