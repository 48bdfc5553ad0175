import type { AppUrl } from '../../cards/ofRonde/index.ts'
import { blankDelivery } from '../../domain/ronde/foldDelivery.ts'
import type { Delivery, RondeState } from '../../domain/ronde/state.ts'
import type { ChatContent } from '../../ports/messageSender.ts'
import { type Owed, owedCards } from '../pending/pendingMessages.ts'
import { dueOf } from './due.ts'

/** What is to be done now for one ronde, and when to look again. */
export interface Plan {
  readonly tasks: readonly Task[]
  /** Epoch ms; infinity when nothing waits. */
  readonly lookAgainAt: number
  /** A gesprek goes on in a chat: the clock keeps an eye on it. */
  readonly live: boolean
}

export interface Task {
  readonly gesprekId: string
  readonly key: string
  /** Posts of one gesprek come one after the other, in order; an edit waits for nobody. */
  readonly kind: 'post' | 'edit' | 'settle' | 'unknown'
}

/** @param chatIsBack the bot was seen in a chat again: what could not reach it is tried at once */
export function planOf(state: RondeState, now: number, chatIsBack: boolean): Plan {
  const tasks: Task[] = []
  let lookAgainAt = Number.POSITIVE_INFINITY
  let live = false
  for (const gesprek of state.gesprekken.values()) {
    live ||= gesprek.chatId !== null && gesprek.status === 'bezig'
    for (const owed of owedCards(state, gesprek.id, now)) {
      const delivery = state.deliveries.get(owed.key)
      const back = chatIsBack && delivery?.leasedUntil === null && awaitsChat(delivery)
      const due = back ? 'now' : dueOf(owed, delivery, now)
      if (typeof due === 'number') lookAgainAt = Math.min(lookAgainAt, due)
      else if (due !== 'never') tasks.push({ gesprekId: gesprek.id, key: owed.key, kind: kindOf(owed, due) })
    }
  }
  return { tasks, lookAgainAt, live }
}

const awaitsChat = ({ failed }: Delivery): boolean => failed === 'unreachable' || failed === 'stopped'

function kindOf(owed: Owed, due: 'now' | 'unknown'): Task['kind'] {
  if (due === 'unknown') return 'unknown'
  if (owed.content === null) return 'settle'
  return owed.activityId === null ? 'post' : 'edit'
}

/** One message to put in the chat, made on the state right after it was taken. */
export interface Job {
  readonly chatId: string
  readonly activityId: string | null
  readonly shows: string
  /** Null when it turns out that nothing is to be put in the chat. */
  readonly content: ChatContent | null
  readonly renew: boolean
  readonly attempts: number
  /** Since when it fails, epoch ms; null when it was not tried before. */
  readonly since: number | null
  /** It failed before, or a person asks for it: nothing is spared. */
  readonly again: boolean
}

/** @returns null when there is no chat for it */
export function jobOf(state: RondeState, task: Task, now: number, appUrl?: AppUrl): Job | null {
  const owed = owedCards(state, task.gesprekId, now, appUrl).find(({ key }) => key === task.key)
  const chatId = owed?.chatId ?? state.gesprekken.get(task.gesprekId)?.chatId ?? null
  if (chatId === null) return null
  const { attempts, since, failed, shows, activityId } =
    state.deliveries.get(task.key) ?? blankDelivery(task.key)
  const tries = { chatId, attempts, since, again: failed !== null }
  if (owed === undefined) {
    return { ...tries, activityId, shows: shows ?? 'none', content: null, renew: false }
  }
  const content = owed.content === null ? null : owed.content()
  return { ...tries, activityId: owed.activityId, shows: owed.shows, content, renew: owed.renew }
}
