import type { ClientAssertionCredentialOptions, TokenCredential } from '@azure/identity'

/** How the bot proves its identity to Microsoft. */
export type BotCredential =
  /** The server's managed identity, which the app registration trusts; there is no secret to keep. */
  | { kind: 'managed-identity'; identityId: string | null }
  /** A certificate with its key, in PEM. */
  | { kind: 'certificate'; pem: string }
  | { kind: 'secret'; secret: string }

/** The app registration of the bot. */
export interface Registration {
  appId: string
  tenantId: string
  credential: BotCredential
}

/** Audience of the token that a managed identity requests to use in place of a secret (federated credential). */
const EXCHANGE = 'api://AzureADTokenExchange/.default'

/**
 * Makes the credential that requests tokens for a registration. All kinds use @azure/identity: botbuilder's own client
 * keeps the first token of a managed identity for ever, so the bot stops working when that token expires.
 */
export async function credentialOf(
  { appId, tenantId, credential }: Registration,
  options: ClientAssertionCredentialOptions = {},
): Promise<TokenCredential> {
  const azure = await import('@azure/identity')
  // We configure the authority ourselves, so it need not be checked online.
  const known = { ...options, disableInstanceDiscovery: true }
  switch (credential.kind) {
    case 'managed-identity': {
      const { identityId } = credential
      const identity = new azure.ManagedIdentityCredential(
        identityId === null ? {} : { clientId: identityId },
      )
      const assertion = async (): Promise<string> => (await identity.getToken(EXCHANGE)).token
      return new azure.ClientAssertionCredential(tenantId, appId, assertion, known)
    }
    case 'certificate': {
      // Send the certificate along: a school that trusts its subject name then accepts a renewed one.
      const shown = { ...known, sendCertificateChain: true }
      return new azure.ClientCertificateCredential(tenantId, appId, { certificate: credential.pem }, shown)
    }
    case 'secret':
      return new azure.ClientSecretCredential(tenantId, appId, credential.secret, known)
  }
}
