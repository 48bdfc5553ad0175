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
import type { References } from '../ports/references.ts'
import type { Runner } from '../ports/runner.ts'
import type { Meter } from '../ports/telemetry.ts'
import type { RateLimiter } from '../util/rateLimit.ts'
import { type AdapterSettings, createAdapter } from './connector/adapter.ts'
import { createConnector } from './connector/connector.ts'
import { createMembership } from './connector/membership.ts'
import { createMessageSender } from './connector/messageSender.ts'
import { signInFailed } from './connector/signInFailed.ts'
import type { TeamsContext } from './context.ts'
import { readBody } from './receiving/body.ts'
import { createCarrier, type Turn } from './receiving/carrier.ts'
import { HttpAnswer } from './receiving/httpAnswer.ts'
import { RecentMessages } from './receiving/recentMessages.ts'
import { type InvokeAnswer, isCardAction, route } from './receiving/route.ts'

/** What is needed of a web server: restify, or anything that takes a handler in the same way. */
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
  /** Without a registration nothing is checked: for one's own machine only. */
  adapterSettings?: AdapterSettings
  /** Spoken where no ronde is known yet; Dutch unless said otherwise. */
  lang?: Lang
  appUrl?: AppUrl | undefined
  /** How often somebody may come, and all of one chat together; as often as they like unless given. */
  door?: { sender: RateLimiter; chat: RateLimiter }
  /** What takes an activity through its turn: botbuilder unless given. */
  carrier?: typeof createCarrier
  /** Made on the adapter unless given. */
  messageSender?: MessageSender
  membership?: Membership
  /** How long somebody waits for an answer, ms. */
  patience?: number
  pause?(ms: number): Promise<void>
}

export interface Teams {
  /** Also used by the follow-ups, which send to the same chats. */
  messageSender: MessageSender
  membership: Membership
  /** Shows who the bot is, so that what is wrong with its registration is known at once. @throws StartError */
  signIn(): Promise<void>
  /** Resolves when all that nobody waited for is done. */
  idle(): Promise<void>
}

/** Teams gives up after 10 to 15 s; an answer within 2 s keeps people from pressing again (teams.md "Cards"). */
const PATIENCE = 1_500

/** The answer to an invoke that no handler answered, as botbuilder gives it. */
const NOT_IMPLEMENTED: InvokeAnswer = { status: 501 }

/** Takes in what Teams sends, at `POST /api/messages`. */
export function mountTeams(server: Routes, parts: TeamsParts): Teams {
  const { runner, keys, references, chatLinks, clock, log, appUrl, patience = PATIENCE, lang = 'nl' } = parts
  const adapter = createAdapter(parts.adapterSettings ?? {})
  const connector = createConnector(adapter)
  const { meter, pause } = parts
  const given = { ...(meter === undefined ? {} : { meter }), ...(pause === undefined ? {} : { pause }) }
  const messageSender = parts.messageSender ?? createMessageSender({ connector, clock, ...given })
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
    lang,
    patience,
    appUrl,
    aside,
    notTooFast,
  }
  const recent = new RecentMessages()

  /** One turn. What goes wrong is logged here and never becomes a text that somebody reads. */
  const turn: Turn = async (activity) => {
    try {
      return await route(context, recent, activity)
    } catch (error) {
      if (!(error instanceof AppError)) log.fault(error, { where: 'turn' })
      return null
    }
  }
  const carry = (parts.carrier ?? createCarrier)(turn)
  /** A card press does not go through botbuilder's turn: it needs nothing from it, and the turn costs more than the rest. */
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
      // A caller that has gone is no fault of ours.
      if (code === 'fault' && !response.destroyed) log.fault(error, { where: 'messages' })
      answer.refuse(code === 'too-large' ? 413 : code === 'fault' ? 500 : 400, code, errorMessage(code, lang))
    }
  })

  return {
    messageSender,
    membership,
    async signIn() {
      // When the keys cannot be had now, that is logged with the first call.
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
