import { randomUUID } from 'node:crypto'
import type { Attributes } from '@opentelemetry/api'
import { resourceFromAttributes } from '@opentelemetry/resources'
import { MeterProvider, PeriodicExportingMetricReader } from '@opentelemetry/sdk-metrics'
import type { Log } from '../ports/log.ts'
import { type Counts, counts, type Durations, durations, type Meter } from '../ports/telemetry.ts'
import { waitAtMost } from '../util/timeout.ts'
import { azureExporter } from './azureExporter.ts'
import type { TelemetrySettings } from './settings.ts'

const EXPORT_INTERVAL = 60_000
const EXPORT_TIMEOUT = 10_000
/** Timeout of the last export when the server closes, ms. */
const CLOSE_TIMEOUT = 3_000

/** A meter that sends. */
export interface OpenMeter {
  meter: Meter
  flush(): Promise<void>
  close(): Promise<void>
}

/** A meter that sends its measurements to Azure Monitor, every minute and when it closes. */
export async function openMeter(settings: TelemetrySettings, log: Pick<Log, 'info'>): Promise<OpenMeter> {
  const provider = new MeterProvider({
    // A random id per run, because a machine name can be a person's name.
    resource: resourceFromAttributes({ 'service.name': 'lob-portret', 'service.instance.id': randomUUID() }),
    readers: [
      new PeriodicExportingMetricReader({
        exporter: await azureExporter(settings, log),
        exportIntervalMillis: EXPORT_INTERVAL,
        exportTimeoutMillis: EXPORT_TIMEOUT,
      }),
    ],
  })
  return {
    meter: meterOf(provider),
    flush: () => atMost(CLOSE_TIMEOUT, provider.forceFlush()),
    close: () => atMost(CLOSE_TIMEOUT, provider.shutdown()),
  }
}

function meterOf(provider: MeterProvider): Meter {
  const otel = provider.getMeter('lob-portret')
  const counters = each(counts, (name) => otel.createCounter(name))
  const times = each(durations, (name) =>
    // Azure Monitor stores count, sum, minimum and maximum, so buckets would be unused.
    otel.createHistogram(name, { unit: 'ms', advice: { explicitBucketBoundaries: [] } }),
  )
  return {
    count: (measure, kind, by = 1) => {
      const { instrument, attributes } = counters[measure]
      instrument.add(by, attributes.get(kind))
    },
    took: (measure, kind, ms) => {
      const { instrument, attributes } = times[measure]
      instrument.record(ms, attributes.get(kind))
    },
    gauge: (measure, read) => {
      otel.createObservableGauge(measure).addCallback((result) => result.observe(read()))
    },
  }
}

/** One instrument per measure, with its attributes made once. A kind outside the list gets no attributes. */
function each<M extends Counts | Durations, I>(
  measures: M,
  make: (name: string) => I,
): Record<keyof M, { instrument: I; attributes: Map<string, Attributes> }> {
  const made = Object.entries(measures).map(([name, kinds]) => {
    const attributes = new Map<string, Attributes>(kinds.map((kind: string) => [kind, { kind }]))
    return [name, { instrument: make(name), attributes }] as const
  })
  return Object.fromEntries(made) as Record<keyof M, (typeof made)[number][1]>
}

/** Never rejects: the exporter logs a failed export itself. */
async function atMost(ms: number, work: Promise<void>): Promise<void> {
  await waitAtMost(
    ms,
    work.catch(() => undefined),
  )
}
