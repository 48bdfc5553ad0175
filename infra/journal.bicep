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
@description('Of Azure elke lees- en schrijfactie vastlegt.')
param audit bool
param workspaceId string

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
    // Wat Azure vastlegt, bevat nooit de tekst van een zoekvraag, met de id van een persoon of stroom erin.
    diagnosticLogSettings: {
      enableFullTextQuery: 'False'
    }
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

// Hoe ver elke stroom van het journaal was, zodat opvalt als er regels weg zijn, en welke servers het gebruiken.
resource guards 'Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers@2024-11-15' = {
  parent: database
  name: 'guards'
  properties: {
    resource: {
      id: 'guards'
      partitionKey: {
        kind: 'Hash'
        version: 2
        paths: ['/of']
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

// Alleen voor deze database: wat er later naast komt te staan, is niet van de server.
var databaseScope = '${account.id}/dbs/${database.name}'

resource mayWrite 'Microsoft.DocumentDB/databaseAccounts/sqlRoleAssignments@2024-11-15' = {
  parent: account
  name: guid(account.id, database.name, writerPrincipalId, dataContributor)
  properties: {
    roleDefinitionId: '${account.id}/sqlRoleDefinitions/${dataContributor}'
    principalId: writerPrincipalId
    scope: databaseScope
  }
}

// Een vergissing in de portal of een script haalt de woorden van een school niet weg.
resource keep 'Microsoft.Authorization/locks@2020-05-01' = {
  name: 'niet-verwijderen'
  scope: account
  properties: {
    level: 'CanNotDelete'
    notes: 'Hierin staat alles wat mensen zeiden. Haal dit slot alleen weg om de app te verwijderen (README.md).'
  }
}

// Wie het account, de rollen en de sleutels verandert, of het terugzet. Met audit ook wie wanneer las en schreef; nooit inhoud.
resource logs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'logs'
  scope: account
  properties: {
    workspaceId: workspaceId
    logAnalyticsDestinationType: 'Dedicated'
    logs: [
      { category: 'ControlPlaneRequests', enabled: true }
      { category: 'DataPlaneRequests', enabled: audit }
    ]
  }
}

output resourceId string = account.id
output endpoint string = account.properties.documentEndpoint
output databaseName string = database.name
