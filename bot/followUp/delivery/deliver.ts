import type { AppUrl } from '../../cards/ofRonde/index.ts'
import type { ChatReference } from '../../domain/chat/chat.ts'
import type { SystemWho } from '../../domain/who.ts'
import { AppError } from '../../errors/appError.ts'
import type { ErrorCode } from '../../errors/codes.ts'
import { type Clock, steadyOf } from '../../ports/clock.ts'
import type { Log } from '../../ports/log.ts'
import { type ChatContent, type MessageSender, SendError } from '../../ports/messageSender.ts'
import type { PersonalChats } from '../../ports/personalChats.ts'
import { type Runner, rondeStreamName } from '../../ports/runner.ts'
import { type Meter, noMeter } from '../../ports/telemetry.ts'
import type { PendingKinds } from '../pending/pendingMessages.ts'
import { type Job, jobOf, type Task } from './plan.ts'
import { reach, recordPresence } from './reach.ts'
import { failureFor } from './retry.ts'
import { LEASE } from './times.ts'

export interface DeliverParts {
  runner: Runner
  messageSender: MessageSender
  clock: Clock
  log: Pick<Log, 'fault'>
  meter?: Meter
  appUrl?: AppUrl | undefined
  /** Without it no person has a known personal chat. */
  personalChats?: PersonalChats
  /** The kinds of messages to deliver; all kinds unless given. */
  kinds?: PendingKinds
  pause(ms: number): Promise<void>
}

const who: SystemWho = { kind: 'system', part: 'delivery' }

const RECORD_TRIES = 8
/** Another instance holds the lease, or the gesprek was unlinked. */
const SKIPPED: ReadonlySet<string> = new Set<ErrorCode>(['exists-already', 'chat-not-linked'])

/**
 * Delivers one pending message: takes its lease, sends it and records the outcome.
 * @param since when the message became pending, epoch ms by the steady clock
 * @returns whether it will be tried again without anyone asking
 */
export async function deliver(
  parts: DeliverParts,
  rondeId: string,
  task: Task,
  since: number,
): Promise<boolean> {
  const { key } = task
  if (task.kind === 'giveUp') {
    await record(parts, rondeId, 'delivery.fail', { key, retryAt: null, reason: 'unsure' })
    return false
  }
  const job = await lease(parts, rondeId, task)
  if (job === null) return false
  const outcome = await send(parts, job).then(
    (activityId) => {
      measure(parts, job, since)
      return { action: 'delivery.finish', input: { key, activityId, shows: job.shows }, again: false }
    },
    (error) => {
      const failure = failureOf(parts, key, job, error)
      return { action: 'delivery.fail', input: { key, ...failure }, again: failure.retryAt !== null }
    },
  )
  await record(parts, rondeId, outcome.action, outcome.input)
  return outcome.again
}

function measure({ meter = noMeter, clock }: DeliverParts, job: Job, since: number): void {
  if (job.message === null) return
  meter.took('delivery.delay', job.activityId === null ? 'post' : 'edit', steadyOf(clock).now() - since)
}

function failureOf({ log, clock }: DeliverParts, key: string, job: Job, error: unknown) {
  const expected = error instanceof SendError
  const reason = expected ? error.reason : 'later'
  if (!expected || reason === 'refused') log.fault(error, { where: key })
  return failureFor(reason, job, steadyOf(clock).now())
}

/** @returns null when this instance need not send it */
async function lease(parts: DeliverParts, rondeId: string, task: Task): Promise<Job | null> {
  const { runner, clock, appUrl, kinds } = parts
  try {
    return await runner.run(
      {
        action: 'delivery.lease',
        stream: rondeStreamName(rondeId),
        input: { key: task.key, leaseMs: LEASE, now: steadyOf(clock).now() },
        who,
        requestId: crypto.randomUUID(),
      },
      (state) => jobOf(state, task, { now: clock.now(), appUrl }, kinds),
    )
  } catch (error) {
    if (error instanceof AppError && SKIPPED.has(error.code)) return null
    throw error
  }
}

/** @returns the id of a newly posted message, else null @throws SendError */
async function send(parts: DeliverParts, job: Job): Promise<string | null> {
  if (job.message === null) return null
  const { recipient, content } = job.message
  const reached = await reach(parts, recipient, job)
  if (reached === null) throw new SendError('unreachable')
  const { reference, present, recorded } = reached
  try {
    const activityId = await postOrEdit(parts, reference, job, content)
    if (!present && recorded) await recordPresence(parts, reference, true)
    return activityId
  } catch (error) {
    const away = error instanceof SendError && error.reason === 'unreachable'
    if (away && present && recorded) await recordPresence(parts, reference, false)
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

/** Records an outcome, with retries while the store fails: a lost outcome would repeat the post. */
async function record(parts: DeliverParts, rondeId: string, action: string, input: object): Promise<void> {
  const stream = rondeStreamName(rondeId)
  const requestId = crypto.randomUUID()
  for (let wait = 100, tries = 1; ; wait *= 2, tries += 1) {
    try {
      await parts.runner.run({ action, stream, input, who, requestId })
      return
    } catch (error) {
      if (tries === RECORD_TRIES) throw error
      await parts.pause(wait)
    }
  }
}
