import type { Log } from '../ports/log.ts'
import { type Meter, noMeter } from '../ports/telemetry.ts'
import type { OpenMeter } from './openMeter.ts'
import { Relay } from './relay.ts'
import type { TelemetrySettings } from './settings.ts'

export interface Telemetry {
  /** Usable from the start: buffers until `open` has decided where measurements go. */
  readonly meter: Meter
  /** Starts sending; with null, drops everything. Never throws: the server runs on without measurements. */
  open(settings: TelemetrySettings | null, log: Pick<Log, 'info' | 'fault'>): Promise<void>
  /** Sends now instead of within a minute. */
  flush(): Promise<void>
  /** Sends what was not sent yet, with a timeout. */
  close(): Promise<void>
}

/** The telemetry of one server. Its packages load only when there is somewhere to send. */
export function createTelemetry(): Telemetry {
  const meter = new Relay()
  let opened: OpenMeter | null = null
  return {
    meter,
    async open(settings, log) {
      if (settings === null) return meter.to(noMeter)
      try {
        const { openMeter } = await import('./openMeter.ts')
        opened = await openMeter(settings, log)
        meter.to(opened.meter)
      } catch (error) {
        log.fault(error, { where: 'telemetry' })
        meter.to(noMeter)
      }
    },
    flush: async () => opened?.flush(),
    close: async () => opened?.close(),
  }
}
