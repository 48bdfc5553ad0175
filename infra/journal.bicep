// Cosmos DB for NoSQL: het journaal waarin alles staat wat er gebeurd is (bot/journal/cosmosAccount.ts).
param name string
param location string
param tags object
@allowed(['serverless', 'autoscale'])
param capacity string
param maxThroughput int
@allowed(['Disabled', 'Enabled'])
param publicNetworkAccess string
@allowed([7, 30])
param restoreDays int
@description('De identiteit van de server, de enige die mag lezen en schrijven.')
param writerPrincipalId string

var serverless = capacity == 'serverless'

resource account 'Microsoft.DocumentDB/databaseAccounts@2024-11-15' = {
  name: name
  location: location
  tags: tags
  kind: 'GlobalDocumentDB'
  properties: {
    databaseAccountOfferType: 'Standard'
    // Eén regio om in te schrijven: met meer wint de laatste schrijver, en verdwijnt een antwoord ongemerkt.
    enableMultipleWriteLocations: false
    locations: [
      {
        locationName: location
        failoverPriority: 0
      }
    ]
    // Met minder kan een server nee zeggen op oude gegevens.
    consistencyPolicy: {
      defaultConsistencyLevel: 'Strong'
    }
    capabilities: serverless ? [{ name: 'EnableServerless' }] : []
    // Geen sleutels: alleen wie hieronder genoemd is komt erin.
    disableLocalAuth: true
    disableKeyBasedMetadataWriteAccess: true
    publicNetworkAccess: publicNetworkAccess
    minimalTlsVersion: 'Tls12'
    // Terug te zetten naar elk moment van zoveel dagen. Wat is gewist, komt met terugzetten terug: langer is niet veiliger.
    backupPolicy: {
      type: 'Continuous'
      continuousModeProperties: {
        tier: 'Continuous${restoreDays}Days'
      }
    }
  }
}

resource database 'Microsoft.DocumentDB/databaseAccounts/sqlDatabases@2024-11-15' = {
  parent: account
  name: 'lob-portret'
  properties: {
    resource: {
      id: 'lob-portret'
    }
  }
}

// De server mag zelf geen container maken; een test houdt deze gelijk aan wat de server verwacht.
resource container 'Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers@2024-11-15' = {
  parent: database
  name: 'journal'
  properties: {
    resource: {
      id: 'journal'
      partitionKey: {
        kind: 'Hash'
        version: 2
        paths: ['/stream']
      }
      indexingPolicy: {
        indexingMode: 'consistent'
        automatic: true
        includedPaths: [
          { path: '/stream/?' }
          { path: '/seq/?' }
        ]
        excludedPaths: [
          { path: '/*' }
        ]
        compositeIndexes: [
          [
            { path: '/stream', order: 'ascending' }
            { path: '/seq', order: 'ascending' }
          ]
        ]
      }
    }
    options: serverless ? {} : { autoscaleSettings: { maxThroughput: maxThroughput } }
  }
}

// De sleutels van anonieme gesprekken, buiten het journaal (bot/anonymous/README.md). Zolang de reservekopie hierboven
// teruggaat, kan wie het account mag terugzetten een gewiste sleutel terughalen: houd die rol klein.
resource keys 'Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers@2024-11-15' = {
  parent: database
  name: 'keys'
  properties: {
    resource: {
      id: 'keys'
      partitionKey: {
        kind: 'Hash'
        version: 2
        paths: ['/id']
      }
      indexingPolicy: {
        indexingMode: 'consistent'
        automatic: true
        includedPaths: []
        excludedPaths: [
          { path: '/*' }
        ]
      }
    }
    options: serverless ? {} : { autoscaleSettings: { maxThroughput: 1000 } }
  }
}

// Het register van wissingen, buiten het journaal (bot/redaction/README.md): wat van eerder wordt teruggezet, wordt
// daarmee opnieuw gewist.
resource erasures 'Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers@2024-11-15' = {
  parent: database
  name: 'erasures'
  properties: {
    resource: {
      id: 'erasures'
      partitionKey: {
        kind: 'Hash'
        version: 2
        paths: ['/tenantId']
      }
      indexingPolicy: {
        indexingMode: 'consistent'
        automatic: true
        includedPaths: []
        excludedPaths: [
          { path: '/*' }
        ]
      }
    }
    options: serverless ? {} : { autoscaleSettings: { maxThroughput: 1000 } }
  }
}

// "Cosmos DB Built-in Data Contributor": documenten lezen en schrijven, niets aan het account veranderen.
var dataContributor = '00000000-0000-0000-0000-000000000002'

resource mayWrite 'Microsoft.DocumentDB/databaseAccounts/sqlRoleAssignments@2024-11-15' = {
  parent: account
  name: guid(account.id, writerPrincipalId, dataContributor)
  properties: {
    roleDefinitionId: '${account.id}/sqlRoleDefinitions/${dataContributor}'
    principalId: writerPrincipalId
    scope: account.id
  }
}

output resourceId string = account.id
output endpoint string = account.properties.documentEndpoint
output databaseName string = database.name
