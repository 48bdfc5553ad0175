// De melding dat een server ziek is. Pas na de uitrol: daarvoor is er geen server, en zou elke inrichting een mail geven.
targetScope = 'resourceGroup'

@description('Dezelfde korte naam als in main.bicep.')
@minLength(3)
@maxLength(12)
param name string

@description('Labels op alles wat hier gemaakt wordt.')
param tags object = {
  app: 'lob-portret'
}

@description('Wie een mail krijgt. Geen: de melding staat alleen in de portal.')
param alertEmail string = 'geen'

param siteId string

var unique = take(uniqueString(resourceGroup().id), 6)
var base = toLower('${name}-${unique}')

// Maakt alerts.bicep, als er een adres is.
resource people 'Microsoft.Insights/actionGroups@2023-01-01' existing = {
  name: 'ag-${base}'
}

resource unhealthy 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: 'alert-ziek-${base}'
  location: 'global'
  tags: tags
  properties: {
    description: 'Een van de servers antwoordt al een kwartier niet goed, of kan niet bij de opslag.'
    severity: 1
    enabled: true
    scopes: [siteId]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          name: 'gezond'
          criterionType: 'StaticThresholdCriterion'
          metricNamespace: 'Microsoft.Web/sites'
          metricName: 'HealthCheckStatus'
          timeAggregation: 'Average'
          operator: 'LessThan'
          threshold: 90
        }
      ]
    }
    actions: alertEmail == 'geen' ? [] : [{ actionGroupId: people.id }]
  }
}
