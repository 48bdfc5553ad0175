import { randomUUID } from 'node:crypto'
import type { Attributes } from '@opentelemetry/api'
import { resourceFromAttributes } from '@opentelemetry/resources'
import { MeterProvider, PeriodicExportingMetricReader } from '@opentelemetry/sdk-metrics'
import type { Log } from '../ports/log.ts'
import { type Counts, counts, type Durations, durations, type Meter } from '../ports/telemetry.ts'
import { waitAtMost } from '../util/timeout.ts'
import { azureExporter } from './azureExporter.ts'
import type { OpenMeter, TelemetrySettings } from './index.ts'

/** Sent this often, and given up after this long, ms. */
const EVERY = 60_000
const SEND_WITHIN = 10_000
/** What is still to be sent at the end gets this long, ms. */
const CLOSE_WITHIN = 3_000

/** A meter that sends what it takes in to Azure Monitor, each minute and at the end. */
export async function openMeter(settings: TelemetrySettings, log: Pick<Log, 'info'>): Promise<OpenMeter> {
  const provider = new MeterProvider({
    // A number for this run of the server, instead of the name of the machine, which may be somebody's.
    resource: resourceFromAttributes({ 'service.name': 'lob-portret', 'service.instance.id': randomUUID() }),
    readers: [
      new PeriodicExportingMetricReader({
        exporter: await azureExporter(settings, log),
        exportIntervalMillis: EVERY,
        exportTimeoutMillis: SEND_WITHIN,
      }),
    ],
  })
  return {
    meter: meterOf(provider),
    flush: () => atMost(CLOSE_WITHIN, provider.forceFlush()),
    close: () => atMost(CLOSE_WITHIN, provider.shutdown()),
  }
}

function meterOf(provider: MeterProvider): Meter {
  const otel = provider.getMeter('lob-portret')
  const counters = each(counts, (name) => otel.createCounter(name))
  const times = each(durations, (name) =>
    // Azure Monitor keeps number, sum, least and most; buckets would be counted for nobody.
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

/** An instrument for each measure, and its attributes made once: of what is not in the list, nothing is told. */
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

/** A failed export is reported by the exporter; here only the waiting counts. */
async function atMost(ms: number, work: Promise<void>): Promise<void> {
  await waitAtMost(
    ms,
    work.catch(() => undefined),
  )
}
