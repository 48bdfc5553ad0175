import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { demoPeople, demoTenantId } from '../../bot/local/people.ts'
import { freePort } from '../e2e/support/freePort.ts'
import { nodeFlags } from './nodeFlags.ts'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** A gesprek in a chat, with an open thema. */
export interface BenchGesprek {
  rondeId: string
  gesprekId: string
  chatId: string
}

export const leader = pick('gespreksleider')[0]
export const answerers = pick('deelnemer').slice(0, 5)
export const THEMA = 'groep-2.visie'

function pick(role: string) {
  return demoPeople.filter((person) => person.role === role)
}

export interface OursOptions {
  /** Whether every SQLite commit takes 8 ms longer. */
  slowDisk?: boolean
  /** Address of a Cosmos DB protocol server; SQLite unless given. */
  cosmos?: string
  /** A server whose data folder is shared; a folder of its own unless given. */
  beside?: Ours
  /** Packages to load before the server. */
  preload?: string[]
}

/** The real server in its own process, with a stand-in for Teams that accepts every message. */
export class Ours {
  readonly base: string
  readonly #process: ChildProcess
  readonly folder: string
  readonly #teams: ReturnType<typeof createServer>
  readonly #tokens = new Map<string, string>()
  #count = 0

  private constructor(
    base: string,
    process: ChildProcess,
    folder: string,
    teams: ReturnType<typeof createServer>,
  ) {
    this.base = base
    this.#process = process
    this.folder = folder
    this.#teams = teams
  }

  /** Starts a server and waits until it answers. */
  static async start(options: OursOptions = {}): Promise<Ours> {
    const folder = options.beside?.folder ?? (await mkdtemp(join(tmpdir(), 'bench-')))
    const teams = createServer((request, response) => {
      request.resume().on('end', () => {
        // A posted message, or the members of a chat: the gespreksleider is in every one.
        const members = [{ id: leader?.teamsId, name: leader?.name, aadObjectId: leader?.oid }]
        const body = JSON.stringify({ id: `m-${Date.now()}`, members })
        response.setHeader('content-type', 'application/json').end(body)
      })
    }).listen(0, '127.0.0.1')
    await once(teams, 'listening')
    const port = await freePort()
    const preload = [...(options.preload ?? []), ...(options.slowDisk ? [at('./slowDisk8.ts')] : [])]
    const imports = preload.flatMap((name) => ['--import', name])
    const cosmos =
      options.cosmos === undefined
        ? {}
        : { COSMOS_ENDPOINT: options.cosmos, COSMOS_DATABASE: 'bench', COSMOS_KEY: 'bG9rYWFs' }
    const env = { ...process.env, PORT: String(port), DATA_DIR: folder, HOST: '127.0.0.1', ...cosmos }
    const server = spawn(process.execPath, [...nodeFlags, ...imports, at('../../bot/main.ts')], {
      env,
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    const base = `http://127.0.0.1:${port}`
    while (
      !(await fetch(`${base}/healthz`).then(
        (answer) => answer.ok,
        () => false,
      ))
    ) {
      if (server.exitCode !== null) throw new Error('the server did not start')
    }
    return new Ours(base, server, folder, teams)
  }

  get serviceUrl(): string {
    return `http://127.0.0.1:${(this.#teams.address() as AddressInfo).port}`
  }

  async token(oid: string): Promise<string> {
    const known = this.#tokens.get(oid)
    if (known !== undefined) return known
    const answer = await this.#post('/local/token', { person: oid }, {})
    const token = String(Reflect.get(answer, 'token'))
    this.#tokens.set(oid, token)
    return token
  }

  /** Runs an action as the gespreksleider. @returns the body of the answer */
  async act(action: string, ronde: string | null, input: object): Promise<object> {
    this.#count += 1
    const body = { ronde, requestId: `bench-request-${this.#count}`, input }
    const authorization = `Bearer ${await this.token(leader?.oid ?? '')}`
    return this.#post(`/api/actions/${action}`, body, { authorization })
  }

  async #post(path: string, body: object, headers: Record<string, string>): Promise<object> {
    const answer = await fetch(this.base + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    })
    const read: object = Object(await answer.json())
    if (!answer.ok) throw new Error(`${path}: ${JSON.stringify(read)}`)
    return read
  }

  /** Makes a ronde with one gesprek, linked to a chat of its own, with the first thema open. */
  async gesprek(): Promise<BenchGesprek> {
    const made = await this.act('ronde.create', null, {
      title: 'Bench',
      school: 'ROC',
      scope: { kind: 'vestiging', name: 'hier' },
      groepen: [{ sleutel: 'groep-2' }],
    })
    const result = Reflect.get(made, 'result') as { rondeId: string; gesprekken: { id: string }[] }
    const { rondeId } = result
    const gesprekId = result.gesprekken[0]?.id ?? ''
    for (const { oid: personId, name } of answerers) {
      await this.act('role.grant', rondeId, { personId, name, role: 'deelnemer', gesprekId })
    }
    const chatId = `19:meeting_bench_${rondeId}@thread.v2`
    await this.act('gesprek.link', rondeId, { gesprekId, chatId })
    await this.act('gesprek.start', rondeId, { gesprekId })
    await this.act('thema.open', rondeId, { gesprekId, themaId: THEMA })
    return { rondeId, gesprekId, chatId }
  }

  /** The n-th answer in this gesprek, as Teams sends it. */
  answer(gesprek: BenchGesprek, n: number): string {
    const person = answerers[n % answerers.length]
    const text = `${'Na de stage praten we te weinig na. '.repeat(4)}Dit is zin ${n}.`
    const { gesprekId, chatId } = gesprek
    return JSON.stringify({
      type: 'invoke',
      name: 'adaptiveCard/action',
      id: `activity-${n}-${Math.random().toString(36).slice(2)}`,
      channelId: 'msteams',
      serviceUrl: this.serviceUrl,
      from: { id: person?.teamsId, name: person?.name, aadObjectId: person?.oid },
      recipient: { id: 'bot', name: 'LOB-portret' },
      conversation: { id: chatId, isGroup: true, conversationType: 'groupChat', tenantId: demoTenantId },
      channelData: { tenant: { id: demoTenantId } },
      value: {
        action: {
          type: 'Action.Execute',
          verb: 'antwoord.give',
          data: { gesprekId, themaId: THEMA, edits: true, [`vraag:${THEMA}.${1 + (n % 2)}`]: text },
        },
        trigger: 'manual',
      },
    })
  }

  get pid(): number {
    return this.#process.pid ?? 0
  }

  get messages(): string {
    return `${this.base}/api/messages`
  }

  /** Resident memory of the server, MB. */
  async memory(): Promise<number> {
    const { readFile } = await import('node:fs/promises')
    const status = await readFile(`/proc/${this.#process.pid}/status`, 'utf8')
    return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? Number.NaN) / 1024
  }

  async stop(): Promise<void> {
    const closed = once(this.#process, 'exit')
    this.#process.kill('SIGTERM')
    await closed
    this.#teams.closeAllConnections()
    this.#teams.close()
    await rm(this.folder, { recursive: true, force: true })
  }
}
