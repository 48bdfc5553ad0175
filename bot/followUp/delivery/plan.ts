import { blankDelivery } from '../../domain/ronde/delivery.ts'
import { keyText, parseKey } from '../../domain/ronde/deliveryKey.ts'
import type { DeliveryState, RondeState } from '../../domain/ronde/state.ts'
import type { ChatContent } from '../../ports/messageSender.ts'
import type { PendingContext, PendingMessage, Recipient } from '../pending/pendingMessage.ts'
import { type PendingKinds, pendingMessage, pendingMessages } from '../pending/pendingMessages.ts'
import { verslagWork } from '../verslagen/followVerslagen.ts'
import { dueOf } from './due.ts'

/** What to do now for one ronde, and when to look again. */
export interface Plan {
  readonly tasks: readonly Task[]
  /** Epoch ms by the steady clock; infinity when nothing waits for a moment. */
  readonly lookAgainAt: number
}

export interface Task {
  /** The text of a delivery key. */
  readonly key: string
  /** Posts to one recipient are sent one after the other, in order; an edit does not wait. */
  readonly recipient: string
  readonly kind: 'post' | 'edit' | 'settle' | 'giveUp'
}

/** @param reachable a chat of this ronde became reachable: what failed because it was not is tried at once */
export function planOf(
  state: RondeState,
  now: number,
  reachable: boolean,
  kinds?: PendingKinds,
  steadyNow = now,
): Plan {
  const tasks: Task[] = []
  let lookAgainAt = steadyNow + verslagWork(state, now).lookAgainAt - now
  for (const pending of pendingMessages(state, { now }, kinds)) {
    const key = keyText(pending.key)
    const delivery = state.deliveries.get(key)
    const retryNow = reachable && delivery?.leasedUntil === null && failedToReach(delivery)
    const due = retryNow ? 'now' : dueOf(pending, delivery, now, steadyNow)
    if (typeof due === 'number') lookAgainAt = Math.min(lookAgainAt, due)
    else if (due !== 'never')
      tasks.push({ key, recipient: recipientText(pending.recipient), kind: kindOf(pending, due) })
  }
  return { tasks, lookAgainAt }
}

const failedToReach = ({ failed }: DeliveryState): boolean => failed === 'unreachable' || failed === 'stopped'

function recipientText(recipient: Recipient): string {
  switch (recipient.kind) {
    case 'chat':
      return `chat ${recipient.chatId}`
    case 'person':
      return `person ${recipient.personId}`
    case 'channel':
      return `channel ${recipient.channelId}`
  }
}

function kindOf(pending: PendingMessage, due: 'now' | 'unknown'): Task['kind'] {
  if (due === 'unknown') return 'giveUp'
  if (pending.content === null) return 'settle'
  return pending.activityId === null ? 'post' : 'edit'
}

/** One message to send, rendered from the state right after its lease was taken. */
export interface Job {
  /** What to send and where; null when nothing needs to be sent any more. */
  readonly message: { readonly recipient: Recipient; readonly content: ChatContent } | null
  /** The message to edit; null posts a new one. */
  readonly activityId: string | null
  readonly shows: string
  readonly renew: boolean
  /** The school of the ronde. */
  readonly tenantId: string
  readonly attempts: number
  /** Since when it fails, epoch ms; null when it did not fail. */
  readonly since: number | null
  /** It failed before, or a person asked for a retry: try even where the bot seems to be absent. */
  readonly again: boolean
}

export function jobOf(state: RondeState, task: Task, context: PendingContext, kinds?: PendingKinds): Job {
  const key = parseKey(task.key)
  const pending = key === null ? undefined : pendingMessage(state, key, context, kinds)
  const { attempts, since, failed, shows, activityId } =
    state.deliveries.get(task.key) ?? blankDelivery(task.key)
  const tries = { tenantId: state.tenantId, attempts, since, again: failed !== null }
  if (pending === undefined) {
    return { ...tries, message: null, activityId, shows: shows ?? 'none', renew: false }
  }
  const { recipient, content, renew } = pending
  const message = content === null ? null : { recipient, content: content() }
  return { ...tries, message, activityId: pending.activityId, shows: pending.shows, renew }
}

/** Whether a gesprek is running in a chat: the clock then watches this ronde for thema's that are about to close. */
export function isLive(state: RondeState): boolean {
  for (const { chatId, status } of state.gesprekken.values())
    if (chatId !== null && status === 'bezig') return true
  return false
}
