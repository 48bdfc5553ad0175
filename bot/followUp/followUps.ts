import { type Clock, steadyOf } from '../ports/clock.ts'
import { type Commit, isOfRonde, type Runner, rondeIdOf, rondeStreamName } from '../ports/runner.ts'
import { waitAtMost } from '../util/timeout.ts'
import { type DeliverParts, deliver } from './delivery/deliver.ts'
import { PendingSince } from './delivery/pendingSince.ts'
import { isLive, planOf, type Task } from './delivery/plan.ts'
import { type ConfirmParts, confirmLinks } from './links/confirmLinks.ts'
import { followLinks } from './links/followLinks.ts'
import { mayChangeLinks, mayChangeMessages } from './relevantEvents.ts'
import { followVerslagen } from './verslagen/followVerslagen.ts'

/** When a ronde is looked at again after a failure, ms. */
const LOOK_AGAIN = 30_000
/** A ronde in which people act is looked at this often, to take over leases of instances that ended, ms. */
const LOOK_EVERY = 30_000
/** How long stopping waits for messages that are being sent, ms. What is cut off keeps its lease, see `dueOf`. */
const STOP_WITHIN = 3_000

export interface FollowUpParts extends Omit<DeliverParts, 'pause'>, Pick<ConfirmParts, 'membership'> {
  /** The ids of all rondes, for the sweep. */
  rondes(): Promise<readonly string[]>
  pause?(ms: number): Promise<void>
}

export interface FollowUps {
  /** Looks at every ronde, to resume what a crash or an outage left unfinished. */
  sweep(): Promise<void>
  /** Looks at the rondes that have something due now. */
  due(): void
  /** Rondes with a gesprek running in a chat, as far as this instance knows. */
  live(): string[]
  /** Resolves when nothing is being done. */
  idle(): Promise<void>
  stop(): Promise<void>
}

/** Follows committed events: delivers pending messages to chats, and keeps chats and rondes linked. */
export function startFollowUps(parts: FollowUpParts): FollowUps {
  return new RunningFollowUps(parts)
}

class RunningFollowUps implements FollowUps {
  readonly #parts: FollowUpParts & DeliverParts
  readonly #runner: Runner
  /** For leases, pauses and measurements: a step of the system's clock must not hold a card back. */
  readonly #steady: Clock
  readonly #unfollow: () => void
  /** Rondes to look at in the next turn of the event loop, and whether a chat of theirs became reachable. */
  readonly #woken = new Map<string, boolean>()
  readonly #lookAgainAt = new Map<string, number>()
  readonly #lookedAt = new Map<string, number>()
  readonly #live = new Set<string>()
  /** Tasks of this instance that are being done. */
  readonly #running = new Set<string>()
  readonly #pendingSince = new PendingSince()
  /** The last post to each recipient, per ronde; the next post waits for it. */
  readonly #lastPost = new Map<string, Promise<void>>()
  readonly #work = new Set<Promise<void>>()
  #scheduled = false
  #stopped = false

  constructor(parts: FollowUpParts) {
    this.#parts = { pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms).unref()), ...parts }
    this.#runner = parts.runner
    this.#steady = steadyOf(parts.clock)
    this.#unfollow = parts.runner.onCommitted((commit) => this.#committed(commit))
  }

  async sweep(): Promise<void> {
    for (const rondeId of await this.#parts.rondes()) {
      if (this.#stopped) return
      await this.#track(this.#followLinks(rondeId, true))
      await this.#track(this.#look(rondeId, false))
    }
  }

  due(): void {
    const now = this.#steady.now()
    for (const [rondeId, at] of this.#lookAgainAt) if (at <= now) this.#wake(rondeId)
  }

  live(): string[] {
    return [...this.#live]
  }

  async idle(): Promise<void> {
    while (this.#scheduled || this.#work.size > 0) {
      await new Promise((resolve) => setImmediate(resolve))
      if (this.#work.size > 0) await Promise.race(this.#work)
    }
  }

  async stop(): Promise<void> {
    this.#stopped = true
    this.#unfollow()
    await waitAtMost(STOP_WITHIN, this.idle())
  }

  /** Runs before an act is answered, so it only compares names; the work is done in a later turn. */
  #committed(commit: Commit): void {
    if (isOfRonde(commit)) {
      const rondeId = rondeIdOf(commit.stream)
      const now = this.#steady.now()
      const longAgo = now - (this.#lookedAt.get(rondeId) ?? 0) >= LOOK_EVERY
      const relevant = hasEvent(commit, mayChangeMessages)
      if (relevant) this.#pendingSince.committed(rondeId, now)
      if (longAgo || relevant) this.#wake(rondeId)
      if (hasEvent(commit, mayChangeLinks)) this.#track(this.#followLinks(rondeId, false))
    } else if (isChat(commit)) {
      const claim = this.#runner.peek(commit.stream)?.claim
      if (!claim) return
      const isBotThere = hasEvent(commit, ({ type }) => type === 'chat.referenceRecorded')
      if (isBotThere) this.#wake(claim.rondeId, true)
      if (isBotThere || hasEvent(commit, mayChangeLinks)) {
        this.#track(this.#followLinks(claim.rondeId, isBotThere))
      }
    }
  }

  #wake(rondeId: string, reachable = false): void {
    if (this.#stopped) return
    this.#woken.set(rondeId, reachable || (this.#woken.get(rondeId) ?? false))
    if (this.#scheduled) return
    this.#scheduled = true
    setImmediate(() => {
      this.#scheduled = false
      const woken = [...this.#woken]
      this.#woken.clear()
      for (const [id, isReachable] of woken) this.#track(this.#look(id, isReachable))
    })
  }

  async #look(rondeId: string, reachable: boolean): Promise<void> {
    const { clock, log } = this.#parts
    try {
      const now = this.#steady.now()
      const since = this.#pendingSince.looking(rondeId, now)
      await followVerslagen(this.#runner, clock, rondeId)
      const { plan, live } = await this.#runner.read(rondeStreamName(rondeId), (state) => ({
        plan: planOf(state, clock.now(), reachable, this.#parts.kinds, now),
        live: isLive(state),
      }))
      this.#lookedAt.set(rondeId, now)
      if (live) this.#live.add(rondeId)
      else this.#live.delete(rondeId)
      if (plan.lookAgainAt === Number.POSITIVE_INFINITY) this.#lookAgainAt.delete(rondeId)
      else this.#lookAgainAt.set(rondeId, plan.lookAgainAt)
      for (const task of plan.tasks) this.#start(rondeId, task, since)
    } catch (error) {
      log.fault(error, { where: rondeId })
      this.#lookAgainAt.set(rondeId, this.#steady.now() + LOOK_AGAIN)
    }
  }

  /** @param isBotThere the bot may have entered a chat, so that Teams may now say who is in it */
  async #followLinks(rondeId: string, isBotThere: boolean): Promise<void> {
    if (this.#stopped) return
    try {
      if (isBotThere) await confirmLinks(this.#parts, rondeId)
      await followLinks(this.#runner, this.#parts.clock, rondeId)
    } catch (error) {
      // The next sweep tries again.
      this.#parts.log.fault(error, { where: rondeId })
    }
  }

  #start(rondeId: string, task: Task, since: number): void {
    const name = `${rondeId}/${task.key}`
    // The ronde is looked at again when the running task is done.
    if (this.#running.has(name)) this.#pendingSince.committed(rondeId, since)
    if (this.#stopped || this.#running.has(name)) return
    this.#pendingSince.add(name, since)
    this.#running.add(name)
    const queue = `${rondeId}/${task.recipient}`
    const before = task.kind === 'post' ? this.#lastPost.get(queue) : undefined
    const work = this.#do(rondeId, task, name, before)
    if (task.kind === 'post') this.#setLastPost(queue, work)
    this.#track(work)
  }

  #setLastPost(queue: string, work: Promise<void>): void {
    this.#lastPost.set(queue, work)
    work.finally(() => {
      if (this.#lastPost.get(queue) === work) this.#lastPost.delete(queue)
    })
  }

  async #do(rondeId: string, task: Task, name: string, before: Promise<void> | undefined): Promise<void> {
    try {
      await before
      if (!this.#stopped) {
        const since = this.#pendingSince.take(name, this.#steady.now())
        if (await deliver(this.#parts, rondeId, task, since)) this.#pendingSince.add(name, since)
      }
      // Changes to this message that came in meanwhile were skipped.
      this.#wake(rondeId)
    } catch (error) {
      this.#parts.log.fault(error, { where: task.key })
      this.#lookAgainAt.set(rondeId, this.#steady.now() + LOOK_AGAIN)
    } finally {
      this.#running.delete(name)
    }
  }

  #track(work: Promise<void>): Promise<void> {
    this.#work.add(work)
    return work.finally(() => this.#work.delete(work))
  }
}

function hasEvent<E>(commit: { acts: { events: E[] }[] }, is: (event: E) => boolean): boolean {
  return commit.acts.some((act) => act.events.some(is))
}

const isChat = (commit: Commit): commit is Commit<`chat:${string}`> => commit.stream.startsWith('chat:')
