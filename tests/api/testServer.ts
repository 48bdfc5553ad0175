import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { createLocalJWKSet, exportJWK, generateKeyPair, SignJWT } from 'jose'
import { createTokenCheck, type TokenSettings } from '../../bot/api/token/check.ts'
import { TEAMS_CLIENTS } from '../../bot/api/token/entra.ts'
import type { PersonWho } from '../../bot/domain/who.ts'
import { openSqliteJournal } from '../../bot/journal/sqlite.ts'
import { openSqliteKeys } from '../../bot/journal/sqliteKeys.ts'
import type { Journal } from '../../bot/ports/journal.ts'
import { noMeter } from '../../bot/ports/telemetry.ts'
import { createServer, type ServerParts } from '../../bot/server.ts'
import { countingFaults } from '../../bot/telemetry/faults.ts'
import { createLog } from '../../bot/telemetry/log.ts'
import { TENANT } from '../builders/people.ts'
import { GESPREK_TIME } from '../builders/runner.ts'
import { MemoryRegister } from '../doubles/memoryRegister.ts'

export const AUDIENCE = 'lob-portret-test'
export const issuerOf = (tenantId: string): string => `https://issuer.test/${tenantId}/v2.0`
export const keys = await generateKeyPair('ES256')

const publicJwk = await exportJWK(keys.publicKey)
const settings: TokenSettings = {
  issuerOf,
  audience: AUDIENCE,
  clients: TEAMS_CLIENTS,
  tenants: [TENANT],
  keys: createLocalJWKSet({ keys: [publicJwk] }),
  algorithms: ['ES256'],
}

/** Claims that replace valid ones; undefined removes one. */
export type Spoilt = Record<string, unknown>

/** A token as Entra makes it, at the time of the test clock, with some claims replaced. */
export function tokenFor(who: PersonWho, spoilt: Spoilt = {}, key = keys.privateKey): Promise<string> {
  const now = Math.floor(GESPREK_TIME / 1000)
  const { tid, oid, name, appRoles, guest = false } = who
  const claims = {
    tid,
    oid,
    name,
    roles: appRoles,
    scp: 'access_as_user',
    azp: TEAMS_CLIENTS[0],
    acct: guest ? 1 : 0,
  }
  const times = { iat: now, nbf: now, exp: now + 3600 }
  return new SignJWT({ ...claims, ...times, iss: issuerOf(tid), aud: AUDIENCE, ...spoilt })
    .setProtectedHeader({ alg: 'ES256' })
    .sign(key)
}

export interface Answer<T = unknown> {
  status: number
  body: T
  headers: Headers
}

type Options = Partial<
  Pick<
    ServerParts,
    | 'journal'
    | 'keys'
    | 'register'
    | 'directory'
    | 'local'
    | 'tabDir'
    | 'teams'
    | 'rateLimits'
    | 'meter'
    | 'instances'
  >
>

/** A real server on a free port, with a journal and an issuer of its own. */
export async function testServer(options: Options = {}) {
  const clock = { time: GESPREK_TIME, now: () => clock.time }
  const journal: Journal = options.journal ?? openSqliteJournal(':memory:')
  const keys = options.keys ?? openSqliteKeys(':memory:')
  const lines: string[] = []
  const app = createServer({
    journal,
    keys,
    register: new MemoryRegister(),
    clock,
    log: countingFaults(
      createLog((line) => lines.push(line)),
      options.meter ?? noMeter,
    ),
    tokens: createTokenCheck(settings, clock),
    directory: null,
    local: null,
    teams: { settings: {} },
    tabDir: import.meta.dirname,
    // The test clock is fixed, and tests send more requests than people do.
    rateLimits: null,
    ...options,
  })
  app.http.listen(0, '127.0.0.1')
  await once(app.http.server, 'listening')
  // A test that fails before it stops its server must not keep the process alive.
  app.http.server.unref()
  const { port } = app.http.server.address() as AddressInfo
  const url = `http://127.0.0.1:${port}`

  async function call<T>(who: PersonWho | null, path: string, init: RequestInit = {}): Promise<Answer<T>> {
    const headers = new Headers(init.headers)
    if (who !== null) headers.set('authorization', `Bearer ${await tokenFor(who)}`)
    const response = await fetch(url + path, { redirect: 'manual', ...init, headers })
    const text = await response.text()
    const json = response.headers.get('content-type')?.includes('json')
    return { status: response.status, headers: response.headers, body: json ? JSON.parse(text) : text }
  }

  return {
    ...app,
    journal,
    keys,
    clock,
    url,
    port,
    /** What the server logged. */
    lines,
    call,
    get: <T>(who: PersonWho | null, path: string) => call<T>(who, path),
    post: <T>(who: PersonWho | null, path: string, body: unknown) =>
      call<T>(who, path, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    act<T>(
      who: PersonWho,
      name: string,
      ronde: string | null,
      input: unknown,
      requestId: string = randomUUID(),
    ) {
      return this.post<T>(who, `/api/actions/${name}`, { ronde, requestId, input })
    },
    async stop() {
      await app.close()
      await journal.close()
    },
  }
}

export type TestServer = Awaited<ReturnType<typeof testServer>>
export interface Refused {
  error: { code: string; message: string; requestId?: string }
}
