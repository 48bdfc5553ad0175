import type { ChatReference } from '../../domain/chat/chat.ts'
import { type Clock, steadyOf } from '../../ports/clock.ts'
import { type ChatContent, type MessageSender, SendError } from '../../ports/messageSender.ts'
import { type Meter, noMeter } from '../../ports/telemetry.ts'
import { type Answer, type Connector, NoAnswer } from './connector.ts'
import { Pace } from './pace.ts'

export interface MessageSenderParts {
  connector: Connector
  clock: Clock
  meter?: Meter
  /** How many instances of the server share Teams' limits; one by default. */
  instances?: (() => number) | undefined
  pause?(ms: number): Promise<void>
  /** Between 0 and 1. */
  chance?(): number
}

/** Statuses for which Microsoft's guidance says to retry with growing pauses. */
const AGAIN = new Set([429, 412, 502, 504])
const TRIES = 4
/** Teams at times answers "chat not found" for a chat that exists: only the last of these tries counts. */
const NOT_FOUND_TRIES = 3
/** Time for all tries together, ms. After it the caller gets `later` and retries by its own schedule. */
const WITHIN = 30_000
const FIRST_PAUSE = 1_000
/** Teams refuses a message over 100 KB in UTF-16 (413); stay under 80 KB. */
const LARGEST = 80 * 1024

/** @see MessageSender */
export function createMessageSender(parts: MessageSenderParts): MessageSender {
  const { connector, meter = noMeter, chance = Math.random } = parts
  const pause = parts.pause ?? ((ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms)))
  const clock = steadyOf(parts.clock)
  const pace = new Pace(clock, parts.instances)

  /** Retries as Teams asks. Never retries a post whose outcome is unknown: it could appear twice. */
  async function send(chat: ChatReference, method: 'POST' | 'PUT', path: string, body: string) {
    const end = clock.now() + WITHIN
    for (let tries = 1; ; tries += 1) {
      const turn = pace.take(chat.conversationId, chat.tenantId)
      if (clock.now() + turn > end) throw new SendError('later')
      await pause(turn)
      const { answer, error, wait } = await attempt(chat, method, path, body)
      const seemsGone = answer !== null && tries < NOT_FOUND_TRIES && isChatNotFound(method, answer)
      if (answer !== null && !AGAIN.has(answer.status) && !seemsGone) return answer
      if (error?.sent && method === 'POST') throw new SendError('unsure', error)
      const grown = FIRST_PAUSE * 2 ** (tries - 1) * (1 + chance() / 2)
      const ms = Math.max(wait, grown)
      if (tries === TRIES || clock.now() + ms > end) {
        throw new SendError(error?.sent ? 'unsure' : 'later', error ?? answer)
      }
      await pause(ms)
      meter.count('retry', 'teams')
    }
  }

  async function attempt(chat: ChatReference, method: 'POST' | 'PUT', path: string, body: string) {
    try {
      const answer = await connector.call(chat, method, path, body)
      return { answer, error: null, wait: answer.retryAfter ?? 0 }
    } catch (error) {
      if (error instanceof NoAnswer) return { answer: null, error, wait: 0 }
      throw error
    }
  }

  return {
    async post(chat, content) {
      const answer = await send(chat, 'POST', activitiesOf(chat), bodyOf(chat, content))
      if (answer.status === 403 || answer.status === 404) throw new SendError('unreachable', answer)
      judge(answer)
      const id = idOf(answer)
      // Posted, but without an id it can never be edited: treat the outcome as unknown.
      if (id === null) throw new SendError('unsure', answer)
      return id
    },
    async update(chat, activityId, content) {
      const path = `${activitiesOf(chat)}/${encodeURIComponent(activityId)}`
      const answer = await send(chat, 'PUT', path, bodyOf(chat, content))
      if (answer.status === 403 || isChatNotFound('PUT', answer)) throw new SendError('unreachable', answer)
      if (answer.status === 404) throw new SendError('gone', answer)
      judge(answer)
    },
  }
}

function judge(answer: Answer): void {
  const { status } = answer
  if (status < 300) return
  // Server errors and brief sign-in trouble can be retried later; other 4xx refuse the content itself.
  const later = status >= 500 || status === 401 || status === 408 || status === 409
  throw new SendError(later ? 'later' : 'refused', answer)
}

/** A 404 on an edit can also mean that the message was deleted. */
const isChatNotFound = (method: 'POST' | 'PUT', answer: Answer): boolean =>
  answer.status === 404 && (method === 'POST' || errorCodeOf(answer) === 'ConversationNotFound')

const activitiesOf = (chat: ChatReference): string =>
  `v3/conversations/${encodeURIComponent(chat.conversationId)}/activities`

function bodyOf(chat: ChatReference, content: ChatContent): string {
  const from = { id: chat.botId }
  const activity =
    'text' in content
      ? { type: 'message', from, text: content.text, textFormat: 'plain' }
      : {
          type: 'message',
          from,
          summary: content.summary,
          attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: content.card }],
        }
  const body = JSON.stringify(activity)
  if (body.length * 2 > LARGEST) throw new SendError('refused', `${body.length * 2} bytes`)
  return body
}

/** Teams' error code. It tells a 404 for a deleted message from one for a deleted chat. */
function errorCodeOf({ body }: Answer): string | null {
  const error = typeof body === 'object' && body !== null && 'error' in body ? body.error : null
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null
  return typeof code === 'string' ? code : null
}

function idOf({ body }: Answer): string | null {
  const id = typeof body === 'object' && body !== null && 'id' in body ? body.id : null
  return typeof id === 'string' && id !== '' ? id : null
}
