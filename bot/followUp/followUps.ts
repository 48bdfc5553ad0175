import { type Commit, type Runner, rondeStreamName } from '../ports/runner.ts'
import { waitAtMost } from '../util/timeout.ts'
import { type DeliverParts, deliver } from './delivery/deliver.ts'
import { OwedSince } from './delivery/pendingSince.ts'
import { planOf, type Task } from './delivery/plan.ts'
import { followLinks } from './links/followLinks.ts'
import { concernsChat, concernsLink } from './relevantEvents.ts'

/** When a ronde that could not be looked at is tried again, ms. */
const LOOK_AGAIN = 30_000
/** A ronde in which people act is looked at this often, for what another instance had in hand when it ended, ms. */
const LOOK_EVERY = 30_000
/** How long stopping waits for messages under way, ms; what is cut off is known as taken, see `dueOf`. */
const STOP_WITHIN = 3_000

export interface FollowUpParts extends Omit<DeliverParts, 'pause'> {
  /** The ids of all rondes, for the sweep. */
  rondes(): Promise<readonly string[]>
  pause?(ms: number): Promise<void>
}

export interface FollowUps {
  /** Looks at every ronde: what a crash or an outage left undone is taken up. */
  sweep(): Promise<void>
  /** Takes up what has become due by the clock. */
  due(): void
  /** Rondes in which a gesprek goes on in a chat, as far as this instance has seen. */
  live(): string[]
  /** Resolves when nothing is under way any more. */
  idle(): Promise<void>
  stop(): Promise<void>
}

/** Puts in the chats what committed events ask for: cards, their edits, and a few sentences. */
export function startFollowUps(parts: FollowUpParts): FollowUps {
  return new RunningFollowUps(parts)
}

class RunningFollowUps implements FollowUps {
  readonly #parts: FollowUpParts & DeliverParts
  readonly #runner: Runner
  readonly #unfollow: () => void
  /** Rondes to look at in the next turn, and whether a chat of theirs came back. */
  readonly #woken = new Map<string, boolean>()
  readonly #lookAgainAt = new Map<string, number>()
  readonly #lookedAt = new Map<string, number>()
  readonly #live = new Set<string>()
  readonly #underWay = new Set<string>()
  readonly #owedSince = new OwedSince()
  /** The last post of each gesprek: the next one waits for it. */
  readonly #lastPost = new Map<string, Promise<void>>()
  readonly #work = new Set<Promise<void>>()
  #scheduled = false
  #stopped = false

  constructor(parts: FollowUpParts) {
    this.#parts = { pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms).unref()), ...parts }
    this.#runner = parts.runner
    this.#unfollow = parts.runner.onCommitted((commit) => this.#committed(commit))
  }

  async sweep(): Promise<void> {
    for (const rondeId of await this.#parts.rondes()) {
      if (this.#stopped) return
      await this.#track(this.#linksOf(rondeId))
      await this.#track(this.#look(rondeId, false))
    }
  }

  due(): void {
    const now = this.#parts.clock.now()
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

  /** Called in the path of every answer: it only looks at names, the rest comes in a later turn. */
  #committed(commit: Commit): void {
    if (isRonde(commit)) {
      const rondeId = commit.stream.slice('ronde:'.length)
      const lookedAt = this.#lookedAt.get(rondeId) ?? 0
      const longAgo = this.#parts.clock.now() - lookedAt >= LOOK_EVERY
      const concerns = happened(commit, concernsChat)
      if (concerns) this.#owedSince.committed(rondeId, this.#parts.clock.now())
      if (longAgo || concerns) this.#wake(rondeId)
      if (happened(commit, concernsLink)) this.#track(this.#linksOf(rondeId))
    } else if (isChat(commit)) {
      const claim = this.#runner.peek(commit.stream)?.claim
      if (!claim) return
      if (happened(commit, ({ type }) => type === 'chat.referenceRecorded')) this.#wake(claim.rondeId, true)
      if (happened(commit, concernsLink)) this.#track(this.#linksOf(claim.rondeId))
    }
  }

  #wake(rondeId: string, chatIsBack = false): void {
    if (this.#stopped) return
    this.#woken.set(rondeId, chatIsBack || (this.#woken.get(rondeId) ?? false))
    if (this.#scheduled) return
    this.#scheduled = true
    setImmediate(() => {
      this.#scheduled = false
      const woken = [...this.#woken]
      this.#woken.clear()
      for (const [id, back] of woken) this.#track(this.#look(id, back))
    })
  }

  async #look(rondeId: string, chatIsBack: boolean): Promise<void> {
    const { clock, log } = this.#parts
    try {
      const now = clock.now()
      const since = this.#owedSince.looking(rondeId, now)
      const plan = await this.#runner.read(rondeStreamName(rondeId), (state) =>
        planOf(state, now, chatIsBack),
      )
      this.#lookedAt.set(rondeId, now)
      if (plan.live) this.#live.add(rondeId)
      else this.#live.delete(rondeId)
      if (plan.lookAgainAt === Number.POSITIVE_INFINITY) this.#lookAgainAt.delete(rondeId)
      else this.#lookAgainAt.set(rondeId, plan.lookAgainAt)
      for (const task of plan.tasks) this.#begin(rondeId, task, since)
    } catch (error) {
      log.fault(error, { where: rondeId })
      this.#lookAgainAt.set(rondeId, clock.now() + LOOK_AGAIN)
    }
  }

  async #linksOf(rondeId: string): Promise<void> {
    if (this.#stopped) return
    try {
      await followLinks(this.#runner, this.#parts.clock, rondeId)
    } catch (error) {
      // The next sweep tries again.
      this.#parts.log.fault(error, { where: rondeId })
    }
  }

  #begin(rondeId: string, task: Task, since: number): void {
    const name = `${rondeId}/${task.key}`
    // The ronde is looked at again when what is under way is done.
    if (this.#underWay.has(name)) this.#owedSince.committed(rondeId, since)
    if (this.#stopped || this.#underWay.has(name)) return
    this.#owedSince.owed(name, since)
    this.#underWay.add(name)
    const before = task.kind === 'post' ? this.#lastPost.get(task.gesprekId) : undefined
    const work = this.#do(rondeId, task, name, before)
    if (task.kind === 'post') this.#lastPost.set(task.gesprekId, work)
    this.#track(work)
  }

  async #do(rondeId: string, task: Task, name: string, before: Promise<void> | undefined): Promise<void> {
    try {
      await before
      if (!this.#stopped) {
        const since = this.#owedSince.take(name, this.#parts.clock.now())
        if (await deliver(this.#parts, rondeId, task, since)) this.#owedSince.owed(name, since)
      }
      // What came in meanwhile about the same message was left for now.
      this.#wake(rondeId)
    } catch (error) {
      this.#parts.log.fault(error, { where: task.key })
      this.#lookAgainAt.set(rondeId, this.#parts.clock.now() + LOOK_AGAIN)
    } finally {
      this.#underWay.delete(name)
    }
  }

  #track(work: Promise<void>): Promise<void> {
    this.#work.add(work)
    return work.finally(() => this.#work.delete(work))
  }
}

function happened<E>(commit: { acts: { events: E[] }[] }, is: (event: E) => boolean): boolean {
  return commit.acts.some((act) => act.events.some(is))
}

const isRonde = (commit: Commit): commit is Commit<`ronde:${string}`> => commit.stream.startsWith('ronde:')
const isChat = (commit: Commit): commit is Commit<`chat:${string}`> => commit.stream.startsWith('chat:')
