import { AppError } from '../errors/appError.ts'
import type { ErrorCode } from '../errors/codes.ts'
import type { Log } from '../ports/log.ts'
import { PATIENCE, within } from './within.ts'

/** The app registration of the school, with the certificate that proves it; never a password. */
export interface GraphApp {
  tenantId: string
  clientId: string
  /** Certificate and key, PEM. */
  certificate: string
}

/**
 * A token for Microsoft Graph on behalf of who holds this token of the tab.
 * @throws AppError `people-consent`, `people-refused`, `people-unreachable`, or `not-signed-in` when the token is too old
 */
export type TokenFor = (ssoToken: string) => Promise<string>

const AUTHORITY = 'https://login.microsoftonline.com'
const SCOPE = 'https://graph.microsoft.com/User.ReadBasic.All'

/** The only use of TeamsFx. It takes most of a second to load, so it is loaded when somebody looks for the first time. */
export function onBehalfOf(
  { tenantId, clientId, certificate }: GraphApp,
  log: Pick<Log, 'info'>,
  patience = PATIENCE,
): TokenFor {
  const app = { tenantId, clientId, certificateContent: certificate, authorityHost: AUTHORITY }
  return async (ssoToken) => {
    const { OnBehalfOfUserCredential } = await import('@microsoft/teamsfx')
    const asked = new OnBehalfOfUserCredential(ssoToken, app).getToken(SCOPE)
    const given = await within(patience, asked).catch((error: unknown) => {
      if (error instanceof AppError) throw error
      log.info('graph', { step: 'token', code: numberIn(error) })
      throw new AppError(codeOf(error))
    })
    if (given === null) throw new AppError('people-refused')
    return given.token
  }
}

/** Microsoft's number for what went wrong. All else that it says may name a person. */
const numberIn = (error: unknown): string =>
  /AADSTS\d+/.exec(error instanceof Error ? error.message : '')?.[0] ?? 'none'

/** Of the numbers at learn.microsoft.com/entra/identity-platform/reference-error-codes, those that ask for their own cure. */
function codeOf(error: unknown): ErrorCode {
  const number = numberIn(error)
  if (number === 'AADSTS65001' || number === 'AADSTS65004') return 'people-consent'
  if (number === 'AADSTS500133') return 'not-signed-in'
  // 90xxx: Microsoft's own trouble. Without a number there was no answer.
  if (number === 'none' || number.startsWith('AADSTS90')) return 'people-unreachable'
  return 'people-refused'
}
