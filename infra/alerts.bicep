// Vier meldingen: de server faalt, de opslag houdt ons tegen, berichten komen laat, de server logt fouten. De vijfde staat in
// health.bicep.
param name string
param location string
param tags object
@description('Leeg: niemand krijgt een mail.')
param email string
param siteId string
param accountId string
param insightsId string

resource people 'Microsoft.Insights/actionGroups@2023-01-01' = if (!empty(email)) {
  name: 'ag-${name}'
  location: 'global'
  tags: tags
  properties: {
    groupShortName: 'lob-portret'
    enabled: true
    emailReceivers: [
      {
        name: 'beheer'
        emailAddress: email
        useCommonAlertSchema: true
      }
    ]
  }
}

var actions = empty(email) ? [] : [{ actionGroupId: people.id }]

resource fails 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: 'alert-fouten-${name}'
  location: 'global'
  tags: tags
  properties: {
    description: 'De server gaf in vijf minuten meer dan vijf keer een fout (5xx).'
    severity: 2
    enabled: true
    scopes: [siteId]
    evaluationFrequency: 'PT1M'
    windowSize: 'PT5M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          name: 'fouten'
          criterionType: 'StaticThresholdCriterion'
          metricNamespace: 'Microsoft.Web/sites'
          metricName: 'Http5xx'
          timeAggregation: 'Total'
          operator: 'GreaterThan'
          threshold: 5
        }
      ]
    }
    actions: actions
  }
}

resource throttled 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: 'alert-opslag-${name}'
  location: 'global'
  tags: tags
  properties: {
    description: 'Cosmos DB wees in een kwartier meer dan tien verzoeken af omdat het er te veel waren (429). De app probeert ze opnieuw; vaak betekent dat: meer capaciteit kiezen.'
    severity: 2
    enabled: true
    scopes: [accountId]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          name: 'afgewezen'
          criterionType: 'StaticThresholdCriterion'
          metricNamespace: 'Microsoft.DocumentDB/databaseAccounts'
          metricName: 'TotalRequests'
          dimensions: [
            {
              name: 'StatusCode'
              operator: 'Include'
              values: ['429']
            }
          ]
          timeAggregation: 'Count'
          operator: 'GreaterThan'
          threshold: 10
        }
      ]
    }
    actions: actions
  }
}

// De twee hieronder staan op wat de server zelf meet (bot/ports/telemetry.ts); een test houdt de namen gelijk.
resource late 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = {
  name: 'alert-vertraging-${name}'
  location: location
  tags: tags
  kind: 'LogAlert'
  properties: {
    description: 'Een bericht stond in een kwartier meer dan een minuut na wat er gebeurde in de chat. Vaak heeft Teams het druk; het gesprek gaat door vanuit de app.'
    severity: 2
    enabled: true
    scopes: [insightsId]
    evaluationFrequency: 'PT15M'
    windowSize: 'PT15M'
    criteria: {
      allOf: [
        {
          query: 'customMetrics | where name == "delivery.delay" and valueMax > 60000'
          timeAggregation: 'Count'
          operator: 'GreaterThan'
          threshold: 0
          failingPeriods: {
            numberOfEvaluationPeriods: 1
            minFailingPeriodsToAlert: 1
          }
        }
      ]
    }
    autoMitigate: true
    actions: {
      actionGroups: empty(email) ? [] : [people.id]
    }
  }
}

resource faults 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = {
  name: 'alert-eigen-fouten-${name}'
  location: location
  tags: tags
  kind: 'LogAlert'
  properties: {
    description: 'De server logde in een kwartier meer dan tien eigen fouten. Zoek in de logregels op level error; er staan geen woorden van mensen in.'
    severity: 2
    enabled: true
    scopes: [insightsId]
    evaluationFrequency: 'PT15M'
    windowSize: 'PT15M'
    criteria: {
      allOf: [
        {
          query: 'customMetrics | where name == "fault"'
          metricMeasureColumn: 'valueSum'
          timeAggregation: 'Total'
          operator: 'GreaterThan'
          threshold: 10
          failingPeriods: {
            numberOfEvaluationPeriods: 1
            minFailingPeriodsToAlert: 1
          }
        }
      ]
    }
    autoMitigate: true
    actions: {
      actionGroups: empty(email) ? [] : [people.id]
    }
  }
}
