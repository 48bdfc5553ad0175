import type { Commit } from '../ports/runner.ts'
import { FOLLOW_EVERY, FOLLOW_LONGEST, FOLLOW_QUIET, QUIET_AFTER } from './limits.ts'

type Listener = (commit: Commit) => void

export interface FollowersParts {
  readOn(stream: string): Promise<void>
  /** Whether people are at it in this stream right now, so that quick reading is worth its cost. */
  isLive(stream: string): boolean
  fault(error: unknown, where: string): void
}

interface Followed {
  readonly listeners: Set<Listener>
  /** When something last happened here: a commit, or somebody who began to follow. */
  activeAt: number
  readAt: number
  /** How long after that it is read on again, ms. */
  wait: number
  /** While a store does not answer, no more than one question waits for it. */
  beingRead: boolean
}

/**
 * Tells what was committed. Own commits are told at once; a stream that somebody follows is also read on regularly,
 * for what other instances wrote: often while a gesprek goes on, seldom while a board stands open over a weekend.
 */
export class Followers {
  readonly #byStream = new Map<string, Followed>()
  readonly #own = new Set<Listener>()
  readonly #parts: FollowersParts
  #timer: NodeJS.Timeout | null = null

  constructor(parts: FollowersParts) {
    this.#parts = parts
  }

  tell(commit: Commit): void {
    if (commit.own) for (const listener of this.#own) this.#call(listener, commit)
    const followed = this.#byStream.get(commit.stream)
    if (followed === undefined) return
    followed.activeAt = performance.now()
    for (const listener of followed.listeners) this.#call(listener, commit)
  }

  follow(stream: string, listener: Listener): () => void {
    const followed = this.#byStream.get(stream) ?? newFollowed()
    followed.listeners.add(listener)
    followed.activeAt = performance.now()
    this.#byStream.set(stream, followed)
    this.#timer ??= setInterval(() => this.#readAllOn(), FOLLOW_EVERY).unref()
    return () => {
      followed.listeners.delete(listener)
      if (followed.listeners.size === 0 && this.#byStream.get(stream) === followed)
        this.#byStream.delete(stream)
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
    const now = performance.now()
    for (const [stream, followed] of this.#byStream) {
      if (now - followed.activeAt < QUIET_AFTER || this.#parts.isLive(stream)) followed.wait = FOLLOW_EVERY
      // Timers may come a little early; what is nearly due is due.
      if (followed.beingRead || now - followed.readAt < followed.wait - FOLLOW_EVERY / 4) continue
      followed.readAt = now
      followed.wait = Math.min(Math.max(FOLLOW_QUIET, followed.wait * 1.2), FOLLOW_LONGEST)
      followed.beingRead = true
      this.#parts
        .readOn(stream)
        .catch((error) => this.#parts.fault(error, stream))
        .finally(() => {
          followed.beingRead = false
        })
    }
  }

  #call(listener: Listener, commit: Commit): void {
    try {
      listener(commit)
    } catch (error) {
      this.#parts.fault(error, commit.stream)
    }
  }
}

const newFollowed = (): Followed => {
  const now = performance.now()
  return { listeners: new Set(), activeAt: now, readAt: now, wait: FOLLOW_EVERY, beingRead: false }
}
