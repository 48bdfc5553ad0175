import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'
import type { Ask, Told } from './worker.ts'

/** A process that runs test files, one at a time. */
export class TestProcess {
  readonly #child: ChildProcess

  private constructor(child: ChildProcess) {
    this.#child = child
  }

  static start(open: Exclude<Ask, { run: string }>): TestProcess {
    const child = fork(join(import.meta.dirname, 'worker.ts'), {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    child.send(open, () => {})
    return new TestProcess(child)
  }

  /** @returns null when the process hung or ended */
  run(test: string, on: number | null, ms: number): Promise<Told | null> {
    return new Promise((resolve) => {
      const done = (told: Told | null): void => {
        clearTimeout(timer)
        this.#child.off('message', done).off('exit', none)
        resolve(told)
      }
      const none = (): void => done(null)
      const timer = setTimeout(none, ms)
      this.#child.once('message', done).once('exit', none)
      this.#child.send({ run: test, on }, (error) => error && none())
    })
  }

  end(): void {
    this.#child.kill('SIGKILL')
  }
}
