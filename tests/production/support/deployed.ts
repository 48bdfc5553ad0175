import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { School } from './school.ts'

const ROOT = join(import.meta.dirname, '../../..')
const REDIRECT = join(import.meta.dirname, 'redirect.ts')

/** The real server of a school, started as App Service starts it. */
export class Deployed {
  readonly #process: ChildProcess
  /** From its start until it was ready, ms. */
  took = Number.NaN
  /** Its stdout, and its log lines. */
  said = ''
  logged = ''

  private constructor(process: ChildProcess) {
    this.#process = process
    process.stdout?.on('data', (part) => {
      this.said += part
    })
    process.stderr?.on('data', (part) => {
      this.logged += part
    })
  }

  /** The port that it reported; 0 until then. */
  get port(): number {
    return Number(/luistert op http:\/\/[^\s]+:(\d+)\n/.exec(this.said)?.[1] ?? 0)
  }

  get pid(): number | undefined {
    return this.#process.pid
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`
  }

  /** Resolves when it can take work. @param folder where it is installed @throws when it ends before */
  static async start(
    school: School,
    { folder = ROOT, env = {} as NodeJS.ProcessEnv } = {},
  ): Promise<Deployed> {
    const trust = join(school.folder, 'outside.pem')
    await writeFile(trust, school.outside.certificate)
    const { IDENTITY_ENDPOINT, IDENTITY_HEADER } = process.env
    // What App Service gives, and that only this machine can reach it.
    const given = { IDENTITY_ENDPOINT, IDENTITY_HEADER, PORT: '0', HOST: '127.0.0.1' }
    const ours = {
      NODE_EXTRA_CA_CERTS: trust,
      OUTSIDE_PORT: String(school.outside.port),
      DATA_DIR: join(school.folder, 'nergens'),
    }
    const began = performance.now()
    const child = spawn(process.execPath, ['--import', REDIRECT, 'bot/main.ts'], {
      cwd: folder,
      env: { ...school.settings, ...given, ...ours, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const server = new Deployed(child)
    while (!(await server.#ready())) {
      assert.equal(child.exitCode, null, `the server did not start: ${server.logged}`)
      await pause(10)
    }
    server.took = performance.now() - began
    return server
  }

  async #ready(): Promise<boolean> {
    if (this.port === 0) return false
    return fetch(`${this.url}/readyz`).then(
      (answer) => answer.ok,
      () => false,
    )
  }

  /** Ends it as App Service does. @returns its exit code */
  async stop(): Promise<number | null> {
    if (this.#process.exitCode !== null) return this.#process.exitCode
    const ended = once(this.#process, 'exit')
    this.#process.kill('SIGTERM')
    const [code] = await ended
    return code
  }
}
