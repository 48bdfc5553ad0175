/**
 * The exporter asks a service of Microsoft now and then how it should behave, and has no setting to leave that. A
 * server of a school talks to the school's own services only, so the asking is stopped, by the file that does it; a
 * test watches that nobody else is called (tests/telemetry). What the exporter tells Microsoft of its own use is off
 * by a variable that it reads itself (`quietLibraries` in config.ts).
 */
export async function keepToTheSchool(): Promise<void> {
  const exporter = import.meta.resolve('@azure/monitor-opentelemetry-exporter')
  const file = new URL('./_configuration/configurationManager.js', exporter)
  const { ConfigurationManager } = await import(file.href)
  ConfigurationManager.getInstance().shutdown()
}
