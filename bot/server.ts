import { randomUUID } from 'node:crypto'
import restify, { type Request, type Server } from 'restify'
import { registry } from './actions/index.ts'
import { startEndKeys } from './anonymous/endKeys.ts'
import { pseudonymsOf } from './anonymous/pseudonymsOf.ts'
import { refuseBadAddress } from './api/address.ts'
import { readBody } from './api/body.ts'
import { setHeaders } from './api/headers.ts'
import { mountHealth } from './api/health.ts'
import { mountApi } from './api/index.ts'
import { mountLocal } from './api/local.ts'
import { sendError } from './api/reply.ts'
import { Shutdown } from './api/shutdown.ts'
import { mountTab } from './api/tabFiles.ts'
import type { TokenCheck } from './api/token/check.ts'
import type { AppUrl } from './cards/ofRonde/index.ts'
import { type RateLimits, rateLimits as standardLimits } from './config/rateLimits.ts'
import { createPdfWriter } from './documents/index.ts'
import { startClock } from './followUp/clock/startClock.ts'
import { startFollowUps } from './followUp/followUps.ts'
import { createDeleter } from './followUp/keeping/deleter.ts'
import { createEraser, type EraserParts } from './followUp/keeping/eraser.ts'
import { type Keeping, startKeeping } from './followUp/keeping/startKeeping.ts'
import { createChatLinks } from './followUp/links/chatLinks.ts'
import { foldVersion } from './journal/foldVersion.ts'
import type { AnonymousKeys } from './ports/anonymousKeys.ts'
import type { Clock } from './ports/clock.ts'
import type { Directory } from './ports/directory.ts'
import type { ErasureRegister } from './ports/erasureRegister.ts'
import type { Journal } from './ports/journal.ts'
import type { LocalSignIn } from './ports/localSignIn.ts'
import type { Log } from './ports/log.ts'
import type { Runner } from './ports/runner.ts'
import { type Meter, noMeter } from './ports/telemetry.ts'
import { createReferences } from './references/references.ts'
import { createRunner } from './runner/runner.ts'
import type { AdapterSettings } from './teams/connector/adapter.ts'
import { mountTeams } from './teams/mount.ts'
import { createRateLimiter, type RateLimiter, unlimited } from './util/rateLimit.ts'
import { waitAtMost } from './util/timeout.ts'

export interface ServerParts {
  journal: Journal
  /** Keys of anonymous gesprekken. The server does not close them, nor the journal and the register. */
  keys: AnonymousKeys
  /** The register of erasures, stored outside the journal. */
  register: ErasureRegister
  /** Erases from copies of the journal. */
  elsewhere?: EraserParts['elsewhere']
  clock: Clock
  log: Log
  /** Receives measurements; dropped when absent. */
  meter?: Meter
  tokens: TokenCheck
  directory: Directory | null
  /** Folder of the built tab. */
  tabDir: string
  /** Sign-in of the demo people; null for a school. */
  local: LocalSignIn | null
  /** Null without a bot. Settings without a registration work on a person's own machine only. */
  teams: { settings: AdapterSettings; appUrl?: AppUrl } | null
  /** How many servers use the journal, this one included; one by default. They share Teams' limits. */
  instances?: () => number
  /** The standard limits unless given; null for none. */
  rateLimits?: RateLimits | null
}

export interface AppServer {
  /** Not listening yet. */
  http: Server
  runner: Runner
  /** Erasure and retention. */
  keeping: Pick<Keeping, 'begin' | 'sweep' | 'idle'>
  /** Checks that the bot can authenticate with Microsoft. @throws StartError with the setting to correct */
  signIn(): Promise<void>
  /** Continues the work that an earlier run left unfinished. */
  resume(): Promise<void>
  /** Refuses new requests, finishes open ones and ends change streams. The journal stays open. */
  close(): Promise<void>
}

const BODY_LIMIT = 256 * 1024
/** Reads its own body, so that a body that is too large is answered in the card. */
const MESSAGES = '/api/messages'

/** How long a client may take to send its headers, and its whole request, ms. Responses, such as change streams, may take longer. */
const HEADERS_TIMEOUT = 15_000
const REQUEST_TIMEOUT = 30_000
/** Longer than the idle timeout of a load balancer, so that the server is never the first to close, ms. */
const KEEP_ALIVE_TIMEOUT = 75_000
/** How long closing waits for activities that the bot is still handling, ms. */
const CLOSE_TIMEOUT = 5_000

/** Connects the rooms; the only place that does. */
export function createServer(parts: ServerParts): AppServer {
  const { journal, keys, clock, log, meter = noMeter, tokens, directory, tabDir, local } = parts
  const runner = createRunner({
    journal,
    clock,
    meter,
    registry,
    foldVersion: foldVersion(),
    newId: (prefix) => `${prefix}-${randomUUID().replaceAll('-', '')}`,
    fault: (error, where) => log.fault(error, { stream: where }),
  })
  const http = createHttp(log, local !== null)
  const shutdown = new Shutdown(http)
  if (local !== null) mountLocal(http, local)

  mountHealth(http, journal, runner, shutdown)
  const limiter = (name: keyof RateLimits): RateLimiter => limiterFor(name, parts)
  const door = { tokens, acts: limiter('acts'), reads: limiter('reads'), exports: limiter('exports') }
  const keeping = keep(parts, runner)
  const restamp = journal.restamp?.bind(journal)
  const endKeys = startEndKeys({ runner, keys, clock, log, ...(restamp && { restamp }) })
  const chats = parts.teams === null ? null : joinChats(http, runner, parts, parts.teams)
  const membership = chats?.membership ?? null
  const pdf = createPdfWriter()
  const api = mountApi(http, {
    runner,
    keys,
    chatLinks: createChatLinks(runner),
    clock,
    log,
    meter,
    door,
    actions: registry,
    directory,
    membership,
    pdf: pdf.write,
  })
  mountTab(http, tabDir)

  return {
    http,
    runner,
    keeping,
    signIn: async () => chats?.signIn(),
    async resume() {
      await endKeys.sweep()
      await keeping.sweep()
      await chats?.resume()
    },
    async close() {
      shutdown.begin()
      api.close()
      await shutdown.end()
      await pdf.close()
      await chats?.close()
      await endKeys.stop()
      await keeping.stop()
      await runner.close()
    },
  }
}

/** Starts erasure and retention. */
function keep({ journal, keys, register, clock, log, elsewhere }: ServerParts, runner: Runner): Keeping {
  const eraser = createEraser({
    runner,
    journal,
    register,
    ...(elsewhere === undefined ? {} : { elsewhere }),
    pseudonyms: async (ronde, tid, oid) =>
      runner.read(ronde, (state) => pseudonymsOf(state, keys, { tid, oid })),
  })
  const deleter = createDeleter({
    runner,
    journal,
    register,
    keys,
    ...(elsewhere === undefined ? {} : { elsewhere: (record) => elsewhere(record, null) }),
  })
  return startKeeping({ runner, journal, eraser, deleter, clock, log })
}

function limiterFor(name: keyof RateLimits, parts: ServerParts): RateLimiter {
  const { rateLimits = standardLimits, clock, meter = noMeter } = parts
  if (rateLimits === null) return unlimited
  return createRateLimiter(rateLimits[name], clock, () => meter.count('rate.limited', name))
}

function createHttp(log: Log, local: boolean): Server {
  const http = restify.createServer({ name: '' })
  Object.assign(http.server, {
    headersTimeout: HEADERS_TIMEOUT,
    requestTimeout: REQUEST_TIMEOUT,
    keepAliveTimeout: KEEP_ALIVE_TIMEOUT,
  })
  // restify accepts upgrade requests without answering them: the socket would stay open without a timeout.
  http.server.removeAllListeners('upgrade')
  http.on('restifyError', (request, response, error, done) => {
    sendError(log, request, response, error)
    done()
  })
  http.pre(setHeaders({ local }))
  http.pre(refuseBadAddress)
  http.use(async (request: Request) => {
    if (request.getPath() !== MESSAGES) await readBody(request, BODY_LIMIT)
  })
  return http
}

/** Mounts the bot and starts the follow-ups in chats. */
function joinChats(
  http: Server,
  runner: Runner,
  parts: ServerParts,
  { settings, appUrl }: NonNullable<ServerParts['teams']>,
) {
  const { journal, keys, clock, log, meter = noMeter, instances } = parts
  const door = { sender: limiterFor('sender', parts), chat: limiterFor('chat', parts) }
  const teams = mountTeams(http, {
    runner,
    keys,
    references: createReferences({ keys, clock }),
    chatLinks: createChatLinks(runner),
    clock,
    log,
    meter,
    door,
    instances,
    adapterSettings: settings,
    appUrl,
  })
  const prefix = 'ronde:'
  const rondes = async () => (await journal.streams(prefix)).map((name) => name.slice(prefix.length))
  const followUps = startFollowUps({
    runner,
    clock,
    log,
    meter,
    rondes,
    messageSender: teams.messageSender,
    personalChats: teams.personalChats,
    membership: teams.membership,
    appUrl,
  })
  const ticking = startClock({ runner, followUps, clock, log })
  return {
    membership: teams.membership,
    signIn: () => teams.signIn(),
    resume: () => followUps.sweep(),
    async close() {
      ticking.stop()
      await waitAtMost(CLOSE_TIMEOUT, teams.idle())
      await followUps.stop()
    },
  }
}
