import type { Clock } from '../../ports/clock.ts'
import type { TokenSettings } from './check.ts'
import { keySetAt } from './keySet.ts'

const login = 'https://login.microsoftonline.com'

/** Tokens of Microsoft Entra for one school. */
export function entraTokens(
  tenantId: string,
  clientId: string,
  { clock, keysAt }: { clock?: Clock; keysAt?: string } = {},
): TokenSettings {
  return {
    issuerOf: (tid) => `${login}/${tid}/v2.0`,
    audience: clientId,
    tenants: [tenantId],
    keys: keySetAt(new URL(keysAt ?? `${login}/${tenantId}/discovery/v2.0/keys`), clock),
    algorithms: ['RS256'],
  }
}
