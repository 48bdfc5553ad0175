// Alles wat een school in Azure nodig heeft voor LOB-portret, in één resourcegroep.
targetScope = 'resourceGroup'

@description('Korte naam die in alle namen terugkomt: kleine letters en cijfers.')
@minLength(3)
@maxLength(12)
param name string

@description('Waar de gegevens staan. Een regio binnen de EU houdt ze daar.')
param location string = 'westeurope'

@description('Labels op alles wat hier gemaakt wordt.')
param tags object = {
  app: 'lob-portret'
}

@description('De map-id (tenant) van de school in Microsoft Entra.')
@minLength(36)
@maxLength(36)
param tenantId string = tenant().tenantId

@description('De toepassings-id (client) van de app-registratie: bot, aanmelding en rechten zijn er één.')
@minLength(36)
@maxLength(36)
param clientId string

@description('Alleen voor wie de bot niet met de identiteit van de server kan laten aanmelden: het geheim van de app-registratie. Leeg: er is geen geheim.')
@secure()
param clientSecret string = ''

@description('Het id waaronder Teams de app kent: daarheen verwijzen de kaarten.')
@minLength(36)
@maxLength(36)
param teamsAppId string

@description('De eigen naam van de server, bijvoorbeeld lob.mijnschool.nl. Koppel die zelf aan de App Service. Leeg: de naam die Azure geeft.')
param customDomain string = ''

@description('De maat van één server. B2 kan ook; P0v3 houdt ruimte over als vijf gesprekken tegelijk lopen.')
@allowed(['B1', 'B2', 'B3', 'P0v3', 'P1v3', 'P2v3'])
param planSku string = 'P0v3'

@description('Hoeveel servers er naast elkaar draaien. Met minder dan twee valt de app stil bij elke update van Azure.')
@minValue(2)
@maxValue(10)
param instances int = 2

@description('serverless: betalen per verzoek, genoeg voor een paar rondes tegelijk. autoscale: een vast bedrag per uur, voor veel scholen. Later wisselen kan niet zonder nieuw account.')
@allowed(['serverless', 'autoscale'])
param journalCapacity string = 'serverless'

@description('Alleen bij autoscale: hoogstens zoveel request units per seconde.')
@minValue(1000)
param journalMaxThroughput int = 1000

@description('Disabled: Cosmos DB is alleen te bereiken vanuit het eigen netwerk van de app. Enabled: via internet, nog steeds alleen met een identiteit en nooit met een sleutel; nodig om van een eigen machine een back-up te lezen, en iets goedkoper.')
@allowed(['Disabled', 'Enabled'])
param journalPublicNetworkAccess string = 'Disabled'

@description('Hoeveel dagen Cosmos DB terug te zetten is. Zo lang kan wie mag terugzetten ook terughalen wat is gewist, en de sleutel van een anoniem gesprek.')
@allowed([7, 30])
param journalRestoreDays int = 7

@description('Maakt een Key Vault voor het certificaat waarmee de server namens wie zoekt Microsoft Graph vraagt wie er op school zijn.')
param onBehalfOf bool = false

@description('Alleen bij onBehalfOf: de naam van dat certificaat in de Key Vault. Leeg: niemand zoekt nog in de hele school.')
param graphCertificate string = ''

@description('Hoeveel dagen logregels bewaard worden.')
@minValue(30)
@maxValue(730)
param logDays int = 30

@description('Wie een mail krijgt als er iets mis is. Leeg: meldingen staan alleen in de portal.')
param alertEmail string = ''

var unique = take(uniqueString(resourceGroup().id), 6)
var base = toLower('${name}-${unique}')
var siteName = 'app-${base}'
var vaultName = 'kv-${base}'
var privateNetwork = journalPublicNetworkAccess == 'Disabled'
// Een geheim staat nooit zelf in de instellingen van de server: daar staat waar het ligt.
var hasSecret = !empty(clientSecret)
var secretName = 'client-secret'
var searches = onBehalfOf && !empty(graphCertificate)
var secretsAt = 'https://${vaultName}${environment().suffixes.keyvaultDns}/secrets'

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: 'id-${base}'
  location: location
  tags: tags
}

module monitoring 'monitoring.bicep' = {
  name: 'monitoring'
  params: {
    workspaceName: 'log-${base}'
    insightsName: 'appi-${base}'
    location: location
    tags: tags
    days: logDays
    writerPrincipalId: identity.properties.principalId
  }
}

module network 'network.bicep' = if (privateNetwork) {
  name: 'network'
  params: {
    name: 'vnet-${base}'
    location: location
    tags: tags
  }
}

module journal 'journal.bicep' = {
  name: 'journal'
  params: {
    name: 'cosmos-${base}'
    location: location
    tags: tags
    capacity: journalCapacity
    maxThroughput: journalMaxThroughput
    publicNetworkAccess: journalPublicNetworkAccess
    restoreDays: journalRestoreDays
    writerPrincipalId: identity.properties.principalId
  }
}

module journalEndpoint 'endpoint.bicep' = if (privateNetwork) {
  name: 'journalEndpoint'
  params: {
    name: 'pep-${base}'
    location: location
    tags: tags
    accountId: journal.outputs.resourceId
    networkId: network!.outputs.resourceId
    subnetId: network!.outputs.endpointSubnetId
  }
}

module vault 'vault.bicep' = if (onBehalfOf || hasSecret) {
  name: 'vault'
  params: {
    name: vaultName
    location: location
    tags: tags
    readerPrincipalId: identity.properties.principalId
    subnetId: privateNetwork ? network!.outputs.appSubnetId : ''
    secretName: secretName
    secretValue: clientSecret
  }
}

module app 'app.bicep' = {
  name: 'app'
  params: {
    name: siteName
    planName: 'plan-${base}'
    location: location
    tags: tags
    sku: planSku
    instances: instances
    identityId: identity.id
    identityClientId: identity.properties.clientId
    subnetId: privateNetwork ? network!.outputs.appSubnetId : ''
    workspaceId: monitoring.outputs.workspaceId
    insightsName: monitoring.outputs.insightsName
    tenantId: tenantId
    clientId: clientId
    clientSecretUri: hasSecret ? '${secretsAt}/${secretName}' : ''
    graphCertificateUri: searches ? '${secretsAt}/${graphCertificate}' : ''
    teamsAppId: teamsAppId
    journalEndpoint: journal.outputs.endpoint
    journalDatabase: journal.outputs.databaseName
  }
  // Een server die eerder start dan zijn opslag of geheim te bereiken is, zegt dat en stopt.
  dependsOn: [journalEndpoint, vault]
}

var domain = empty(customDomain) ? app.outputs.defaultHostname : customDomain

module bot 'bot.bicep' = {
  name: 'bot'
  params: {
    name: 'bot-${base}'
    tags: tags
    endpoint: 'https://${domain}/api/messages'
    clientId: clientId
    tenantId: tenantId
  }
}

module alerts 'alerts.bicep' = {
  name: 'alerts'
  params: {
    name: base
    location: location
    tags: tags
    email: alertEmail
    siteId: app.outputs.resourceId
    accountId: journal.outputs.resourceId
    insightsId: monitoring.outputs.insightsId
  }
}

// De toolkit zet deze in infra/env/.env.<omgeving>; het manifest en de uitrol lezen ze daar.
output APP_DOMAIN string = domain
output APP_SERVICE_RESOURCE_ID string = app.outputs.resourceId
// De identiteit die de app-registratie moet vertrouwen (README.md, "De bot zonder geheim").
output SERVER_IDENTITY_NAME string = identity.name
output SERVER_IDENTITY_PRINCIPAL_ID string = identity.properties.principalId
