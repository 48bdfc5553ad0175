import type { Commit } from '../ports/runner.ts'
import { FOLLOW_EVERY } from './limits.ts'

type Listener = (commit: Commit) => void

/**
 * Tells what was committed. Own commits are told at once; a stream that somebody follows is also read on regularly,
 * for what other instances wrote.
 */
export class Followers {
  readonly #byStream = new Map<string, Set<Listener>>()
  readonly #own = new Set<Listener>()
  readonly #readOn: (stream: string) => Promise<void>
  readonly #fault: (error: unknown, where: string) => void
  #timer: NodeJS.Timeout | null = null
  readonly #beingRead = new Set<string>()

  constructor(readOn: (stream: string) => Promise<void>, fault: (error: unknown, where: string) => void) {
    this.#readOn = readOn
    this.#fault = fault
  }

  tell(commit: Commit): void {
    if (commit.own) for (const listener of this.#own) this.#call(listener, commit)
    const listeners = this.#byStream.get(commit.stream)
    if (listeners !== undefined) for (const listener of listeners) this.#call(listener, commit)
  }

  follow(stream: string, listener: Listener): () => void {
    const listeners = this.#byStream.get(stream) ?? new Set()
    listeners.add(listener)
    this.#byStream.set(stream, listeners)
    this.#timer ??= setInterval(() => this.#readAllOn(), FOLLOW_EVERY).unref()
    return () => {
      listeners.delete(listener)
      if (listeners.size === 0) this.#byStream.delete(stream)
      if (this.#byStream.size === 0) this.close()
    }
  }

  follows(stream: string): boolean {
    return this.#byStream.has(stream)
  }

  everyOwn(listener: Listener): () => void {
    this.#own.add(listener)
    return () => this.#own.delete(listener)
  }

  close(): void {
    if (this.#timer !== null) clearInterval(this.#timer)
    this.#timer = null
  }

  #readAllOn(): void {
    for (const stream of this.#byStream.keys()) {
      // While a store does not answer, no more than one question waits for it.
      if (this.#beingRead.has(stream)) continue
      this.#beingRead.add(stream)
      this.#readOn(stream)
        .catch((error) => this.#fault(error, stream))
        .finally(() => this.#beingRead.delete(stream))
    }
  }

  #call(listener: Listener, commit: Commit): void {
    try {
      listener(commit)
    } catch (error) {
      this.#fault(error, commit.stream)
    }
  }
}
