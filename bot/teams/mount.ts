import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AppUrl } from '../cards/ofRonde/index.ts'
import type { Lang } from '../content/index.ts'
import { AppError } from '../errors/appError.ts'
import { errorMessage } from '../errors/errorText.ts'
import type { AnonymousKeys } from '../ports/anonymousKeys.ts'
import type { ChatLinks } from '../ports/chatLinks.ts'
import type { Clock } from '../ports/clock.ts'
import type { Log } from '../ports/log.ts'
import type { Membership } from '../ports/membership.ts'
import type { MessageSender } from '../ports/messageSender.ts'
import type { PersonalChats } from '../ports/personalChats.ts'
import type { References } from '../ports/references.ts'
import type { Runner } from '../ports/runner.ts'
import type { Meter } from '../ports/telemetry.ts'
import type { RateLimiter } from '../util/rateLimit.ts'
import { type AdapterSettings, createAdapter } from './connector/adapter.ts'
import { createConnector } from './connector/connector.ts'
import { createMembership } from './connector/membership.ts'
import { createMessageSender } from './connector/messageSender.ts'
import { createPersonalChats } from './connector/personalChats.ts'
import { signInFailed } from './connector/signInFailed.ts'
import type { TeamsContext } from './context.ts'
import { readBody } from './receiving/body.ts'
import { createCarrier, type Turn } from './receiving/carrier.ts'
import { HttpAnswer } from './receiving/httpAnswer.ts'
import { RecentMessages } from './receiving/recentMessages.ts'
import { type InvokeAnswer, isCardAction, route } from './receiving/route.ts'

/** The part of a web server that is used here: restify, or anything with the same `post`. */
export interface Routes {
  post(path: string, handler: (request: Request, response: ServerResponse) => Promise<void>): unknown
}

type Request = IncomingMessage & { body?: unknown }

export interface TeamsParts {
  runner: Runner
  keys: AnonymousKeys
  references: References
  chatLinks: ChatLinks
  clock: Clock
  log: Pick<Log, 'fault'>
  meter?: Meter
  /** Without a registration callers are not checked; for local use only. */
  adapterSettings?: AdapterSettings
  /** The language to use while the ronde is unknown; Dutch by default. */
  lang?: Lang
  appUrl?: AppUrl | undefined
  /** Rate limits per sender and per chat; none by default. */
  door?: { sender: RateLimiter; chat: RateLimiter }
  /** Runs activities other than card presses through an SDK's turn; botbuilder by default. */
  carrier?: typeof createCarrier
  /** How many instances of the server send to the same chats, this one included; one by default. */
  instances?: (() => number) | undefined
  /** By default both call the Bot Connector. */
  messageSender?: MessageSender
  membership?: Membership
  /** Timeout for replying to a person, ms. */
  patience?: number
  pause?(ms: number): Promise<void>
}

export interface Teams {
  /** Finds the personal chats of people with the bot; nothing of them is stored. */
  readonly personalChats: PersonalChats
  /** Also used by the follow-ups, which send to the same chats. */
  messageSender: MessageSender
  membership: Membership
  /** Requests a token at start-up, so that a wrong registration shows at once. @throws StartError */
  signIn(): Promise<void>
  /** Resolves when all background work is done. */
  idle(): Promise<void>
}

/** Teams clients give up after 10 to 15 s. A reply within 2 s keeps people from pressing again. */
const PATIENCE = 1_500

/** The answer to an invoke without a handler, the same as botbuilder's. */
const NOT_IMPLEMENTED: InvokeAnswer = { status: 501 }

/** Mounts `POST /api/messages`, where Teams delivers activities. */
export function mountTeams(server: Routes, parts: TeamsParts): Teams {
  const { runner, keys, references, chatLinks, clock, log, appUrl, patience = PATIENCE, lang = 'nl' } = parts
  const adapter = createAdapter(parts.adapterSettings ?? {})
  const connector = createConnector(adapter)
  const { meter, pause, instances } = parts
  const given = { ...(meter === undefined ? {} : { meter }), ...(pause === undefined ? {} : { pause }) }
  const messageSender = parts.messageSender ?? createMessageSender({ connector, clock, instances, ...given })
  const membership = parts.membership ?? createMembership(connector)
  const work = new Set<Promise<unknown>>()
  const aside: TeamsContext['aside'] = (one, where) => {
    const done = one.catch((error) => log.fault(error, { where })).finally(() => work.delete(done))
    work.add(done)
  }
  const notTooFast: TeamsContext['notTooFast'] = ({ chatId, sender }) => {
    const { door } = parts
    if (door === undefined) return
    const passes = door.sender.allow(`${chatId} ${sender?.teamsId}`) && door.chat.allow(chatId)
    if (!passes) throw new AppError('too-fast')
  }
  const context: TeamsContext = {
    runner,
    keys,
    references,
    chatLinks,
    clock,
    messageSender,
    membership,
    log,
    tenantId: parts.adapterSettings?.app?.tenantId ?? null,
    lang,
    patience,
    appUrl,
    aside,
    notTooFast,
  }
  const recent = new RecentMessages()

  /** Handles one activity. Faults are logged here; their texts never reach a person. */
  const turn: Turn = async (activity) => {
    try {
      return await route(context, recent, activity)
    } catch (error) {
      if (!(error instanceof AppError)) log.fault(error, { where: 'turn' })
      return null
    }
  }
  const carry = (parts.carrier ?? createCarrier)(turn)
  /** Card presses skip botbuilder's turn: they need nothing from it, and it costs more than storing the answer. */
  const take = async (activity: object): Promise<InvokeAnswer> =>
    isCardAction(activity) ? ((await turn(activity)) ?? NOT_IMPLEMENTED) : carry(activity)

  server.post('/api/messages', async (request, response) => {
    const answer = new HttpAnswer(response)
    try {
      const caller = await adapter.lets(request.headers.authorization)
      if (caller === null) return answer.stranger()
      const body = await readBody(request)
      if (!caller(body)) return answer.stranger()
      answer.give(await take(body))
    } catch (error) {
      const code = error instanceof AppError ? error.code : 'fault'
      // Don't log a fault when the caller closed the connection.
      if (code === 'fault' && !response.destroyed) log.fault(error, { where: 'messages' })
      answer.refuse(code === 'too-large' ? 413 : code === 'fault' ? 500 : 400, code, errorMessage(code, lang))
    }
  })

  return {
    messageSender,
    personalChats: createPersonalChats(connector),
    membership,
    async signIn() {
      // If the keys cannot be fetched now, the first call will log it.
      adapter.prepare().catch(() => {})
      await adapter.authorization().catch((error) => {
        throw signInFailed(parts.adapterSettings?.app?.credential.kind, error)
      })
    },
    async idle() {
      while (work.size > 0) await Promise.all(work)
    },
  }
}
