import { AzureMonitorMetricExporter } from '@azure/monitor-opentelemetry-exporter'
import type { PushMetricExporter } from '@opentelemetry/sdk-metrics'
import type { Log } from '../ports/log.ts'
import type { TelemetrySettings } from './index.ts'
import { keepToTheSchool } from './keepToTheSchool.ts'

/** One request, ms. */
const ANSWER_WITHIN = 5_000

type Settings = NonNullable<ConstructorParameters<typeof AzureMonitorMetricExporter>[0]>
type Policy = NonNullable<Settings['additionalPolicies']>[number]['policy']

/** Sends to Azure Monitor: from memory only, once, and to nobody else. */
export async function azureExporter(
  { connectionString, identity }: TelemetrySettings,
  log: Pick<Log, 'info'>,
): Promise<PushMetricExporter> {
  const credential = identity ? { credential: await ownIdentity() } : {}
  const exporter = new AzureMonitorMetricExporter({
    connectionString,
    ...credential,
    // What could not be sent is gone: figures are not worth a disk, nor a server that is busy asking again.
    disableOfflineStorage: true,
    retryOptions: { maxRetries: 0 },
    additionalPolicies: [{ policy: telling(log), position: 'perCall' }],
  })
  await keepToTheSchool()
  return {
    // The library's own promise may be rejected, and it must not take the server along.
    export: (metrics, done) => void exporter.export(metrics, done).catch((error) => done({ code: 1, error })),
    forceFlush: () => exporter.forceFlush(),
    shutdown: () => exporter.shutdown(),
    selectAggregationTemporality: (type) => exporter.selectAggregationTemporality(type),
  }
}

/** Says in our own log when measurements cannot be sent any more, and when they can again; once each. */
function telling(log: Pick<Log, 'info'>): Policy {
  let arrive = true
  const tell = (now: boolean): void => {
    if (now !== arrive) log.info('telemetry', { arrives: now })
    arrive = now
  }
  return {
    name: 'telling',
    async sendRequest(request, next) {
      request.timeout = ANSWER_WITHIN
      try {
        const answer = await next(request)
        tell(answer.status < 300)
        return answer
      } catch (error) {
        tell(false)
        throw error
      }
    },
  }
}

/** Managed identity on Azure. Loaded only when it is needed. */
async function ownIdentity() {
  const { DefaultAzureCredential } = await import('@azure/identity')
  return new DefaultAzureCredential()
}
