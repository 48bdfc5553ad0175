import { createPrivateKey, X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { StartError } from '../ports/startError.ts'
import type { BotCredential } from '../teams/credential.ts'

/** What is filled in about how the bot proves who it is. */
export interface CredentialSettings {
  CLIENT_CREDENTIAL: BotCredential['kind'] | undefined
  CLIENT_CERTIFICATE: string | undefined
  CLIENT_CERTIFICATE_FILE: string | undefined
  CLIENT_SECRET: string | undefined
  AZURE_CLIENT_ID: string | undefined
}

type Setting = keyof CredentialSettings

/** Which settings belong to which choice; one that belongs to another is a mistake, never ignored. */
const belongs: Record<BotCredential['kind'], readonly Setting[]> = {
  'managed-identity': [],
  certificate: ['CLIENT_CERTIFICATE', 'CLIENT_CERTIFICATE_FILE'],
  secret: ['CLIENT_SECRET'],
}
const choices = Object.keys(belongs).map((kind) => `CLIENT_CREDENTIAL=${kind}`)
const secrets: readonly Setting[] = Object.values(belongs).flat()

/**
 * With what the bot proves to Microsoft that it is itself; null where it has no part in chats.
 * @throws StartError for what is filled in half, twice or wrongly
 */
export function botCredential(settings: CredentialSettings, now = Date.now()): BotCredential | null {
  const kind = settings.CLIENT_CREDENTIAL
  const given = secrets.filter((name) => settings[name] !== undefined)
  const stranger = given.find((name) => kind === undefined || !belongs[kind].includes(name))
  if (stranger !== undefined) {
    const chosen = kind === undefined ? 'CLIENT_CREDENTIAL niet' : `CLIENT_CREDENTIAL is ${kind}`
    throw new StartError(
      `${stranger} is ingevuld, maar ${chosen}. Kies waarmee de bot zich aanmeldt (${choices.join(', ')}), of laat ${stranger} weg.`,
    )
  }
  switch (kind) {
    case undefined:
      return null
    case 'managed-identity':
      return { kind, identityId: settings.AZURE_CLIENT_ID ?? null }
    case 'certificate':
      return { kind, pem: certificateOf(settings, now) }
    case 'secret': {
      if (settings.CLIENT_SECRET !== undefined) return { kind, secret: settings.CLIENT_SECRET }
      throw new StartError(
        'CLIENT_CREDENTIAL is secret, maar CLIENT_SECRET niet ingevuld. Neem het geheim van de app-registratie over uit Microsoft Entra, of kies CLIENT_CREDENTIAL=managed-identity, dan is er geen geheim nodig.',
      )
    }
  }
}

function certificateOf(settings: CredentialSettings, now: number): string {
  const { CLIENT_CERTIFICATE: text, CLIENT_CERTIFICATE_FILE: file } = settings
  if (text !== undefined && file !== undefined) {
    throw new StartError(
      'CLIENT_CERTIFICATE en CLIENT_CERTIFICATE_FILE zijn allebei ingevuld. Laat er één weg.',
    )
  }
  const name = file === undefined ? 'CLIENT_CERTIFICATE' : 'CLIENT_CERTIFICATE_FILE'
  if (text === undefined && file === undefined) {
    throw new StartError(
      'CLIENT_CREDENTIAL is certificate, maar CLIENT_CERTIFICATE of CLIENT_CERTIFICATE_FILE niet ingevuld. Geef het certificaat met zijn sleutel in PEM, of de plaats van een bestand daarmee.',
    )
  }
  // A setting of one line writes its line ends out.
  const pem = file === undefined ? (text ?? '').replaceAll('\\n', '\n') : contentOf(file)
  checkCertificate(name, pem, now)
  return pem
}

function contentOf(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    throw new StartError(
      `Het bestand ${file} is niet te lezen. Kijk CLIENT_CERTIFICATE_FILE na: de plaats van een PEM-bestand met certificaat en sleutel.`,
    )
  }
}

/** What would fail later, in the first gesprek, fails now. */
function checkCertificate(name: Setting, pem: string, now: number): void {
  const { certificate, key } = parsed(name, pem)
  if (!certificate.checkPrivateKey(key)) {
    throw new StartError(
      `In ${name} horen certificaat en sleutel niet bij elkaar. Neem ze uit dezelfde export.`,
    )
  }
  if (certificate.validToDate.getTime() <= now) {
    throw new StartError(
      `Het certificaat in ${name} is verlopen op ${certificate.validToDate.toISOString().slice(0, 10)}. Maak een nieuw, zet het bij de app-registratie en vul het hier in.`,
    )
  }
}

function parsed(name: Setting, pem: string) {
  try {
    return { certificate: new X509Certificate(pem), key: createPrivateKey(pem) }
  } catch {
    throw new StartError(
      `${name} klopt niet: daarin horen het certificaat (BEGIN CERTIFICATE) en zijn sleutel zonder wachtwoord (BEGIN PRIVATE KEY), in PEM.`,
    )
  }
}
