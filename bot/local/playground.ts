import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { ServerResponse } from 'node:http'
import { createRequire } from 'node:module'
import { Server } from 'node:net'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { waitAtMost, withTimeout } from '../util/timeout.ts'
import { playgroundConfig } from './playground.config.ts'

export interface Playground {
  /** Address of the chat page, without a trailing slash. */
  url: string
  /** Ends the Playground and its child processes. A second call does nothing. */
  stop(): Promise<void>
}

export interface PlaygroundOptions {
  /** Full address of the bot's messages, for example `http://127.0.0.1:3978/api/messages`. */
  botUrl: string
  /** 0 takes any free port. */
  port: number
  /** Folder for the Playground's settings and log; created when absent. */
  dataDir: string
  /** Called with a Dutch sentence when the Playground stops by itself. */
  log(line: string): void
}

type Child = ChildProcessByStdio<Writable, Readable, Readable>

/** ms */
const START_TIMEOUT = 30_000
/** ms */
const STOP_TIMEOUT = 2_000

/** `--dt` alone leaves metrics on, which call two outside hosts at every start. */
const quiet = {
  TEAMSAPPTESTER_BROWSER: 'none',
  APPLICATION_INSIGHTS_NO_STATSBEAT: 'true',
  NO_PROXY: '*',
  no_proxy: '*',
}

/**
 * Starts the Agents Playground, the local stand-in for a Teams chat, reachable from this machine only.
 * Resolves when it responds. It ends when this process ends, even when that is killed.
 * @throws Error with a Dutch sentence when the port is taken or the Playground does not start.
 */
export async function startPlayground(options: PlaygroundOptions): Promise<Playground> {
  const dir = resolve(options.dataDir)
  const logFile = join(dir, 'playground.log')
  const configFile = join(dir, 'playground.config.yml')
  await mkdir(dir, { recursive: true })
  await writeFile(configFile, playgroundConfig())

  const args = ['-e', options.botUrl, '-c', 'msteams', '-p', String(options.port), '--dt']
  const files = { M365_AGENTS_PLAYGROUND_CONFIG_PATH: configFile, M365_AGENTS_PLAYGROUND_LOGFILE: logFile }
  const child: Child = spawn(process.execPath, [import.meta.filename, ...args], {
    cwd: dir,
    env: { ...process.env, ...quiet, ...files },
    // Its own process group: Ctrl-C must not end the chat before the bot has sent its last messages.
    detached: process.platform !== 'win32',
    windowsHide: true,
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  let errorOutput = ''
  child.stderr.on('data', (part) => {
    errorOutput = (errorOutput + part).slice(-2_000)
  })
  child.stdin.on('error', () => {})
  const stoppedByItself = once(child, 'exit').then(async () => {
    const lastLines = errorOutput || (await readFile(logFile, 'utf8').catch(() => '')).slice(-2_000)
    return new Error(`De Teams-chat (Agents Playground) is gestopt. Zie ${logFile}.\n${lastLines}`.trim())
  })

  try {
    const started = Promise.race([
      urlOf(child, options.port),
      stoppedByItself.then((error) => Promise.reject(error)),
    ])
    const url = await withTimeout(START_TIMEOUT, started, tooLate)
    let stopping = false
    stoppedByItself.then((error) => stopping || options.log(error.message))
    return {
      url,
      stop() {
        stopping = true
        return end(child)
      },
    }
  } catch (error) {
    await end(child)
    throw error
  }
}

const tooLate = (): Error =>
  new Error(`De Teams-chat (Agents Playground) start niet binnen ${START_TIMEOUT / 1000} seconden.`)

/** The address of the chat page, once the page responds. */
async function urlOf(child: Child, wantedPort: number): Promise<string> {
  const port = await announcedPort(child)
  // The Playground silently takes another port when this one is taken.
  if (wantedPort !== 0 && port !== wantedPort) {
    throw new Error(
      `Poort ${wantedPort} voor de Teams-chat is al bezet, misschien door een eerdere start. ` +
        'Sluit wat daar draait, of kies een andere poort.',
    )
  }
  const url = `http://127.0.0.1:${port}`
  await fetch(`${url}/_internal/v1/testConfig`)
  return url
}

async function announcedPort(child: Child): Promise<number> {
  for await (const line of createInterface(child.stdout)) {
    const port = /^Listening on (\d+)/.exec(line)?.[1]
    if (port) {
      child.stdout.resume()
      return Number(port)
    }
  }
  return new Promise(() => {})
}

async function end(child: Child): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.stdin.end()
  if (await waitAtMost(STOP_TIMEOUT, gone)) return
  killTree(child)
  await gone
}

function killTree(child: Child) {
  if (process.platform === 'win32' || child.pid === undefined) child.kill('SIGKILL')
  else process.kill(-child.pid, 'SIGKILL')
}

/** Runs in the child process: keeps the Playground on this machine and ends it with its parent. */
function runPlayground() {
  // This pipe closes when the parent ends, even when it was killed.
  process.stdin.on('close', () => process.exit()).resume()

  const { listen } = Server.prototype
  Object.assign(Server.prototype, {
    listen(this: Server, first: unknown, ...rest: unknown[]) {
      const where = typeof first === 'number' ? { port: first, host: '127.0.0.1' } : first
      return Reflect.apply(listen, this, [where, ...rest])
    },
  })

  // Without this policy the page loads fonts from outside.
  const { writeHead } = ServerResponse.prototype
  Object.assign(ServerResponse.prototype, {
    writeHead(this: ServerResponse, ...args: unknown[]) {
      this.setHeader(
        'content-security-policy',
        "default-src 'self' 'unsafe-inline' 'unsafe-eval' data: blob: ws:",
      )
      return Reflect.apply(writeHead, this, args)
    },
  })

  createRequire(import.meta.url)('@microsoft/m365agentsplayground/cli.js')
}

if (import.meta.main) runPlayground()
