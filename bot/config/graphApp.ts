import { X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { readCertificate } from '../graph/certificate.ts'
import type { GraphApp } from '../graph/credential.ts'
import { StartError } from '../ports/startError.ts'
import { variables } from './variables.ts'

const { cure } = variables.GRAPH_CERTIFICATE

/**
 * How the server authenticates with Microsoft Graph to search for people; null when searching is off.
 * @param given the certificate itself, or the path of a file with it
 * @throws StartError when it is not a certificate with its key
 */
export function graphApp(given: string | undefined, app: Omit<GraphApp, 'certificate'>): GraphApp | null {
  const { tenantId, clientId } = app
  return given === undefined ? null : { tenantId, clientId, certificate: certificateIn(given) }
}

function certificateIn(given: string): string {
  if (given.startsWith('@Microsoft.KeyVault(')) {
    throw new StartError(
      'GRAPH_CERTIFICATE verwijst naar Key Vault, maar Azure kon die verwijzing niet volgen. Kijk na of het certificaat er staat onder die naam, als PEM.',
    )
  }
  try {
    return readCertificate(given.includes('-----BEGIN') ? given : contentOf(given))
  } catch (error) {
    const what = error instanceof Error ? error.message : ''
    throw new StartError(`De instelling GRAPH_CERTIFICATE klopt niet: ${what}. ${cure}`)
  }
}

function contentOf(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    // Don't repeat the value in the message: it may be part of a key.
    throw new Error('het is geen PEM, en ook niet de plaats van een leesbaar bestand')
  }
}

/**
 * The date on which the certificate expired, as yyyy-mm-dd; null when it is valid. An expired certificate only turns
 * searching off, so it is a warning and not a StartError.
 */
export function expiredOn({ certificate }: GraphApp, now: number): string | null {
  const until = new X509Certificate(certificate).validToDate
  return until.getTime() <= now ? until.toISOString().slice(0, 10) : null
}
