import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { ActionInput, ActionName } from '../../../bot/actions/index.ts'
import { openLocalIssuer } from '../../../bot/local/issuer.ts'
import { type DemoPerson, demoPeople } from '../../../bot/local/people.ts'
import { systemClock } from '../../../bot/ports/clock.ts'
import type { Entities, EntityKind, RondeSnapshot } from '../../../bot/protocol/view.ts'
import { freePort } from './freePort.ts'

const MAIN = fileURLToPath(new URL('../../../bot/main.ts', import.meta.url))

type Someone = Pick<DemoPerson, 'oid' | 'name'>

export interface ProcessOptions {
  /** Several servers may share one; made and removed by this server when left out. */
  folder?: string
  env?: NodeJS.ProcessEnv
  /** Receives stdout and stderr of the server; without it stderr is inherited. */
  hears?: (said: string) => void
}

/** The real server in a process of its own, that can be killed as hard as a power cut and started again. */
export class ServerProcess {
  readonly base: string
  readonly folder: string
  readonly port: number
  readonly #env: NodeJS.ProcessEnv
  readonly #ownFolder: boolean
  readonly #hears: ProcessOptions['hears']
  #process: ChildProcess | null = null
  #issuer: ReturnType<typeof openLocalIssuer> | null = null
  readonly #tokens = new Map<string, string>()

  private constructor(port: number, folder: string, { env = {}, folder: shared, hears }: ProcessOptions) {
    this.#hears = hears
    this.port = port
    this.folder = folder
    this.base = `http://127.0.0.1:${port}`
    this.#ownFolder = shared === undefined
    // Ignores a Cosmos account in the environment of the tests; a server uses one only when its test passes it.
    const ownStore = { COSMOS_ENDPOINT: '', COSMOS_KEY: '' }
    this.#env = { ...ownStore, ...env, PORT: String(port), DATA_DIR: folder, HOST: '127.0.0.1' }
  }

  static async start(options: ProcessOptions = {}): Promise<ServerProcess> {
    const folder = options.folder ?? (await mkdtemp(join(tmpdir(), 'server-')))
    const server = new ServerProcess(await freePort(), folder, options)
    await server.start()
    return server
  }

  async start(): Promise<void> {
    const env = { ...process.env, ...this.#env }
    const started = spawn(process.execPath, [MAIN], {
      env,
      stdio: this.#hears === undefined ? ['ignore', 'ignore', 'inherit'] : ['ignore', 'pipe', 'pipe'],
    })
    for (const from of [started.stdout, started.stderr]) {
      from?.setEncoding('utf8').on('data', (said: string) => this.#hears?.(said))
    }
    this.#process = started
    const answers = () =>
      fetch(`${this.base}/readyz`).then(
        (answer) => answer.ok,
        () => false,
      )
    while (!(await answers())) {
      assert.equal(started.exitCode, null, 'the server did not start')
      await pause(20)
    }
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
    if (this.#ownFolder) await rm(this.folder, { recursive: true, force: true })
  }

  /** Runs an action as this person; throws when it is refused. */
  async act<N extends ActionName>(
    who: Someone,
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

  /** The entities of one kind that this person may read in a ronde. */
  async see<K extends EntityKind>(who: Someone, ronde: string, kind: K): Promise<Entities[K][]> {
    const view = await this.#call<RondeSnapshot>(who, `/api/rondes/${ronde}`)
    const values = view.entities.filter((entity) => entity.kind === kind).map((entity) => entity.value)
    // Kind and value belong together; the filter above cannot tell the compiler so.
    return values as Entities[K][]
  }

  /** Waits on the change stream of the ronde until what this person sees of one kind is as wished. */
  async until<K extends EntityKind>(
    who: Someone,
    ronde: string,
    kind: K,
    holds: (values: Entities[K][]) => boolean | Promise<boolean>,
  ): Promise<Entities[K][]> {
    const stop = new AbortController()
    const headers = { authorization: `Bearer ${await this.tokenOf(who)}` }
    const stream = await fetch(`${this.base}/api/rondes/${ronde}/changes?after=0`, {
      headers,
      signal: stop.signal,
    })
    try {
      const reader = stream.body?.getReader()
      for (;;) {
        const values = await this.see(who, ronde, kind)
        if (await holds(values)) return values
        const part = await reader?.read()
        assert.equal(part?.done, false, 'the stream ended before that happened')
      }
    } finally {
      stop.abort()
    }
  }

  async #call<T>(who: Someone, path: string, body?: object): Promise<T> {
    const { status, read } = await this.call(who, path, body)
    assert.equal(status, 200, `${path}: ${JSON.stringify(read)}`)
    return read as T
  }

  /** Any request. @returns the response, also on an error status */
  async call(who: Someone, path: string, body?: object): Promise<{ status: number; read: unknown }> {
    const headers = {
      'content-type': 'application/json',
      authorization: `Bearer ${await this.tokenOf(who)}`,
    }
    const sent = body === undefined ? { headers } : { method: 'POST', headers, body: JSON.stringify(body) }
    const answer = await fetch(this.base + path, sent)
    return { status: answer.status, read: await answer.json() }
  }

  /** Signs in any person with the key of the demo sign-in, also people who are not in the demo. */
  async tokenOf({ oid, name }: Someone): Promise<string> {
    const known = this.#tokens.get(oid)
    if (known !== undefined) return known
    this.#issuer ??= openLocalIssuer(this.folder, systemClock)
    const demo = demoPeople.find((person) => person.oid === oid)
    const person = demo ?? { oid, name, teamsId: `29:${oid}`, email: '', functie: '', role: null }
    const token = await (await this.#issuer).tokenFor(person)
    this.#tokens.set(oid, token)
    return token
  }
}
