import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import restify from 'restify'
import { type EndKeys, startEndKeys } from '../../bot/anonymous/endKeys.ts'
import type { AppUrl } from '../../bot/cards/ofRonde/index.ts'
import { startClock } from '../../bot/followUp/clock/startClock.ts'
import { type FollowUps, startFollowUps } from '../../bot/followUp/followUps.ts'
import { createChatLinks } from '../../bot/followUp/links/chatLinks.ts'
import { openSqliteJournal } from '../../bot/journal/sqlite.ts'
import { openSqliteKeys } from '../../bot/journal/sqliteKeys.ts'
import type { AnonymousKeys } from '../../bot/ports/anonymousKeys.ts'
import type { Journal } from '../../bot/ports/journal.ts'
import { createReferences } from '../../bot/references/references.ts'
import { mountTeams, type Teams, type TeamsParts } from '../../bot/teams/mount.ts'
import { TENANT } from '../builders/people.ts'
import { type BuiltRonde, buildRonde, type RondeOptions } from '../builders/ronde.ts'
import { type TestRunner, testRunner } from '../builders/runner.ts'
import { ConnectorDouble } from '../doubles/connector.ts'
import { type ChatMessage, textOf } from '../doubles/connectorChats.ts'
import { CHAT, TeamsClient } from '../doubles/teamsClient.ts'

export const PROFESSIONALITEIT = 'groep-2.professionaliteit'

export interface AppOptions {
  journal?: Journal
  keys?: AnonymousKeys
  double?: ConnectorDouble
  patience?: number
  door?: NonNullable<TeamsParts['door']>
  adapterSettings?: NonNullable<TeamsParts['adapterSettings']>
  carrier?: NonNullable<TeamsParts['carrier']>
  newId?: (prefix: string) => string
  appUrl?: AppUrl
}

/** The bot's part of the server as Teams reaches it, with a clock that only moves when told. */
export class TeamsApp {
  readonly double: ConnectorDouble
  readonly client: TeamsClient
  readonly botUrl: string
  readonly test: TestRunner
  readonly followUps: FollowUps
  readonly keys: AnonymousKeys
  readonly endKeys: EndKeys
  readonly teams: Teams
  readonly #clock: ReturnType<typeof startClock>
  readonly #server: restify.Server
  /** Logged faults; empty in a good run. */
  readonly faults: unknown[] = []
  /** Requested pauses, ms. */
  readonly pauses: number[] = []

  private constructor(double: ConnectorDouble, server: restify.Server, options: AppOptions) {
    const { journal = openSqliteJournal(':memory:'), patience = 5_000 } = options
    this.double = double
    this.#server = server
    this.test = testRunner(journal, 'test', options.newId)
    const { runner, clock } = this.test
    const keys = options.keys ?? openSqliteKeys(':memory:')
    this.keys = keys
    const log = { fault: (error: unknown) => this.faults.push(error) }
    const pause = async (ms: number): Promise<void> => {
      if (ms > 0) this.pauses.push(ms)
      clock.time += ms
    }
    const references = createReferences({ keys, clock })
    this.teams = mountTeams(server, {
      ...{ runner, keys, references, clock, log, pause, patience },
      chatLinks: createChatLinks(runner),
      ...(options.door === undefined ? {} : { door: options.door }),
      ...(options.carrier === undefined ? {} : { carrier: options.carrier }),
      adapterSettings: options.adapterSettings ?? {},
      appUrl: options.appUrl,
    })
    const rondes = async () => (await journal.streams('ronde:')).map((name) => name.slice('ronde:'.length))
    const { appUrl } = options
    this.followUps = startFollowUps({
      ...{ runner, clock, log, pause, rondes, appUrl },
      messageSender: this.teams.messageSender,
      personalChats: this.teams.personalChats,
      membership: this.teams.membership,
    })
    this.endKeys = startEndKeys({ runner, keys, clock, log })
    this.#clock = startClock({ runner, clock, log, followUps: this.followUps })
    const { port } = server.server.address() as AddressInfo
    this.botUrl = `http://127.0.0.1:${port}/api/messages`
    this.client = new TeamsClient(this.botUrl, double.url, TENANT)
  }

  static async start(options: AppOptions = {}): Promise<TeamsApp> {
    const double = options.double ?? (await ConnectorDouble.start())
    const server = restify.createServer()
    server.listen(0, '127.0.0.1')
    await once(server.server, 'listening')
    return new TeamsApp(double, server, options)
  }

  /** A new instance on the same journal and chats, with empty memory. */
  async restart(): Promise<TeamsApp> {
    await this.end()
    const again = await TeamsApp.start({ journal: this.test.journal, keys: this.keys, double: this.double })
    again.test.clock.time = this.test.clock.time
    return again
  }

  /** A ronde whose groep 2 is linked to the chat, with the bot in the chat. */
  async ronde(options: RondeOptions = {}): Promise<BuiltRonde> {
    await this.client.bot('add')
    const ronde = await buildRonde(this.test.runner, { chatId: CHAT, ...options })
    await this.settled()
    return ronde
  }

  /** Resolves when all background work is done and every pending message is in the chat. */
  async settled(): Promise<void> {
    await this.teams.idle()
    await this.followUps.idle()
  }

  /** Moves the clock and does what is due. */
  async pass(ms: number): Promise<void> {
    this.test.clock.time += ms
    await this.#clock.tick()
    await this.settled()
    await this.#clock.tick()
    await this.settled()
  }

  async messages(chatId = CHAT): Promise<ChatMessage[]> {
    await this.settled()
    return this.double.chats.shownIn(chatId)
  }

  /** The text of each message in the chat, or the `speak` of a card. */
  async said(chatId = CHAT): Promise<string[]> {
    return (await this.messages(chatId)).map(textOf)
  }

  async stop(): Promise<void> {
    await this.end()
    await this.double.stop()
    await this.test.journal.close()
    await this.keys.close()
  }

  /** Ends this instance; journal and chats stay. */
  async end(): Promise<void> {
    this.#clock.stop()
    await this.followUps.stop()
    await this.endKeys.stop()
    this.#server.server.closeAllConnections()
    await new Promise<void>((resolve) => this.#server.close(resolve))
    await this.test.runner.close()
  }
}

export function cardOf(
  activity: Record<string, unknown>,
): { speak: string; [field: string]: unknown } | null {
  const attachments = activity.attachments
  return Array.isArray(attachments) ? attachments[0].content : null
}
