import { errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose'
import { z } from 'zod'
import { personId } from '../../actions/schemas.ts'
import { toPersonName } from '../../domain/personName.ts'
import type { AppRole, PersonWho } from '../../domain/who.ts'
import { AppError } from '../../errors/appError.ts'
import type { Clock } from '../../ports/clock.ts'

/** Which tokens are accepted. Local mode and production differ in this only. */
export interface TokenSettings {
  /** The issuer of tokens for people of a tenant. */
  issuerOf(tenantId: string): string
  audience: string
  /** Ids of the client applications that may ask a token for the tab (claim `azp`). */
  clients: readonly string[]
  /** Tenants whose people may sign in. */
  tenants: readonly string[]
  keys: JWTVerifyGetKey
  algorithms: readonly ('RS256' | 'ES256' | 'EdDSA')[]
}

export interface Signed {
  who: PersonWho
  /** When the token ends, epoch milliseconds. */
  until: number
}

/**
 * Resolves to the holder of a bearer token.
 * @throws AppError `not-signed-in` or `other-tenant`
 */
export type TokenCheck = (authorization: string | undefined) => Promise<Signed>

/** Allowed clock skew. */
const TOLERANCE = '30 s'

const claims = z.object({
  iss: z.string(),
  tid: z.string().min(1).max(100),
  oid: personId,
  name: z.string().optional(),
  preferred_username: z.string().optional(),
  scp: z.string(),
  azp: z.string(),
  roles: z.array(z.string()).default([]),
  /** 0 for a member of the tenant, 1 for a guest; an optional claim of the app registration. */
  acct: z.coerce.number().optional().catch(undefined),
  /** The identity provider, when that is not the tenant itself. */
  idp: z.string().optional(),
  exp: z.number(),
})

const appRoles: readonly AppRole[] = ['Ronde.Maken', 'Beheerder']

/** The one place where tokens of people are checked (X1.g). */
export function createTokenCheck(settings: TokenSettings, clock: Clock): TokenCheck {
  return async (authorization) => {
    const token = /^Bearer ([\w.-]+)$/i.exec(authorization ?? '')?.[1]
    if (token === undefined) throw new AppError('not-signed-in')
    const checked = claims.safeParse(await verifiedPayload(token, settings, clock))
    if (!checked.success) throw new AppError('not-signed-in')
    const { iss, tid, oid, name, preferred_username, scp, azp, roles, exp, acct, idp } = checked.data
    if (iss !== settings.issuerOf(tid)) throw new AppError('not-signed-in')
    if (!scp.split(' ').includes('access_as_user')) throw new AppError('not-signed-in')
    if (!settings.clients.includes(azp)) throw new AppError('not-signed-in')
    if (!settings.tenants.includes(tid)) throw new AppError('other-tenant')
    const who: PersonWho = {
      kind: 'person',
      tid,
      oid,
      name: toPersonName(name ?? '') || toPersonName(preferred_username ?? '') || oid,
      appRoles: appRoles.filter((role) => roles.includes(role)),
      guest: isGuest(tid, acct, idp),
    }
    return { who, until: exp * 1000 }
  }
}

/** Without the optional claim `acct`, another identity provider than the tenant means a guest (V8.d). */
function isGuest(tid: string, acct: number | undefined, idp: string | undefined): boolean {
  if (acct !== undefined) return acct === 1
  return idp !== undefined && !idp.includes(tid)
}

async function verifiedPayload(token: string, settings: TokenSettings, clock: Clock): Promise<JWTPayload> {
  try {
    const { payload } = await jwtVerify(token, settings.keys, {
      algorithms: [...settings.algorithms],
      audience: settings.audience,
      requiredClaims: ['exp', 'nbf'],
      clockTolerance: TOLERANCE,
      currentDate: new Date(clock.now()),
    })
    return payload
  } catch (error) {
    // The issuer's keys could not be fetched, which says nothing about this token.
    if (error instanceof errors.JWKSTimeout || !(error instanceof errors.JOSEError)) {
      throw new AppError('busy')
    }
    throw new AppError('not-signed-in')
  }
}
