import type { Clock } from '../../ports/clock.ts'
import type { TokenSettings } from './check.ts'
import { keySetAt } from './keySet.ts'

const login = 'https://login.microsoftonline.com'

/**
 * Teams on desktop and mobile, and Teams in a browser: the only applications that ask tokens for the tab. Source:
 * Microsoft, "Register your tab app in Microsoft Entra ID". `infra/aad.manifest.json` authorizes the same two.
 */
export const TEAMS_CLIENTS = [
  '1fec8e78-bce4-4aaf-ab1b-5451cc387264',
  '5e3ce6c0-2b1f-4285-8d4b-75ee78787346',
] as const

/** Tokens of Microsoft Entra for one school. */
export function entraTokens(
  tenantId: string,
  clientId: string,
  { clock, keysAt }: { clock?: Clock; keysAt?: string } = {},
): TokenSettings {
  return {
    issuerOf: (tid) => `${login}/${tid}/v2.0`,
    audience: clientId,
    clients: TEAMS_CLIENTS,
    tenants: [tenantId],
    keys: keySetAt(new URL(keysAt ?? `${login}/${tenantId}/discovery/v2.0/keys`), clock),
    algorithms: ['RS256'],
  }
}
