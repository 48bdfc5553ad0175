import { createRemoteJWKSet } from 'jose'
import type { TokenSettings } from './check.ts'

const login = 'https://login.microsoftonline.com'

/** Tokens of Microsoft Entra for one school (teams.md "Sign-in"). */
export function entraTokens(tenantId: string, clientId: string): TokenSettings {
  return {
    issuerOf: (tid) => `${login}/${tid}/v2.0`,
    audience: clientId,
    tenants: [tenantId],
    keys: createRemoteJWKSet(new URL(`${login}/${tenantId}/discovery/v2.0/keys`)),
    algorithms: ['RS256'],
  }
}
