import { join } from 'node:path'
import { createTokenCheck } from './api/token/check.ts'
import { entraTokens } from './api/token/entra.ts'
import { warningOf } from './config/botCredential.ts'
import { type Config, quietLibraries, readConfig } from './config/config.ts'
import { expiredOn } from './config/graphApp.ts'
import { checkPortFree, listen } from './config/listen.ts'
import { eraseFromCopy } from './followUp/keeping/eraseFromCopy.ts'
import { onBehalfOf } from './graph/credential.ts'
import { createGraphDirectory } from './graph/directory.ts'
import { openKeys } from './journal/anonymousKeys.ts'
import { type DailyCopy, startDailyCopy } from './journal/dailyCopy.ts'
import { prepareDataFolder } from './journal/dataFolder.ts'
import { openErasures } from './journal/erasureRegister.ts'
import { isSqliteJournal, openJournal } from './journal/index.ts'
import { joinStore } from './journal/presence.ts'
import { startChargeTotals } from './journal/requestCharges.ts'
import type { SqliteJournal } from './journal/sqlite.ts'
import { systemClock } from './ports/clock.ts'
import type { Directory } from './ports/directory.ts'
import type { ErasureRegister } from './ports/erasureRegister.ts'
import { StartError } from './ports/startError.ts'
import { createServer, type ServerParts } from './server.ts'
import { teamsAppUrl } from './teams/appUrl.ts'
import { countingFaults } from './telemetry/faults.ts'
import { createTelemetry } from './telemetry/index.ts'
import { createLog } from './telemetry/log.ts'
import { Shutdown } from './util/shutdown.ts'

const tabFolder = join(import.meta.dirname, '../tab')
const telemetry = createTelemetry()
const log = countingFaults(
  createLog((line) => process.stderr.write(`${line}\n`)),
  telemetry.meter,
)
const say = (line: string): void => console.log(line)

async function start(config: Config, shutdown: Shutdown): Promise<void> {
  await checkPortFree(config.host, config.port, 'PORT')
  if (config.localApp) await checkPortFree(config.host, config.playgroundPort, 'PLAYGROUND_PORT')
  const { meter } = telemetry
  shutdown.add(() => telemetry.close())
  const charges = startChargeTotals((event, fields) => log.info(event, fields), meter)
  shutdown.add(() => charges.stop())
  const journal = await openJournal(config.store, {
    charge: charges.count,
    retried: () => meter.count('retry', 'journal'),
  })
  shutdown.add(() => journal.close())
  const presence = await joinStore(config.store, 'server')
  shutdown.add(() => presence.leave())
  const keys = await openKeys(config.store)
  shutdown.add(() => keys.close())
  const register = await openErasures(config.store)
  shutdown.add(() => register.close())
  const localApp = config.localApp ? (await import('./local/localApp.ts')).createLocalApp(config, say) : null
  shutdown.add(() => localApp?.stop())
  await localApp?.prepare(journal, tabFolder, shutdown.signal)

  let port = config.port
  const signIn = await signInFor(config, () => port)
  const tabDir = join(tabFolder, 'dist')
  // No rate limits on a person's own machine: a script that tries the app out should not be refused.
  const rateLimits = signIn.local === null ? {} : { rateLimits: null }
  const copies = isSqliteJournal(journal) ? dailyCopies(config, journal, register) : null
  shutdown.add(() => copies?.stop())
  const server = createServer({
    journal,
    keys,
    register,
    elsewhere: async (record, person) =>
      copies?.each((copy) => eraseFromCopy(copy, [record], journal, person ?? undefined)),
    clock: systemClock,
    log,
    meter,
    instances: () => presence.servers(),
    tabDir,
    ...signIn,
    ...rateLimits,
  })
  shutdown.add(() => server.close())
  // Before anyone can read: the database may be a copy from before an erasure.
  await server.keeping.begin()
  port = await listen(server.http.server, config.host, config.port, 'PORT')
  server.signIn().catch((error: unknown) => {
    if (error instanceof StartError) console.error(error.message)
    else log.fault(error, { where: 'sign-in' })
  })
  // After listening, so that telemetry does not delay the start.
  void telemetry.open(config.telemetry, log)
  server.resume().catch((error) => log.fault(error, { where: 'resume' }))
  if (localApp === null) say(`LOB-portret luistert op http://${inUrl(config.host)}:${port}`)
  else await localApp.open(port)
}

/** Daily copies of the database file. Each copy is checked against the register, also one made during an erasure. */
function dailyCopies(config: Config, journal: SqliteJournal, register: ErasureRegister): DailyCopy {
  return startDailyCopy({
    journal,
    clock: systemClock,
    folder: join(config.dataDir, 'kopie'),
    days: config.copyDays,
    fault: (error) => log.fault(error, { where: 'copy' }),
    clean: async (copy) => eraseFromCopy(copy, await register.all(), journal),
  })
}

type SignInParts = Pick<ServerParts, 'tokens' | 'local' | 'directory' | 'teams'>

async function signInFor({ signIn, graph, dataDir }: Config, port: () => number): Promise<SignInParts> {
  switch (signIn.kind) {
    case 'local': {
      await prepareDataFolder(dataDir)
      const { openLocalSignIn } = await import('./local/signIn.ts')
      return openLocalSignIn(dataDir, systemClock, port)
    }
    case 'entra': {
      const { tenantId, clientId, bot } = signIn
      const tokens = createTokenCheck(entraTokens(tenantId, clientId), systemClock)
      const entra = { tokens, local: null, directory: directoryOf(graph) }
      if (bot === null) {
        say('De bot doet niet mee in chats: CLIENT_CREDENTIAL is niet ingevuld.')
        return { ...entra, teams: null }
      }
      const { credential, teamsAppId } = bot
      const warning = warningOf(credential, systemClock.now())
      if (warning !== null) say(warning)
      const settings = { app: { appId: clientId, tenantId, credential } }
      return { ...entra, teams: { settings, appUrl: teamsAppUrl(teamsAppId, tenantId) } }
    }
  }
}

function directoryOf(graph: Config['graph']): Directory | null {
  if (graph === null) return null
  const expired = expiredOn(graph, systemClock.now())
  if (expired !== null) say(`Zoeken in de hele school kan niet: GRAPH_CERTIFICATE is verlopen op ${expired}.`)
  return createGraphDirectory({ tokenFor: onBehalfOf(graph, log), clock: systemClock, log })
}

const inUrl = (host: string): string => (host.includes(':') ? `[${host}]` : host)

const shutdown = new Shutdown()
shutdown.listenToSignals()
quietLibraries()
process.on('uncaughtException', (error) => {
  log.fault(error, { where: 'process' })
  process.exitCode = 1
  shutdown.run().finally(() => process.exit(1))
})
try {
  await start(readConfig(process.argv.slice(2)), shutdown)
} catch (error) {
  if (!shutdown.signal.aborted) {
    if (error instanceof StartError) console.error(error.message)
    else log.fault(error, { where: 'start' })
    await shutdown.run()
    process.exit(1)
  }
}
