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
  /** What the server must know to accept these tokens. */
  settings: TokenSettings
  /** A token like those of Microsoft Entra (teams.md "Sign-in"), good for an hour. */
  tokenFor(person: DemoPerson): Promise<string>
}

const ALGORITHM = 'ES256'
const AUDIENCE = 'lob-portret-local'
const HOUR = 3600

const issuerOf = (tenantId: string): string => `urn:lob-portret:local:${tenantId}`

/** Signs for the demo people. Its key is kept in the data folder, so that a restart does not sign anybody out. */
export async function openLocalIssuer(dataDir: string, clock: Clock): Promise<LocalIssuer> {
  const { publicJwk, privateJwk } = await keptKeys(join(dataDir, 'local-issuer.json'))
  const key = await importJWK(privateJwk, ALGORITHM)
  const keys: JWTVerifyGetKey = createLocalJWKSet({ keys: [publicJwk] })
  return {
    settings: { issuerOf, audience: AUDIENCE, tenants: [demoTenantId], keys, algorithms: [ALGORITHM] },
    tokenFor(person) {
      const now = Math.floor(clock.now() / 1000)
      const { oid, name } = person
      const roles = appRolesOf(person)
      return new SignJWT({ tid: demoTenantId, oid, name, roles, scp: 'access_as_user', ver: '2.0' })
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

interface KeptKeys {
  publicJwk: JWK
  privateJwk: JWK
}

async function keptKeys(file: string): Promise<KeptKeys> {
  const kept = await readKeys(file)
  if (kept !== null) return kept
  const pair = await generateKeyPair(ALGORITHM, { extractable: true })
  const made = { publicJwk: await exportJWK(pair.publicKey), privateJwk: await exportJWK(pair.privateKey) }
  try {
    await writeFile(file, JSON.stringify(made), { mode: 0o600, flag: 'wx' })
    return made
  } catch {
    // Another process was first, or what stands there cannot be read: then this start signs with a key of its own.
    return (await readKeys(file)) ?? made
  }
}

async function readKeys(file: string): Promise<KeptKeys | null> {
  try {
    const kept: KeptKeys = JSON.parse(await readFile(file, 'utf8'))
    await importJWK(kept.privateJwk, ALGORITHM)
    return kept
  } catch {
    return null
  }
}
