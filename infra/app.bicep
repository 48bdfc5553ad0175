// De server: App Service op Linux met Node 24, minstens twee naast elkaar.
param name string
param planName string
param location string
param tags object
param sku string
@minValue(2)
param instances int
@description('De server antwoordt alleen met 503 en opent de opslag niet.')
param paused bool
param identityId string
param identityClientId string
@description('Het deel van het eigen netwerk waardoor de server naar buiten gaat. Leeg: geen eigen netwerk.')
param subnetId string
param workspaceId string
param insightsName string
param tenantId string
param clientId string
@description('Waar het geheim van de app-registratie ligt. Leeg: de bot meldt zich aan met de identiteit van de server.')
param clientSecretUri string
@description('Waar het certificaat ligt waarmee de server Microsoft Graph vraagt. Leeg: hij vraagt niets.')
param graphCertificateUri string
@description('Het id waaronder Teams de app kent.')
param teamsAppId string
param journalEndpoint string
param journalDatabase string

resource insights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: insightsName
}

resource plan 'Microsoft.Web/serverfarms@2024-04-01' = {
  name: planName
  location: location
  tags: tags
  kind: 'linux'
  sku: {
    name: sku
    capacity: instances
  }
  properties: {
    reserved: true
  }
}

var settings = [
  // Wat de server leest (bot/config/config.ts). PORT geeft App Service zelf.
  { name: 'NODE_ENV', value: 'production' }
  { name: 'TENANT_ID', value: tenantId }
  { name: 'CLIENT_ID', value: clientId }
  { name: 'CLIENT_CREDENTIAL', value: empty(clientSecretUri) ? 'managed-identity' : 'secret' }
  // Met welke identiteit hij zich bij Azure aanmeldt, en de bot bij Microsoft; ook de bibliotheek van Azure leest deze.
  { name: 'AZURE_CLIENT_ID', value: identityClientId }
  { name: 'TEAMS_APP_ID', value: teamsAppId }
  { name: 'COSMOS_ENDPOINT', value: journalEndpoint }
  { name: 'COSMOS_DATABASE', value: journalDatabase }
  // Waar metingen heen gaan. Een adres en geen sleutel; wie mag schrijven zegt monitoring.bicep.
  { name: 'APPLICATIONINSIGHTS_CONNECTION_STRING', value: insights.properties.ConnectionString }
  // De uitrol brengt een kant-en-klaar pakket mee; de server draait er rechtstreeks uit.
  { name: 'WEBSITE_RUN_FROM_PACKAGE', value: '1' }
  { name: 'SCM_DO_BUILD_DURING_DEPLOYMENT', value: 'false' }
  // Een server die weggaat krijgt deze seconden om af te maken wat hij doet.
  { name: 'WEBSITES_CONTAINER_STOP_TIME_LIMIT', value: '30' }
]
var serve = 'node --max-semi-space-size=8 --heap-growing-percent=60 bot/main.ts'
// Luistert, zodat App Service de server niet steeds opnieuw start en de SSH-console blijft werken.
var pause = 'node -e "http.createServer((_, answer) => answer.writeHead(503).end()).listen(process.env.PORT)"'
var secretSettings = empty(clientSecretUri)
  ? []
  : [{ name: 'CLIENT_SECRET', value: '@Microsoft.KeyVault(SecretUri=${clientSecretUri})' }]
var graphSettings = empty(graphCertificateUri)
  ? []
  : [{ name: 'GRAPH_CERTIFICATE', value: '@Microsoft.KeyVault(SecretUri=${graphCertificateUri})' }]

resource site 'Microsoft.Web/sites@2024-04-01' = {
  name: name
  location: location
  tags: tags
  kind: 'app,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identityId}': {}
    }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    // Iedere server kent elke ronde; vastplakken aan één zou de verdeling alleen schever maken.
    clientAffinityEnabled: false
    keyVaultReferenceIdentity: identityId
    virtualNetworkSubnetId: empty(subnetId) ? null : subnetId
    vnetRouteAllEnabled: !empty(subnetId)
    siteConfig: {
      linuxFxVersion: 'NODE|24-lts'
      appCommandLine: paused ? pause : serve
      alwaysOn: true
      // Leeft en kan bij zijn opslag: anders gaan mensen naar een andere server.
      healthCheckPath: '/readyz'
      http20Enabled: true
      minTlsVersion: '1.2'
      scmMinTlsVersion: '1.2'
      ftpsState: 'Disabled'
      remoteDebuggingEnabled: false
      appSettings: concat(settings, secretSettings, graphSettings)
    }
  }
}

// Uitrollen gaat met een identiteit; namen en wachtwoorden daarvoor bestaan dan niet.
resource ftpSignIn 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2024-04-01' = {
  parent: site
  name: 'ftp'
  properties: {
    allow: false
  }
}

resource scmSignIn 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2024-04-01' = {
  parent: site
  name: 'scm'
  properties: {
    allow: false
  }
}

// Wat de server zegt en wat Azure over hem zegt; niet wie welk adres opvroeg.
resource logs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'logs'
  scope: site
  properties: {
    workspaceId: workspaceId
    logs: [
      { category: 'AppServiceConsoleLogs', enabled: true }
      { category: 'AppServicePlatformLogs', enabled: true }
    ]
  }
}

output resourceId string = site.id
output defaultHostname string = site.properties.defaultHostName
