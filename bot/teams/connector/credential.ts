import type { ClientAssertionCredentialOptions, TokenCredential } from '@azure/identity'

/** With what the bot proves to Microsoft that it is itself. */
export type BotCredential =
  /** The server's own identity at Azure, which the app registration trusts: there is nothing to keep secret. */
  | { kind: 'managed-identity'; identityId: string | null }
  /** A certificate with its key, in PEM. */
  | { kind: 'certificate'; pem: string }
  | { kind: 'secret'; secret: string }

/** The app registration that the bot is. */
export interface Registration {
  appId: string
  tenantId: string
  credential: BotCredential
}

/** For whom an identity of Azure asks a token when it is to be shown in place of a secret. */
const EXCHANGE = 'api://AzureADTokenExchange/.default'

/**
 * What asks the tokens of a registration. All kinds go by one library: the one in botbuilder keeps the first token of
 * the server's identity for ever, so that its bot falls silent when that ends.
 */
export async function credentialOf(
  { appId, tenantId, credential }: Registration,
  options: ClientAssertionCredentialOptions = {},
): Promise<TokenCredential> {
  const azure = await import('@azure/identity')
  // The authority is ours to choose, so nobody needs to be asked whether it is one.
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
      // It goes along, so that a renewed one of the same name is accepted where a school trusts the name.
      const shown = { ...known, sendCertificateChain: true }
      return new azure.ClientCertificateCredential(tenantId, appId, { certificate: credential.pem }, shown)
    }
    case 'secret':
      return new azure.ClientSecretCredential(tenantId, appId, credential.secret, known)
  }
}
