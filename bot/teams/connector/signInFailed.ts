import { StartError } from '../../ports/startError.ts'
import type { BotCredential } from './credential.ts'

const cures: Record<BotCredential['kind'], string> = {
  'managed-identity':
    'Kijk na of de app-registratie de identiteit van deze server vertrouwt (infra/README.md, "De bot zonder geheim") en of AZURE_CLIENT_ID die identiteit is.',
  certificate:
    'Kijk na of dit certificaat bij de app-registratie staat, en of CLIENT_ID en TENANT_ID kloppen.',
  secret: 'Kijk na of CLIENT_SECRET nog geldig is, en of CLIENT_ID en TENANT_ID kloppen.',
}

/** The message for the administrator who starts the server. Quotes only Microsoft's error code from the cause. */
export function signInFailed(kind: BotCredential['kind'] | undefined, cause: unknown): StartError {
  const told = cause instanceof Error ? cause.message : ''
  const code = /AADSTS\d+/.exec(told)?.[0] ?? 'geen antwoord'
  const cure = kind === undefined ? '' : ` ${cures[kind]}`
  return new StartError(
    `De bot kan zich niet aanmelden bij Microsoft (${code}). De schermen werken; in chats zwijgt de bot.${cure}`,
  )
}
