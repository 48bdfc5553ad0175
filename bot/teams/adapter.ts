import {
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
} from 'botbuilder'

/**
 * The bot's own registration. Absent only on one's own machine: then whoever reaches the server can speak as anyone,
 * so it must listen on loopback alone.
 */
export interface AppRegistration {
  appId: string
  appPassword: string
  tenantId: string
}

export interface AdapterSettings {
  app?: AppRegistration
}

export interface Adapter {
  cloud: CloudAdapter
  /** The `authorization` header for a call to Teams; null on one's own machine. */
  authorization(): Promise<string | null>
}

const SCOPE = 'https://api.botframework.com'
const LOGIN = 'https://login.microsoftonline.com/'

export function createAdapter({ app }: AdapterSettings): Adapter {
  const configuration =
    app === undefined
      ? {}
      : {
          MicrosoftAppId: app.appId,
          MicrosoftAppPassword: app.appPassword,
          MicrosoftAppTenantId: app.tenantId,
          MicrosoftAppType: 'SingleTenant',
        }
  const factory = new ConfigurationServiceClientCredentialFactory(configuration)
  const authentication = new ConfigurationBotFrameworkAuthentication(configuration, factory)
  // Made once: it keeps the token until that expires.
  let credentials: ReturnType<typeof factory.createCredentials> | null = null
  return {
    cloud: new CloudAdapter(authentication),
    async authorization() {
      if (app === undefined) return null
      credentials ??= factory.createCredentials(app.appId, SCOPE, `${LOGIN}${app.tenantId}`, true)
      const made = await credentials
      if (!('getToken' in made) || typeof made.getToken !== 'function') return null
      return `Bearer ${await made.getToken()}`
    },
  }
}
