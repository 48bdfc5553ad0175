import { resolve } from 'node:path'
import type { GraphApp } from '../graph/credential.ts'
import type { Store } from '../journal/index.ts'
import { StartError } from '../ports/startError.ts'
import type { BotCredential } from '../teams/connector/credential.ts'
import type { TelemetrySettings } from '../telemetry/settings.ts'
import { botCredential } from './botCredential.ts'
import { graphApp } from './graphApp.ts'
import { type Get, readerOf, variables } from './variables.ts'

/** How people sign in: as demo people on this machine, or with Microsoft Entra. */
export type SignIn =
  | { kind: 'local' }
  /** With `bot` null the screens work and the app takes no part in chats. */
  | { kind: 'entra'; tenantId: string; clientId: string; bot: BotSettings | null }

/** What the bot needs to take part in chats. */
export interface BotSettings {
  credential: BotCredential
  /** The app's id in Teams; the buttons on cards that open the tab need it. */
  teamsAppId: string
}

export interface Config {
  /** `npm start`: also builds the tab, fills the demo and starts the Teams chat. */
  localApp: boolean
  host: string
  port: number
  playgroundPort: number
  dataDir: string
  store: Store
  /** How many days a daily copy of the database file is kept; 0 makes no copies. */
  copyDays: number
  signIn: SignIn
  /** Null: searching the whole school is off. */
  graph: GraphApp | null
  /** Null: measurements are dropped. */
  telemetry: TelemetrySettings | null
}

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|::1)$/

/** Whether an address can be reached from this machine only. */
export const isLoopback = (host: string): boolean => LOOPBACK.test(host)

/**
 * Reads every setting.
 * @param args command line arguments after the program's name
 * @throws StartError that names the variable and the cure
 */
export function readConfig(args: readonly string[], env: NodeJS.ProcessEnv = process.env): Config {
  const get = readerOf(env)
  const unknown = args.find((arg) => arg !== '--local')
  if (unknown !== undefined) {
    throw new StartError(`De app kent ${unknown} niet. Alleen --local kan erachter staan.`)
  }
  const localApp = args.includes('--local')
  // Also where it changes nothing: a typing error in it must not start a demo for everyone.
  const environment = get('NODE_ENV')
  const signIn = signInOf(get)
  const host = get('HOST') ?? (signIn.kind === 'local' ? '127.0.0.1' : '0.0.0.0')
  if (signIn.kind === 'local') refusePublicDemo(host, environment)
  if (localApp && signIn.kind === 'entra') {
    throw new StartError(
      'CLIENT_ID en TENANT_ID zijn ingevuld, dus deze server is voor een school; met npm start zou iedereen zich zonder wachtwoord aanmelden als demopersoon. Start hem met npm run serve, of laat CLIENT_ID en TENANT_ID weg.',
    )
  }
  const store = readStore(env)
  if (signIn.kind === 'local' && store.kind === 'cosmos' && store.key === undefined) {
    throw new StartError(
      'COSMOS_ENDPOINT wijst naar een echt account, maar zonder CLIENT_ID en TENANT_ID meldt iedereen op deze machine zich zonder wachtwoord aan als demopersoon. Vul CLIENT_ID en TENANT_ID in, of laat COSMOS_ENDPOINT weg.',
    )
  }
  return {
    localApp,
    host,
    port: get('PORT'),
    playgroundPort: get('PLAYGROUND_PORT'),
    dataDir: resolve(get('DATA_DIR')),
    store,
    copyDays: get('COPY_DAYS'),
    signIn,
    graph: signIn.kind === 'local' ? null : graphApp(get('GRAPH_CERTIFICATE'), signIn),
    telemetry: telemetryOf(get('APPLICATIONINSIGHTS_CONNECTION_STRING')),
  }
}

/** Never sends a token of our identity to an endpoint on this machine. */
function telemetryOf(connectionString: string | undefined): TelemetrySettings | null {
  if (connectionString === undefined) return null
  const endpoint = /(?:^|;)IngestionEndpoint=([^;]+)/i.exec(connectionString)?.[1] ?? ''
  const host = URL.canParse(endpoint) ? new URL(endpoint).hostname : ''
  return { connectionString, identity: !isLoopback(host.replace(/^\[|\]$/g, '')) }
}

/** Turns off the statistics that the telemetry library sends to Microsoft about its own use. */
export function quietLibraries(env: NodeJS.ProcessEnv = process.env): void {
  env.APPLICATION_INSIGHTS_NO_STATSBEAT = 'true'
}

/**
 * Where the journal is stored.
 * @throws StartError that names the variable and the cure
 */
export function readStore(env: NodeJS.ProcessEnv = process.env): Store {
  const get = readerOf(env)
  const endpoint = get('COSMOS_ENDPOINT')
  const key = get('COSMOS_KEY')
  if (endpoint === undefined) {
    if (key === undefined) return { kind: 'sqlite', folder: resolve(get('DATA_DIR')) }
    throw new StartError(
      `COSMOS_KEY is ingevuld, maar COSMOS_ENDPOINT niet. ${variables.COSMOS_ENDPOINT.cure}`,
    )
  }
  const emulator = isEmulator(new URL(endpoint).hostname)
  if (key !== undefined && !emulator) {
    throw new StartError(
      `COSMOS_KEY is alleen voor een emulator op deze machine, en COSMOS_ENDPOINT is ${endpoint}. Wie de sleutel van een account heeft, kan alles lezen. ${variables.COSMOS_KEY.cure}`,
    )
  }
  if (!emulator && !endpoint.startsWith('https:')) {
    throw new StartError(
      `COSMOS_ENDPOINT is ${endpoint}; zonder https kan iedereen onderweg meelezen. Laat het adres met https beginnen.`,
    )
  }
  const place = { kind: 'cosmos', endpoint, database: get('COSMOS_DATABASE') } as const
  return key === undefined ? place : { ...place, key }
}

/** Whether a host is this machine or a container beside it; a host name of an Azure account has dots. */
const isEmulator = (host: string): boolean =>
  isLoopback(host.replace(/^\[|\]$/g, '')) || !host.includes('.') || host === 'host.docker.internal'

/** @throws StartError when the settings are incomplete: falling back to the demo sign-in would expose a school */
function signInOf(get: Get): SignIn {
  const clientId = get('CLIENT_ID')
  const tenantId = get('TENANT_ID')
  const credentials = {
    CLIENT_CREDENTIAL: get('CLIENT_CREDENTIAL'),
    CLIENT_CERTIFICATE: get('CLIENT_CERTIFICATE'),
    CLIENT_CERTIFICATE_FILE: get('CLIENT_CERTIFICATE_FILE'),
    CLIENT_SECRET: get('CLIENT_SECRET'),
  }
  const teamsAppId = get('TEAMS_APP_ID')
  if (clientId !== undefined && tenantId !== undefined) {
    const credential = botCredential({ ...credentials, AZURE_CLIENT_ID: get('AZURE_CLIENT_ID') })
    return { kind: 'entra', tenantId, clientId, bot: botOf(credential, teamsAppId) }
  }
  const filled = {
    CLIENT_ID: clientId,
    TENANT_ID: tenantId,
    ...credentials,
    TEAMS_APP_ID: teamsAppId,
    GRAPH_CERTIFICATE: get('GRAPH_CERTIFICATE'),
  }
  const given = Object.entries(filled).find(([, value]) => value !== undefined)?.[0]
  if (given === undefined) return { kind: 'local' }
  const missing = clientId === undefined ? 'CLIENT_ID' : 'TENANT_ID'
  throw new StartError(`${given} is ingevuld, maar ${missing} niet. ${variables[missing].cure}`)
}

function botOf(credential: BotCredential | null, teamsAppId: string | undefined): BotSettings | null {
  if (credential === null) return null
  if (teamsAppId !== undefined) return { credential, teamsAppId }
  throw new StartError(
    `CLIENT_CREDENTIAL is ingevuld, maar TEAMS_APP_ID niet: zonder kan geen kaart naar de app verwijzen. ${variables.TEAMS_APP_ID.cure}`,
  )
}

/** The demo sign-in has no password, so it is allowed on this machine only. @throws StartError */
function refusePublicDemo(host: string, environment: string | undefined): void {
  const demoSignIn = 'Zonder CLIENT_ID en TENANT_ID meldt iedereen zich zonder wachtwoord aan als demopersoon'
  if (environment === 'production') {
    throw new StartError(
      `${demoSignIn}, en NODE_ENV=production zegt dat deze server voor een school is. Vul CLIENT_ID en TENANT_ID in, of laat NODE_ENV weg.`,
    )
  }
  if (!isLoopback(host)) {
    throw new StartError(
      `${demoSignIn}, dus mag de app dan alleen op deze machine te bereiken zijn. HOST is nu ${host}; laat HOST weg of kies HOST=127.0.0.1, of vul CLIENT_ID en TENANT_ID in.`,
    )
  }
}
