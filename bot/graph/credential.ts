import { AppError } from '../errors/appError.ts'
import type { ErrorCode } from '../errors/codes.ts'
import type { Log } from '../ports/log.ts'
import { GRAPH_TIMEOUT, withGraphTimeout } from './timeout.ts'

/** The school's app registration and the certificate that authenticates it; a password is not supported. */
export interface GraphApp {
  tenantId: string
  clientId: string
  /** Certificate and key, PEM. */
  certificate: string
}

/**
 * Exchanges a token of the tab for a Microsoft Graph token on behalf of the same person.
 * @throws AppError `people-consent`, `people-refused`, `people-unreachable`, or `not-signed-in` when the tab's token is too old
 */
export type TokenFor = (ssoToken: string) => Promise<string>

const AUTHORITY = 'https://login.microsoftonline.com'
const SCOPE = 'https://graph.microsoft.com/User.ReadBasic.All'

/** The only use of TeamsFx. Loading it takes most of a second, so it loads at the first search. */
export function onBehalfOf(
  { tenantId, clientId, certificate }: GraphApp,
  log: Pick<Log, 'info'>,
  timeout = GRAPH_TIMEOUT,
): TokenFor {
  const app = { tenantId, clientId, certificateContent: certificate, authorityHost: AUTHORITY }
  return async (ssoToken) => {
    const { OnBehalfOfUserCredential } = await import('@microsoft/teamsfx')
    const asked = new OnBehalfOfUserCredential(ssoToken, app).getToken(SCOPE)
    const given = await withGraphTimeout(timeout, asked).catch((error: unknown) => {
      if (error instanceof AppError) throw error
      log.info('graph', { step: 'token', code: numberIn(error) })
      throw new AppError(codeOf(error))
    })
    if (given === null) throw new AppError('people-refused')
    return given.token
  }
}

/** Microsoft's error number. The rest of the message may name a person, so it is not logged. */
const numberIn = (error: unknown): string =>
  /AADSTS\d+/.exec(error instanceof Error ? error.message : '')?.[0] ?? 'none'

/** Maps the numbers that need an advice of their own; see learn.microsoft.com/entra/identity-platform/reference-error-codes. */
function codeOf(error: unknown): ErrorCode {
  const number = numberIn(error)
  if (number === 'AADSTS65001' || number === 'AADSTS65004') return 'people-consent'
  if (number === 'AADSTS500133') return 'not-signed-in'
  // 90xxx is an outage at Microsoft. Without a number there was no response.
  if (number === 'none' || number.startsWith('AADSTS90')) return 'people-unreachable'
  return 'people-refused'
}
