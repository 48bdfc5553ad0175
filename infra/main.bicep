// Alles wat een school in Azure nodig heeft voor LOB-portret, in één resourcegroep. De waarden komen uit env/.env.<naam>: als
// tekst, en met het woord geen voor wat niet gekozen is, omdat de toolkit bij een lege waarde stopt.
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

@description('Alleen voor wie de bot niet met de identiteit van de server kan laten aanmelden: het geheim van de app-registratie.')
@secure()
param clientSecret string = 'geen'

@description('Het id van de app in het manifest. Daaronder kent Teams de app, zolang hij niet in de catalogus van de school staat.')
@minLength(36)
@maxLength(36)
param teamsAppId string

@description('Het id van de app in de catalogus van de school. Daaronder kent Teams de app dan: kaarten verwijzen ernaar.')
param catalogAppId string = 'geen'

@description('De eigen naam van de server, bijvoorbeeld lob.mijnschool.nl. Koppel die zelf aan de App Service. Geen: de naam die Azure geeft.')
param customDomain string = 'geen'

@description('De maat van één server. B2 kan ook; P0v3 houdt ruimte over als vijf gesprekken tegelijk lopen.')
@allowed(['B1', 'B2', 'B3', 'P0v3', 'P1v3', 'P2v3'])
param planSku string = 'P0v3'

@description('Hoeveel servers er naast elkaar draaien. Met minder dan twee valt de app stil bij elke update van Azure.')
@allowed(['2', '3', '4', '5', '6', '7', '8', '9', '10'])
param instances string = '2'

@description('true: de server antwoordt alleen met 503 en opent de opslag niet. Om iets terug te zetten voordat iemand het leest.')
@allowed(['false', 'true'])
param paused string = 'false'

@description('serverless: betalen per verzoek, genoeg voor een paar rondes tegelijk. autoscale: een vast bedrag per uur, voor veel scholen. Later wisselen kan niet zonder nieuw account.')
@allowed(['serverless', 'autoscale'])
param journalCapacity string = 'serverless'

@description('Alleen bij autoscale: hoogstens zoveel request units per seconde.')
@allowed(['1000', '2000', '4000', '6000', '8000', '10000'])
param journalMaxThroughput string = '1000'

@description('Disabled: Cosmos DB is alleen te bereiken vanuit het eigen netwerk van de app. Enabled: via internet, nog steeds alleen met een identiteit en nooit met een sleutel; nodig om van een eigen machine een back-up te lezen, en iets goedkoper.')
@allowed(['Disabled', 'Enabled'])
param journalPublicNetworkAccess string = 'Disabled'

@description('Hoeveel dagen Cosmos DB terug te zetten is. Zo lang kan wie mag terugzetten ook terughalen wat is gewist, en de sleutel van een anoniem gesprek.')
@allowed(['7', '30'])
param journalRestoreDays string = '7'

@description('Het Cosmos DB-account dat Azure heeft teruggezet. Geen: het account dat deze sjabloon maakt.')
param journalAccount string = 'geen'

@description('true: Azure legt elke lees- en schrijfactie op de database vast, met wie en wanneer en zonder inhoud. Die tijden zijn preciezer dan wat bij een anoniem antwoord staat.')
@allowed(['false', 'true'])
param journalAudit string = 'false'

@description('Maakt een Key Vault voor het certificaat waarmee de server namens wie zoekt Microsoft Graph vraagt wie er op school zijn.')
@allowed(['false', 'true'])
param searchVault string = 'false'

@description('Alleen bij searchVault: de naam van dat certificaat in de Key Vault. Geen: niemand zoekt nog in de hele school.')
param searchCertificate string = 'geen'

@description('Hoeveel dagen logregels bewaard worden.')
@allowed(['30', '60', '90', '180', '365'])
param logDays string = '30'

@description('Wie een mail krijgt als er iets mis is. Geen: meldingen staan alleen in de portal.')
param alertEmail string = 'geen'

var none = 'geen'
var unique = take(uniqueString(resourceGroup().id), 6)
var base = toLower('${name}-${unique}')
var siteName = 'app-${base}'
var vaultName = 'kv-${base}'
var privateNetwork = journalPublicNetworkAccess == 'Disabled'
// Een geheim staat nooit zelf in de instellingen van de server: daar staat waar het ligt.
var hasSecret = clientSecret != none
var secretName = 'client-secret'
var searches = bool(searchVault) && searchCertificate != none
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
    days: int(logDays)
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
    name: journalAccount == none ? 'cosmos-${base}' : journalAccount
    location: location
    tags: tags
    capacity: journalCapacity
    maxThroughput: int(journalMaxThroughput)
    publicNetworkAccess: journalPublicNetworkAccess
    restoreDays: int(journalRestoreDays)
    audit: bool(journalAudit)
    workspaceId: monitoring.outputs.workspaceId
    writerPrincipalId: identity.properties.principalId
  }
}

module journalEndpoint 'endpoint.bicep' = if (privateNetwork) {
  name: 'journalEndpoint'
  params: {
    // Een ingang hoort bij één account; een teruggezet account krijgt een eigen.
    name: journalAccount == none ? 'pep-${base}' : 'pep-${journalAccount}'
    location: location
    tags: tags
    accountId: journal.outputs.resourceId
    networkId: network!.outputs.resourceId
    subnetId: network!.outputs.endpointSubnetId
  }
}

module vault 'vault.bicep' = if (bool(searchVault) || hasSecret) {
  name: 'vault'
  params: {
    name: vaultName
    location: location
    tags: tags
    readerPrincipalId: identity.properties.principalId
    subnetId: privateNetwork ? network!.outputs.appSubnetId : ''
    secretName: secretName
    secretValue: hasSecret ? clientSecret : ''
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
    instances: int(instances)
    paused: bool(paused)
    identityId: identity.id
    identityClientId: identity.properties.clientId
    subnetId: privateNetwork ? network!.outputs.appSubnetId : ''
    workspaceId: monitoring.outputs.workspaceId
    insightsName: monitoring.outputs.insightsName
    tenantId: tenantId
    clientId: clientId
    clientSecretUri: hasSecret ? '${secretsAt}/${secretName}' : ''
    graphCertificateUri: searches ? '${secretsAt}/${searchCertificate}' : ''
    teamsAppId: catalogAppId == none ? teamsAppId : catalogAppId
    journalEndpoint: journal.outputs.endpoint
    journalDatabase: journal.outputs.databaseName
  }
  // Een server die eerder start dan zijn opslag of geheim te bereiken is, zegt dat en stopt.
  dependsOn: [journalEndpoint, vault]
}

var domain = customDomain == none ? app.outputs.defaultHostname : customDomain

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
    email: alertEmail == none ? '' : alertEmail
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
