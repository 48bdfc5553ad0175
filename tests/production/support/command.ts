import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { ROOT } from './install.ts'

/** A command of the README, run literally in the folder of the project. */
export class Command {
  readonly #process: ChildProcess
  readonly #ended: Promise<number | null>
  #wake: () => void = () => {}
  /** Its output so far, stdout and stderr. */
  said = ''

  /** @param env variables to set; of the environment only PATH is inherited */
  constructor(line: string, env: NodeJS.ProcessEnv = {}) {
    const [name = '', ...words] = line.split(' ')
    this.#process = spawn(name, words, {
      cwd: ROOT,
      env: { PATH: process.env.PATH, HOME: process.env.HOME, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      // A group of its own, so that all that it started can be ended together, as a terminal does.
      detached: true,
    })
    const hear = (part: unknown): void => {
      this.said += part
      this.#wake()
    }
    this.#process.stdout?.on('data', hear)
    this.#process.stderr?.on('data', hear)
    this.#ended = once(this.#process, 'close').then(([code]) => {
      this.#wake()
      return code
    })
  }

  /** Resolves with its output. @throws when it failed */
  async done(): Promise<string> {
    const code = await this.#ended
    if (code !== 0) throw new Error(`ended with ${code}: ${this.said}`)
    return this.said
  }

  /** Waits for output that matches. @returns the match @throws when the command ends first */
  async says(wanted: RegExp): Promise<string> {
    for (;;) {
      const found = wanted.exec(this.said)
      if (found !== null) return found[1] ?? found[0]
      if (this.#process.exitCode !== null || this.#process.signalCode !== null)
        throw new Error(`never said ${wanted}: ${this.said}`)
      await new Promise<void>((resolve) => {
        this.#wake = resolve
      })
    }
  }

  /** Sends Ctrl-C, or another signal. @returns the exit code; null when the signal ended it */
  async end(signal: 'SIGINT' | 'SIGTERM' = 'SIGINT'): Promise<number | null> {
    const { pid, exitCode, signalCode } = this.#process
    if (pid !== undefined && exitCode === null && signalCode === null) process.kill(-pid, signal)
    return this.#ended
  }
}
