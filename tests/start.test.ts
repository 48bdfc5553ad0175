import assert from 'node:assert/strict'
import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { type AddressInfo, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { demoPeople } from '../bot/local/people.ts'
import { compileCache } from './compileCache.ts'
import { LoginDouble } from './doubles/loginDouble.ts'

const main = join(import.meta.dirname, '../bot/main.ts')

type Running = ChildProcessByStdio<null, Readable, Readable>

const running = new Set<Running>()

/** Ends by itself, with what it said. */
async function failedStart(env: NodeJS.ProcessEnv, ...args: string[]) {
  const child = run(env, ...args)
  const [said, complaint, [code]] = await Promise.all([
    textOf(child.stdout),
    textOf(child.stderr),
    once(child, 'exit'),
  ])
  return { said, complaint, code }
}

function run(env: NodeJS.ProcessEnv, ...args: string[]): Running {
  const clean: NodeJS.ProcessEnv = {
    ...compileCache,
    PATH: process.env.PATH,
    PORT: '0',
    PLAYGROUND_PORT: '0',
  }
  const child = spawn(process.execPath, [main, ...args], {
    env: { ...clean, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.add(child)
  child.once('exit', () => running.delete(child))
  return child
}

async function textOf(stream: Readable): Promise<string> {
  let text = ''
  for await (const part of stream) text += part
  return text
}

/** Resolves with its address once it listens. */
async function listening(child: Running): Promise<string> {
  for await (const line of createInterface(child.stdout)) {
    const url = /luistert op (http:\S+)/.exec(line)?.[1]
    if (url !== undefined) {
      child.stdout.resume()
      return url.replace('0.0.0.0', '127.0.0.1')
    }
  }
  throw new Error(await textOf(child.stderr))
}

async function takenPort(): Promise<{ server: Server; port: number }> {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { server, port: (server.address() as AddressInfo).port }
}

describe('Starting the server', () => {
  let folder: string

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lob-portret-'))
  })
  afterEach(async () => {
    for (const child of running) child.kill('SIGKILL')
    await rm(folder, { recursive: true, force: true })
  })

  async function tokenAt(url: string, role: string): Promise<string> {
    const person = demoPeople.find((one) => one.role === role)?.oid
    const response = await fetch(`${url}/local/token`, { method: 'POST', body: JSON.stringify({ person }) })
    const { token } = (await response.json()) as { token: string }
    return token
  }

  it('[G5.e] the server listens, keeps what it acknowledged over a hard kill, and ends cleanly when asked', async () => {
    const first = run({ DATA_DIR: folder })
    const url = await listening(first)
    assert.equal((await fetch(`${url}/healthz`)).status, 200)
    const headers = { authorization: `Bearer ${await tokenAt(url, 'gespreksleider')}` }
    const input = { title: 'Techniek', school: 'ROC', scope: { kind: 'college', name: 'Noord' } }
    const body = JSON.stringify({ requestId: 'maak-ronde-0001', input })
    const made = await fetch(`${url}/api/actions/ronde.create`, { method: 'POST', headers, body })
    const { result } = (await made.json()) as { result: { rondeId: string } }
    first.kill('SIGKILL')
    await once(first, 'exit')

    const second = run({ DATA_DIR: folder })
    const again = await listening(second)
    const kept = await fetch(`${again}/api/rondes/${result.rondeId}`, { headers })
    assert.equal(kept.status, 200)
    const exit = once(second, 'exit')
    second.kill('SIGTERM')
    assert.deepEqual(await exit, [0, null])
    assert.ok(!(await readdir(folder)).some((name) => name.endsWith('-wal')))
  })

  it('[G5.k] Ctrl-C ends open change streams too', async () => {
    const child = run({ DATA_DIR: folder })
    const url = await listening(child)
    const headers = { authorization: `Bearer ${await tokenAt(url, 'gespreksleider')}` }
    const input = {
      title: 'T',
      school: 'S',
      scope: { kind: 'college', name: 'C' },
      rondeId: 'r-aaaaaaaaaaaaaaaa',
    }
    const body = JSON.stringify({ requestId: 'maak-ronde-0001', input })
    await fetch(`${url}/api/actions/ronde.create`, { method: 'POST', headers, body })
    const stream = await fetch(`${url}/api/rondes/r-aaaaaaaaaaaaaaaa/changes`, { headers })
    const exit = once(child, 'exit')
    child.kill('SIGINT')
    await stream.text()
    assert.deepEqual(await exit, [0, null])
  })

  it('a taken port refuses the start with the cure, and leaves no process behind', async () => {
    const { server, port } = await takenPort()
    const [own, chat] = await Promise.all([
      failedStart({ DATA_DIR: folder, PORT: String(port) }),
      failedStart({ DATA_DIR: folder, PLAYGROUND_PORT: String(port) }, '--local'),
    ])
    server.close()
    assert.equal(own.code, 1)
    assert.match(own.complaint, new RegExp(`^Poort ${port} is al bezet.*PORT=`))
    assert.equal(chat.code, 1)
    assert.match(chat.complaint, new RegExp(`^Poort ${port} is al bezet.*PLAYGROUND_PORT=`))
    assert.deepEqual([own.said, chat.said], ['', ''])
  })

  it('[X8.h] a damaged or half-written database refuses the start and is left as it was', async () => {
    const contents = ['dit is geen database', `SQLite format 3\0${'\0'.repeat(80)}`]
    const tries = contents.map(async (content, index) => {
      const dataDir = join(folder, String(index))
      const file = join(dataDir, 'lob-portret.db')
      await mkdir(dataDir)
      await writeFile(file, content)
      return { content, file, ...(await failedStart({ DATA_DIR: dataDir })) }
    })
    for (const { content, file, code, complaint } of await Promise.all(tries)) {
      assert.equal(code, 1)
      assert.match(complaint, /^De database .*lob-portret\.db.*(beschadigd|niet worden geopend)/)
      assert.ok(!complaint.includes('    at '), 'a sentence, not a stack')
      assert.equal(await readFile(file, 'utf8'), content)
    }
  })

  it('a read-only data folder refuses the start with the cure', async () => {
    const file = join(folder, 'een-bestand')
    await writeFile(file, '')
    const { code, complaint } = await failedStart({ DATA_DIR: join(file, 'data') })
    assert.equal(code, 1)
    assert.match(complaint, /kan de app niet schrijven.*DATA_DIR/)
  })

  it('[X1.i] an invalid setting, and the demo sign-in where others can reach it, refuse the start', async () => {
    const [port, open] = await Promise.all([
      failedStart({ PORT: 'veel' }),
      failedStart({ DATA_DIR: folder, HOST: '0.0.0.0' }, '--local'),
    ])
    assert.deepEqual([port.code, port.said], [1, ''])
    assert.match(port.complaint, /PORT klopt niet/)
    assert.equal(open.code, 1)
    assert.match(open.complaint, /HOST=127\.0\.0\.1/)
  })

  it('[X1.j] a bot with a secret gives a warning, one that Microsoft does not know is reported, and the screens start all the same', async () => {
    const login = await LoginDouble.start()
    login.refuses = 'AADSTS7000215'
    const ca = join(folder, 'ca.pem')
    await writeFile(ca, login.ca)
    const school = { TENANT_ID: randomUUID(), CLIENT_ID: randomUUID(), TEAMS_APP_ID: randomUUID() }
    const bot = { CLIENT_CREDENTIAL: 'secret', CLIENT_SECRET: 'verlopen' }
    const near = { HOST: '127.0.0.1', AZURE_AUTHORITY_HOST: login.url, NODE_EXTRA_CA_CERTS: ca }
    const child = run({ DATA_DIR: join(folder, 'data'), ...school, ...bot, ...near })
    try {
      const complained = once(createInterface(child.stderr), 'line')
      const said = createInterface(child.stdout)[Symbol.asyncIterator]()
      const warning = String((await said.next()).value)
      assert.match(warning, /met een geheim, dat verloopt.*CLIENT_CREDENTIAL=managed-identity/)
      const url = /luistert op (http:\S+)/.exec(String((await said.next()).value))?.[1]
      assert.equal((await fetch(`${url}/healthz`)).status, 200)
      const [complaint] = await complained
      assert.match(complaint, /^De bot kan zich niet aanmelden.*AADSTS7000215.*CLIENT_SECRET/)
      const unknown = await fetch(`${url}/api/messages`, { method: 'POST', body: '{"type":"message"}' })
      assert.equal(unknown.status, 401)
    } finally {
      await login.stop()
    }
  })

  it('[X1.i] a server that others can reach does not start without sign-in, and says what to set', async () => {
    const [open, school] = await Promise.all([
      failedStart({ DATA_DIR: folder, HOST: '0.0.0.0' }),
      failedStart({ DATA_DIR: folder, NODE_ENV: 'production' }),
    ])
    for (const { code, said, complaint } of [open, school]) {
      assert.deepEqual([code, said], [1, ''])
      assert.match(complaint, /^Zonder CLIENT_ID en TENANT_ID.*CLIENT_ID en TENANT_ID in/)
    }
    assert.deepEqual(await readdir(folder), [])
  })
})
