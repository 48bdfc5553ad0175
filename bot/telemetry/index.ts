import type { Log } from '../ports/log.ts'
import { type Meter, noMeter } from '../ports/telemetry.ts'
import { Relay } from './relay.ts'

/** Where measurements go. */
export interface TelemetrySettings {
  /** Of an Application Insights; an address, not a key. */
  connectionString: string
  /** Whether the server says who it is: an Application Insights of ours takes nothing from who does not. */
  identity: boolean
}

export interface Telemetry {
  /** There from the start; what comes before it is known where it goes, is held. */
  readonly meter: Meter
  /** Begins to send, or to forget. Never throws: a server that cannot be measured serves on. */
  open(settings: TelemetrySettings | null, log: Pick<Log, 'info' | 'fault'>): Promise<void>
  /** Sends now what otherwise goes within a minute. */
  flush(): Promise<void>
  /** Sends what was not sent yet, within a bound. */
  close(): Promise<void>
}

/** A meter that sends. */
export interface OpenMeter {
  meter: Meter
  flush(): Promise<void>
  close(): Promise<void>
}

/** What a server does about measurements. Its packages are loaded only when there is somewhere to send them. */
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
