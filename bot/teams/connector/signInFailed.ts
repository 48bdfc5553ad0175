import { StartError } from '../../ports/startError.ts'
import type { BotCredential } from './credential.ts'

const trust =
  'Laat de app-registratie de identiteit van deze server vertrouwen (infra/README.md, "De bot zonder geheim"). Staat dat er al: kijk na of het onderwerp de identiteit van AZURE_CLIENT_ID is en de uitgever jullie tenant. Pas gemaakt? Het werkt na een paar minuten.'
const names =
  'Microsoft kent CLIENT_ID niet in TENANT_ID. Neem beide over van de app-registratie in Microsoft Entra.'

/**
 * What to do for each of Microsoft's error codes that an administrator can cure.
 * Source: "Microsoft Entra authentication and authorization error codes".
 */
const byCode: Readonly<Record<string, string>> = {
  // The application object exists, its service principal does not.
  AADSTS7000229:
    'De app-registratie heeft in jullie tenant nog geen bedrijfstoepassing (service principal). Maak die met: az ad sp create --id <CLIENT_ID> (infra/README.md, "De bot zonder geheim").',
  // The service principal is disabled.
  AADSTS7000112:
    'De bedrijfstoepassing van de app-registratie is uitgeschakeld. Zet haar aan bij Microsoft Entra, Bedrijfstoepassingen, LOB-portret, Eigenschappen.',
  AADSTS700016: names,
  AADSTS90002: names,
  // No federated credential matches the issuer, the subject or the audience of the managed identity's token.
  AADSTS70021: trust,
  AADSTS700211: trust,
  AADSTS700212: trust,
  AADSTS700213: trust,
  AADSTS700027:
    'Dit certificaat staat niet bij de app-registratie. Zet het erbij: Certificaten en geheimen, Certificaten.',
  AADSTS7000215:
    'CLIENT_SECRET is niet een waarde die bij de app-registratie hoort. Neem de waarde over, niet het id.',
  AADSTS7000222:
    'CLIENT_SECRET is verlopen. Maak een nieuw geheim, of kies CLIENT_CREDENTIAL=managed-identity.',
  AADSTS53003:
    'Voorwaardelijke toegang van de school houdt de aanmelding tegen. Sluit LOB-portret daarvan uit.',
}

/** What to check when Microsoft gave no code, or one that is not listed. */
const byKind: Readonly<Record<BotCredential['kind'], string>> = {
  'managed-identity':
    'Kijk na of AZURE_CLIENT_ID de identiteit van deze server is, en of de app-registratie die vertrouwt (infra/README.md, "De bot zonder geheim").',
  certificate:
    'Kijk na of dit certificaat bij de app-registratie staat, en of CLIENT_ID en TENANT_ID kloppen.',
  secret: 'Kijk na of CLIENT_SECRET nog geldig is, en of CLIENT_ID en TENANT_ID kloppen.',
}

/** The message for the administrator who starts the server. Quotes only Microsoft's error code from the cause. */
export function signInFailed(kind: BotCredential['kind'] | undefined, cause: unknown): StartError {
  const told = cause instanceof Error ? cause.message : ''
  const code = /AADSTS\d+/.exec(told)?.[0]
  const cure = (code && byCode[code]) ?? (kind && byKind[kind]) ?? ''
  return new StartError(
    `De bot kan zich niet aanmelden bij Microsoft (${code ?? 'geen antwoord'}). De schermen werken; in chats zwijgt de bot. ${cure}`.trimEnd(),
  )
}
