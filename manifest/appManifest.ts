/** The part of a Teams manifest that this project reads; Microsoft's schema describes the rest. */
export interface AppManifest {
  $schema: string
  manifestVersion: string
  version: string
  id: string
  developer: { name: string; websiteUrl: string; privacyUrl: string; termsOfUseUrl: string }
  localizationInfo: {
    defaultLanguageTag: string
    additionalLanguages: { languageTag: string; file: string }[]
  }
  name: { short: string; full: string }
  description: { short: string; full: string }
  accentColor: string
  icons: { color: string; outline: string }
  staticTabs: { entityId: string; name: string; contentUrl: string; scopes: string[]; context: string[] }[]
  bots: {
    botId: string
    scopes: string[]
    commandLists: { scopes: string[]; commands: { title: string; description: string }[] }[]
  }[]
  validDomains: string[]
  webApplicationInfo: { id: string; resource: string }
  authorization: { permissions: { resourceSpecific: { name: string; type: string }[] } }
}

/** The files that the manifest names; together with the manifest they form the package. */
export const filesOf = ({ icons, localizationInfo }: AppManifest): string[] => [
  icons.color,
  icons.outline,
  ...localizationInfo.additionalLanguages.map(({ file }) => file),
]
