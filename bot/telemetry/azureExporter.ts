import { AzureMonitorMetricExporter } from '@azure/monitor-opentelemetry-exporter'
import type { PushMetricExporter } from '@opentelemetry/sdk-metrics'
import type { Log } from '../ports/log.ts'
import type { TelemetrySettings } from './settings.ts'
import { stopConfigurationRequests } from './stopConfigurationRequests.ts'

/** Timeout of one request, ms. */
const REQUEST_TIMEOUT = 5_000

type Settings = NonNullable<ConstructorParameters<typeof AzureMonitorMetricExporter>[0]>
type Policy = NonNullable<Settings['additionalPolicies']>[number]['policy']

/** Sends to Azure Monitor from memory, without retries, and to no other address. */
export async function azureExporter(
  { connectionString, identity }: TelemetrySettings,
  log: Pick<Log, 'info'>,
): Promise<PushMetricExporter> {
  const credential = identity ? { credential: await ownIdentity() } : {}
  const exporter = new AzureMonitorMetricExporter({
    connectionString,
    ...credential,
    // Measurements that fail to send are dropped: they are not worth disk space or retries.
    disableOfflineStorage: true,
    retryOptions: { maxRetries: 0 },
    additionalPolicies: [{ policy: logChanges(log), position: 'perCall' }],
  })
  await stopConfigurationRequests()
  return {
    // The library's promise may reject, and an unhandled rejection would end the server.
    export: (metrics, done) => void exporter.export(metrics, done).catch((error) => done({ code: 1, error })),
    forceFlush: () => exporter.forceFlush(),
    shutdown: () => exporter.shutdown(),
    selectAggregationTemporality: (type) => exporter.selectAggregationTemporality(type),
  }
}

/** Logs when sending begins to fail and when it works again, once per change. */
function logChanges(log: Pick<Log, 'info'>): Policy {
  let arrives = true
  const report = (now: boolean): void => {
    if (now !== arrives) log.info('telemetry', { arrives: now })
    arrives = now
  }
  return {
    name: 'logChanges',
    async sendRequest(request, next) {
      request.timeout = REQUEST_TIMEOUT
      try {
        const answer = await next(request)
        report(answer.status < 300)
        return answer
      } catch (error) {
        report(false)
        throw error
      }
    },
  }
}

/** The managed identity on Azure. Loads its package only when used. */
async function ownIdentity() {
  const { DefaultAzureCredential } = await import('@azure/identity')
  return new DefaultAzureCredential()
}
