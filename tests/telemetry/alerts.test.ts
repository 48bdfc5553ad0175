import assert from 'node:assert/strict'
import { counts, durations } from '../../bot/ports/telemetry.ts'
import { at, templateNamed } from '../infra/bicep.ts'

describe('Alerts on what the server measures', () => {
  const rules = [...templateNamed('alerts.bicep').resources.values()].filter(({ type }) =>
    type.startsWith('Microsoft.Insights/scheduledQueryRules@'),
  )

  it('each alert uses a metric that the server sends, with an aggregation that it has', () => {
    assert.ok(rules.length >= 2)
    for (const { value } of rules) {
      const all = at(value, 'properties', 'criteria', 'allOf')
      const [criterion] = Array.isArray(all) ? all : []
      const query = String(at(criterion, 'query'))
      const [, name = ''] = /^customMetrics \| where name == "([^"]+)"/.exec(query) ?? []
      assert.ok(Object.hasOwn(counts, name) || Object.hasOwn(durations, name), query)
      // Only durations have a maximum.
      if (/valueM(ax|in)/.test(query)) assert.ok(Object.hasOwn(durations, name), query)
    }
  })
})
