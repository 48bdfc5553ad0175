import { AppError } from '../errors/appError.ts'
import type { Commit } from '../ports/runner.ts'
import { FOLLOW_EVERY, FOLLOW_LONGEST, FOLLOW_QUIET, QUIET_AFTER } from './limits.ts'

type Listener = (commit: Commit) => void
type Ended = (reason: Error) => void

export interface FollowersParts {
  /** Folds what other instances appended to the stream; calls `notify` for each entry found. */
  readOn(stream: string): Promise<void>
  /** Whether a gesprek is going on in this stream, so that fast polling is worth its cost. */
  isLive(stream: string): boolean
  /** Called when a stream has lost its last follower. */
  unfollowed(stream: string): void
  fault(error: unknown, where: string): void
}

interface Followed {
  /** With what to call when the stream can no longer be followed. */
  readonly listeners: Map<Listener, Ended | undefined>
  /** When the last commit or the last new follower came, by `performance.now()`. */
  activeAt: number
  readAt: number
  /** Poll interval, ms. */
  wait: number
  /** At most one read at a time, also when the store does not answer. */
  beingRead: boolean
}

/**
 * Notifies listeners of commits. Own commits are notified at once. Followed streams are also polled for commits of
 * other instances: often during a gesprek, seldom while a board is left open (B2.a).
 */
export class Followers {
  readonly #byStream = new Map<string, Followed>()
  readonly #ownListeners = new Set<Listener>()
  readonly #parts: FollowersParts
  #timer: NodeJS.Timeout | null = null

  constructor(parts: FollowersParts) {
    this.#parts = parts
  }

  notify(commit: Commit): void {
    if (commit.own) for (const listener of this.#ownListeners) this.#call(listener, commit)
    const followed = this.#byStream.get(commit.stream)
    if (followed === undefined) return
    followed.activeAt = performance.now()
    for (const listener of followed.listeners.keys()) this.#call(listener, commit)
  }

  /** @returns unfollow */
  follow(stream: string, listener: Listener, ended?: Ended): () => void {
    const followed = this.#byStream.get(stream) ?? newFollowed()
    followed.listeners.set(listener, ended)
    followed.activeAt = performance.now()
    this.#byStream.set(stream, followed)
    this.#timer ??= setInterval(() => this.#poll(), FOLLOW_EVERY).unref()
    return () => {
      followed.listeners.delete(listener)
      if (followed.listeners.size > 0 || this.#byStream.get(stream) !== followed) return
      this.#byStream.delete(stream)
      if (this.#byStream.size === 0) this.close()
      this.#parts.unfollowed(stream)
    }
  }

  /** Ends following of a stream that cannot be served any more: followers would wait in silence. */
  end(stream: string, reason: Error): void {
    const followed = this.#byStream.get(stream)
    if (followed === undefined) return
    for (const ended of [...followed.listeners.values()]) {
      try {
        ended?.(reason)
      } catch (failure) {
        this.#parts.fault(failure, stream)
      }
    }
  }

  isFollowed(stream: string): boolean {
    return this.#byStream.has(stream)
  }

  /** @returns unsubscribe */
  onOwnCommit(listener: Listener): () => void {
    this.#ownListeners.add(listener)
    return () => this.#ownListeners.delete(listener)
  }

  close(): void {
    if (this.#timer !== null) clearInterval(this.#timer)
    this.#timer = null
  }

  #poll(): void {
    const now = performance.now()
    for (const [stream, followed] of this.#byStream) {
      if (now - followed.activeAt < QUIET_AFTER || this.#parts.isLive(stream)) followed.wait = FOLLOW_EVERY
      // The timer may fire a little early, so a stream that is nearly due is read as well.
      if (followed.beingRead || now - followed.readAt < followed.wait - FOLLOW_EVERY / 4) continue
      followed.readAt = now
      followed.wait = Math.min(Math.max(FOLLOW_QUIET, followed.wait * 1.2), FOLLOW_LONGEST)
      followed.beingRead = true
      this.#parts
        .readOn(stream)
        .catch((error) => {
          // An expected error was logged already, see `StreamHealth`.
          if (!(error instanceof AppError)) this.#parts.fault(error, stream)
        })
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
  return { listeners: new Map(), activeAt: now, readAt: now, wait: FOLLOW_EVERY, beingRead: false }
}
