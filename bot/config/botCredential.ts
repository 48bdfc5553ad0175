import { X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { readCertificate } from '../graph/certificate.ts'
import { StartError } from '../ports/startError.ts'
import type { BotCredential } from '../teams/connector/credential.ts'

/** The settings for how the bot authenticates. */
export interface CredentialSettings {
  CLIENT_CREDENTIAL: BotCredential['kind'] | undefined
  CLIENT_CERTIFICATE: string | undefined
  CLIENT_CERTIFICATE_FILE: string | undefined
  CLIENT_SECRET: string | undefined
  AZURE_CLIENT_ID: string | undefined
}

type Setting = keyof CredentialSettings

/** Which settings belong to which kind. A setting of another kind is an error, not ignored. */
const belongs: Record<BotCredential['kind'], readonly Setting[]> = {
  'managed-identity': [],
  certificate: ['CLIENT_CERTIFICATE', 'CLIENT_CERTIFICATE_FILE'],
  secret: ['CLIENT_SECRET'],
}
const choices = Object.keys(belongs).map((kind) => `CLIENT_CREDENTIAL=${kind}`)
const secrets: readonly Setting[] = Object.values(belongs).flat()

/**
 * How the bot authenticates with Microsoft; null when it takes no part in chats.
 * @throws StartError when settings are incomplete, contradict each other or are invalid
 */
export function botCredential(settings: CredentialSettings): BotCredential | null {
  const kind = settings.CLIENT_CREDENTIAL
  const given = secrets.filter((name) => settings[name] !== undefined)
  const foreign = given.find((name) => kind === undefined || !belongs[kind].includes(name))
  if (foreign !== undefined) {
    const chosen = kind === undefined ? 'CLIENT_CREDENTIAL niet' : `CLIENT_CREDENTIAL is ${kind}`
    throw new StartError(
      `${foreign} is ingevuld, maar ${chosen}. Kies waarmee de bot zich aanmeldt (${choices.join(', ')}), of laat ${foreign} weg.`,
    )
  }
  const unresolved = given.find((name) => settings[name]?.startsWith('@Microsoft.KeyVault('))
  if (unresolved !== undefined) {
    throw new StartError(
      `${unresolved} verwijst naar Key Vault, maar Azure kon die verwijzing niet volgen. Kijk na of het daar staat onder die naam, en of de server het mag lezen.`,
    )
  }
  switch (kind) {
    case undefined:
      return null
    case 'managed-identity':
      return { kind, identityId: settings.AZURE_CLIENT_ID ?? null }
    case 'certificate':
      return { kind, pem: certificateOf(settings) }
    case 'secret': {
      if (settings.CLIENT_SECRET !== undefined) return { kind, secret: settings.CLIENT_SECRET }
      throw new StartError(
        'CLIENT_CREDENTIAL is secret, maar CLIENT_SECRET niet ingevuld. Neem het geheim van de app-registratie over uit Microsoft Entra, of kies CLIENT_CREDENTIAL=managed-identity, dan is er geen geheim nodig.',
      )
    }
  }
}

function certificateOf(settings: CredentialSettings): string {
  const { CLIENT_CERTIFICATE: text, CLIENT_CERTIFICATE_FILE: file } = settings
  if (text !== undefined && file !== undefined) {
    throw new StartError(
      'CLIENT_CERTIFICATE en CLIENT_CERTIFICATE_FILE zijn allebei ingevuld. Laat er één weg.',
    )
  }
  if (text !== undefined) return readOrRefuse('CLIENT_CERTIFICATE', text)
  if (file !== undefined) return readOrRefuse('CLIENT_CERTIFICATE_FILE', contentOf(file))
  throw new StartError(
    'CLIENT_CREDENTIAL is certificate, maar CLIENT_CERTIFICATE of CLIENT_CERTIFICATE_FILE niet ingevuld. Geef het certificaat met zijn sleutel in PEM, of de plaats van een bestand daarmee.',
  )
}

function readOrRefuse(name: Setting, text: string): string {
  try {
    return readCertificate(text)
  } catch (error) {
    const what = error instanceof Error ? error.message : ''
    throw new StartError(
      `${name} klopt niet: ${what}. Daarin horen het certificaat van de app-registratie en zijn sleutel, in PEM.`,
    )
  }
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

/** Warn this long before a certificate expires, ms. */
const WARN_BEFORE = 30 * 24 * 3_600_000

/** A warning for the administrator when the bot's secret or certificate expires, or has expired; null otherwise. */
export function warningOf(credential: BotCredential, now: number): string | null {
  const better = 'Zonder iets dat verloopt: CLIENT_CREDENTIAL=managed-identity.'
  if (credential.kind === 'secret') return `De bot meldt zich aan met een geheim, dat verloopt. ${better}`
  if (credential.kind !== 'certificate') return null
  const ends = new X509Certificate(credential.pem).validToDate
  if (ends.getTime() > now + WARN_BEFORE) return null
  const on = ends.toISOString().slice(0, 10)
  return ends.getTime() > now
    ? `Het certificaat van de bot verloopt op ${on}; daarna zwijgt de bot in chats. ${better}`
    : `Het certificaat van de bot is verlopen op ${on}; de schermen werken, in chats zwijgt de bot. ${better}`
}
