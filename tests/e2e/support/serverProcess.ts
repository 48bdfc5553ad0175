import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ActionInput, ActionName } from '../../../bot/actions/index.ts'
import type { DemoPerson } from '../../../bot/local/people.ts'
import type { Entities, EntityKind, RondeSnapshot } from '../../../bot/protocol/view.ts'

const MAIN = fileURLToPath(new URL('../../../bot/main.ts', import.meta.url))

/** The real server in a process of its own, that can be killed as hard as a power cut and started again. */
export class ServerProcess {
  readonly base: string
  readonly folder: string
  readonly #port: number
  #process: ChildProcess | null = null
  readonly #tokens = new Map<string, string>()

  private constructor(port: number, folder: string) {
    this.#port = port
    this.folder = folder
    this.base = `http://127.0.0.1:${port}`
  }

  static async start(): Promise<ServerProcess> {
    const folder = await mkdtemp(join(tmpdir(), 'server-'))
    const server = new ServerProcess(await freePort(), folder)
    await server.start()
    return server
  }

  async start(): Promise<void> {
    const env = { ...process.env, PORT: String(this.#port), DATA_DIR: this.folder, HOST: '127.0.0.1' }
    const started = spawn(process.execPath, [MAIN], { env, stdio: ['ignore', 'ignore', 'inherit'] })
    this.#process = started
    const answers = () =>
      fetch(`${this.base}/healthz`).then(
        (answer) => answer.ok,
        () => false,
      )
    while (!(await answers())) assert.equal(started.exitCode, null, 'the server did not start')
  }

  async end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    if (this.#process === null || this.#process.exitCode !== null) return
    const ended = once(this.#process, 'exit')
    this.#process.kill(signal)
    await ended
    this.#process = null
  }

  async close(): Promise<void> {
    await this.end('SIGTERM')
    await rm(this.folder, { recursive: true, force: true })
  }

  /** Runs an action as somebody; fails when it is refused. */
  async act<N extends ActionName>(
    who: DemoPerson,
    action: N,
    ronde: string | null,
    input: ActionInput<N>,
    requestId: string = crypto.randomUUID(),
  ): Promise<Record<string, unknown>> {
    const { result } = await this.#call<{ result: Record<string, unknown> }>(who, `/api/actions/${action}`, {
      ronde,
      requestId,
      input,
    })
    return result
  }

  /** What somebody sees of a ronde, of one kind. */
  async see<K extends EntityKind>(who: DemoPerson, ronde: string, kind: K): Promise<Entities[K][]> {
    const view = await this.#call<RondeSnapshot>(who, `/api/rondes/${ronde}`)
    const values = view.entities.filter((entity) => entity.kind === kind).map((entity) => entity.value)
    // Kind and value belong together; the filter above cannot tell the compiler so.
    return values as Entities[K][]
  }

  async #call<T>(who: DemoPerson, path: string, body?: object): Promise<T> {
    const headers = {
      'content-type': 'application/json',
      authorization: `Bearer ${await this.#tokenOf(who)}`,
    }
    const sent = body === undefined ? { headers } : { method: 'POST', headers, body: JSON.stringify(body) }
    const answer = await fetch(this.base + path, sent)
    const read = await answer.json()
    assert.ok(answer.ok, `${path}: ${JSON.stringify(read)}`)
    return read as T
  }

  async #tokenOf({ oid }: DemoPerson): Promise<string> {
    const known = this.#tokens.get(oid)
    if (known !== undefined) return known
    const answer = await fetch(`${this.base}/local/token`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ person: oid }),
    })
    const { token } = (await answer.json()) as { token: string }
    this.#tokens.set(oid, token)
    return token
  }
}

export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  probe.close()
  await once(probe, 'close')
  return port
}
