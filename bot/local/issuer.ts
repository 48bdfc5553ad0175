import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  createLocalJWKSet,
  exportJWK,
  generateKeyPair,
  importJWK,
  type JWK,
  type JWTVerifyGetKey,
  SignJWT,
} from 'jose'
import type { TokenSettings } from '../api/token/check.ts'
import type { Clock } from '../ports/clock.ts'
import { appRolesOf, type DemoPerson, demoTenantId } from './people.ts'

export interface LocalIssuer {
  /** What the token check needs to accept these tokens. */
  settings: TokenSettings
  /** A token with the claims of a Microsoft Entra token, valid for an hour. */
  tokenFor(person: DemoPerson): Promise<string>
}

const ALGORITHM = 'ES256'
const AUDIENCE = 'lob-portret-local'
const CLIENT = 'lob-portret-local-tab'
const HOUR = 3600

const issuerOf = (tenantId: string): string => `urn:lob-portret:local:${tenantId}`

/** Issues tokens for the demo people. The signing key is stored in the data folder, so that a restart signs no one out. */
export async function openLocalIssuer(dataDir: string, clock: Clock): Promise<LocalIssuer> {
  const { publicJwk, privateJwk } = await storedKeys(join(dataDir, 'local-issuer.json'))
  const key = await importJWK(privateJwk, ALGORITHM)
  const keys: JWTVerifyGetKey = createLocalJWKSet({ keys: [publicJwk] })
  return {
    settings: {
      ...{ issuerOf, audience: AUDIENCE, clients: [CLIENT], tenants: [demoTenantId], keys },
      algorithms: [ALGORITHM],
    },
    tokenFor(person) {
      const now = Math.floor(clock.now() / 1000)
      const { oid, name } = person
      const roles = appRolesOf(person)
      const scope = { scp: 'access_as_user', azp: CLIENT, ver: '2.0' }
      return new SignJWT({ tid: demoTenantId, oid, name, roles, ...scope })
        .setProtectedHeader({ alg: ALGORITHM, typ: 'JWT' })
        .setIssuer(issuerOf(demoTenantId))
        .setAudience(AUDIENCE)
        .setIssuedAt(now)
        .setNotBefore(now)
        .setExpirationTime(now + HOUR)
        .sign(key)
    },
  }
}

interface StoredKeys {
  publicJwk: JWK
  privateJwk: JWK
}

async function storedKeys(file: string): Promise<StoredKeys> {
  const stored = await readKeys(file)
  if (stored !== null) return stored
  const pair = await generateKeyPair(ALGORITHM, { extractable: true })
  const made = { publicJwk: await exportJWK(pair.publicKey), privateJwk: await exportJWK(pair.privateKey) }
  try {
    await writeFile(file, JSON.stringify(made), { mode: 0o600, flag: 'wx' })
    return made
  } catch {
    // Another process wrote the file first: use its keys. When the file is unreadable, use our own for this run.
    return (await readKeys(file)) ?? made
  }
}

async function readKeys(file: string): Promise<StoredKeys | null> {
  try {
    const stored: StoredKeys = JSON.parse(await readFile(file, 'utf8'))
    await importJWK(stored.privateJwk, ALGORITHM)
    return stored
  } catch {
    return null
  }
}
