import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SignJWT } from 'jose'
import { TEAMS_CLIENTS } from '../../../bot/api/token/entra.ts'
import type { PersonWho } from '../../../bot/domain/who.ts'
import { TENANT } from '../../builders/people.ts'
import { ChannelIssuer, channelKey } from '../../doubles/channelIssuer.ts'
import { ConnectorDouble } from '../../doubles/connector.ts'
import { IdentityDouble } from '../../doubles/identityDouble.ts'
import { Ingestion } from '../../doubles/ingestion.ts'
import { KeyServer } from '../../doubles/keyServer.ts'
import { LoginDouble } from '../../doubles/loginDouble.ts'
import { startCosmosServer } from '../../journal/cosmosServer.ts'
import { Outside, pass } from './outside.ts'
import { makePlaces } from './places.ts'

export const CLIENT = '99999999-2222-4333-8444-555555555555'
export const IDENTITY = '77777777-2222-4333-8444-555555555555'
/** The service URL of Teams. */
export const SERVICE_URL = 'https://smba.trafficmanager.net/emea/'

const ACCOUNT = 'cosmos-lob-abc123.documents.azure.com'
const INGESTION = 'westeurope-5.in.applicationinsights.azure.com'

/** What the template sets (infra/app.bicep). */
const settings = {
  NODE_ENV: 'production',
  TENANT_ID: TENANT,
  CLIENT_ID: CLIENT,
  CLIENT_CREDENTIAL: 'managed-identity',
  AZURE_CLIENT_ID: IDENTITY,
  TEAMS_APP_ID: '88888888-2222-4333-8444-555555555555',
  COSMOS_ENDPOINT: `https://${ACCOUNT}:443/`,
  COSMOS_DATABASE: 'lob-portret',
  APPLICATIONINSIGHTS_CONNECTION_STRING: `InstrumentationKey=00000000-0000-4000-8000-000000000000;IngestionEndpoint=https://${INGESTION}/;LiveEndpoint=https://westeurope.livediagnostics.monitor.azure.com/`,
}

export type School = Awaited<ReturnType<typeof openSchool>>

/**
 * A school as the templates of `infra` make it, with everything that Microsoft runs for it played on this machine: its
 * sign-in and keys, Teams, Cosmos DB, the server's identity and the place for measurements.
 */
export async function openSchool() {
  const folder = await mkdtemp(join(tmpdir(), 'school-'))
  const key = await channelKey('entra-1')
  const keys = await KeyServer.start([key.jwk])
  const teams = await ConnectorDouble.start()
  const channel = await ChannelIssuer.start(CLIENT, SERVICE_URL)
  const login = await LoginDouble.start()
  const identity = await IdentityDouble.start()
  const ingestion = await Ingestion.start()
  const cosmos = await startCosmosServer()
  await makePlaces(cosmos.endpoint)
  const outside = await Outside.start({
    'login.microsoftonline.com': (request, response, path) =>
      path.startsWith(`/${TENANT}/discovery/`)
        ? pass(request, response, new URL(keys.url))
        : pass(request, response, new URL(path, login.url), { ca: login.ca }),
    'login.botframework.com': channel.keys.metadata,
    'smba.trafficmanager.net': teams.url,
    [ACCOUNT]: (request, response, path) =>
      pass(request, response, new URL(path, cosmos.endpoint), path === '/' ? { change: asAccount } : {}),
    [INGESTION]: (request, response) => ingestion.receive(request, response),
  })
  const parts = [outside, cosmos, ingestion, identity, login, channel, teams, keys]

  return {
    teams,
    channel,
    login,
    identity,
    ingestion,
    outside,
    folder,
    settings,

    /** A token of this school as Entra makes it, with some claims replaced or another key. */
    async token(who: PersonWho, spoilt: Record<string, unknown> = {}, { privateKey } = key): Promise<string> {
      const now = Math.floor(Date.now() / 1000)
      const { tid, oid, name, appRoles } = who
      const person = {
        tid,
        oid,
        name,
        roles: appRoles,
        scp: 'access_as_user',
        azp: TEAMS_CLIENTS[0],
        ver: '2.0',
      }
      const about = { iss: `https://login.microsoftonline.com/${tid}/v2.0`, aud: CLIENT }
      return new SignJWT({ ...person, ...about, iat: now, nbf: now, exp: now + 3_600, ...spoilt })
        .setProtectedHeader({ alg: 'RS256', kid: key.kid, typ: 'JWT' })
        .sign(privateKey)
    },

    async close(): Promise<void> {
      for (const part of parts) await part.stop()
      await rm(folder, { recursive: true })
    },
  }
}

/** The local server speaks of itself as an account that is less than the template makes. */
function asAccount(text: string): string {
  return text
    .replaceAll(/https:\/\/[^"/]+\//g, settings.COSMOS_ENDPOINT)
    .replace('"defaultConsistencyLevel":"Session"', '"defaultConsistencyLevel":"Strong"')
}
