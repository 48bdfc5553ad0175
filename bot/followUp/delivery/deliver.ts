import type { AppUrl } from '../../cards/ofRonde/index.ts'
import type { ChatReference } from '../../domain/chat/chat.ts'
import type { SystemWho } from '../../domain/who.ts'
import { AppError } from '../../errors/appError.ts'
import type { ErrorCode } from '../../errors/codes.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Log } from '../../ports/log.ts'
import { type ChatContent, type MessageSender, SendError } from '../../ports/messageSender.ts'
import { type Runner, rondeStreamName } from '../../ports/runner.ts'
import { type Meter, noMeter } from '../../ports/telemetry.ts'
import { type Job, jobOf, type Task } from './plan.ts'
import { knowPresence, reach } from './presence.ts'
import { failureFor } from './retry.ts'

export interface DeliverParts {
  runner: Runner
  messageSender: MessageSender
  clock: Clock
  log: Pick<Log, 'fault'>
  meter?: Meter
  appUrl?: AppUrl | undefined
  pause(ms: number): Promise<void>
}

const who: SystemWho = { kind: 'system', part: 'delivery' }

/** Long enough for all tries that Teams asks for; whoever finds it run out knows that the taker is gone, ms. */
const LEASE = 60_000
const REMEMBER_TRIES = 8
const LEFT: ReadonlySet<string> = new Set<ErrorCode>(['exists-already', 'chat-not-linked'])

/**
 * Takes one thing that is owed, puts it in the chat, and remembers what became of it.
 * @param since from when it was owed
 * @returns whether it is tried again by itself
 */
export async function deliver(
  parts: DeliverParts,
  rondeId: string,
  task: Task,
  since: number,
): Promise<boolean> {
  const { key } = task
  if (task.kind === 'unknown') {
    await remember(parts, rondeId, 'delivery.fail', { key, retryAt: null, reason: 'unsure' })
    return false
  }
  const job = await take(parts, rondeId, task)
  if (job === null) return false
  const outcome = await put(parts, job).then(
    (activityId) => {
      measure(parts, job, since)
      return { action: 'delivery.finish', input: { key, activityId, shows: job.shows }, again: false }
    },
    (error) => {
      const failure = failureOf(parts, key, job, error)
      return { action: 'delivery.fail', input: { key, ...failure }, again: failure.retryAt !== null }
    },
  )
  await remember(parts, rondeId, outcome.action, outcome.input)
  return outcome.again
}

function measure({ meter = noMeter, clock }: DeliverParts, job: Job, since: number): void {
  if (job.content === null) return
  meter.took('delivery.delay', job.activityId === null ? 'post' : 'edit', clock.now() - since)
}

function failureOf({ log, clock }: DeliverParts, key: string, job: Job, error: unknown) {
  const expected = error instanceof SendError
  const reason = expected ? error.reason : 'later'
  if (!expected || reason === 'refused') log.fault(error, { where: key })
  return failureFor(reason, job, clock.now())
}

async function take(parts: DeliverParts, rondeId: string, task: Task): Promise<Job | null> {
  const { runner, clock, appUrl } = parts
  try {
    return await runner.run(
      {
        action: 'delivery.lease',
        stream: rondeStreamName(rondeId),
        input: { key: task.key, leaseMs: LEASE },
        who,
        requestId: crypto.randomUUID(),
      },
      (state) => jobOf(state, task, clock.now(), appUrl),
    )
  } catch (error) {
    // Another instance has it, or there is no chat for it any more.
    if (error instanceof AppError && LEFT.has(error.code)) return null
    throw error
  }
}

/** @returns the id of a message that is new in the chat, else null @throws SendError */
async function put(parts: DeliverParts, job: Job): Promise<string | null> {
  const { content } = job
  if (content === null) return null
  const reached = await reach(parts, job)
  if (reached === null) throw new SendError('unreachable')
  const { reference, present } = reached
  try {
    const activityId = await postOrEdit(parts, reference, job, content)
    if (!present) await knowPresence(parts, reference, true)
    return activityId
  } catch (error) {
    const away = error instanceof SendError && error.reason === 'unreachable'
    if (away && present) await knowPresence(parts, reference, false)
    throw error
  }
}

async function postOrEdit(
  { messageSender }: DeliverParts,
  chat: ChatReference,
  { activityId, renew }: Job,
  content: ChatContent,
): Promise<string | null> {
  if (activityId === null) return messageSender.post(chat, content)
  try {
    await messageSender.update(chat, activityId, content)
    return null
  } catch (error) {
    if (!(error instanceof SendError) || error.reason !== 'gone') throw error
    return renew ? messageSender.post(chat, content) : null
  }
}

/** What became of a message must not be forgotten: it is asked again while the store cannot take it. */
async function remember(parts: DeliverParts, rondeId: string, action: string, input: object): Promise<void> {
  const stream = rondeStreamName(rondeId)
  const requestId = crypto.randomUUID()
  for (let wait = 100, tries = 1; ; wait *= 2, tries += 1) {
    try {
      await parts.runner.run({ action, stream, input, who, requestId })
      return
    } catch (error) {
      if (tries === REMEMBER_TRIES) throw error
      await parts.pause(wait)
    }
  }
}
