// Key Vault voor wat niet in een instelling mag staan. Alleen de server leest eruit.
param name string
param location string
param tags object
param readerPrincipalId string
@description('Het deel van het netwerk dat erbij mag. Leeg: overal vandaan, met een identiteit.')
param subnetId string
param secretName string
@secure()
param secretValue string

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    tenantId: subscription().tenantId
    sku: {
      family: 'A'
      name: 'standard'
    }
    enableRbacAuthorization: true
    enableSoftDelete: true
    enablePurgeProtection: true
    networkAcls: {
      bypass: 'None'
      defaultAction: empty(subnetId) ? 'Allow' : 'Deny'
      virtualNetworkRules: empty(subnetId) ? [] : [{ id: subnetId }]
    }
  }
}

resource secret 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = if (!empty(secretValue)) {
  parent: vault
  name: secretName
  properties: {
    value: secretValue
  }
}

// "Key Vault Secrets User": de waarde lezen, niets veranderen.
var secretsUser = '4633458b-17de-408a-b874-0445c86b69e6'

resource mayRead 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(vault.id, readerPrincipalId, secretsUser)
  scope: vault
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', secretsUser)
    principalId: readerPrincipalId
    principalType: 'ServicePrincipal'
  }
}

output resourceId string = vault.id
