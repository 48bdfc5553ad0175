/**
 * Stops the exporter from asking a Microsoft service for its configuration, which it does at intervals and has no
 * setting for. A school's server talks only to the school's own services; a test in tests/telemetry watches the
 * addresses. The exporter's statistics about its own use are switched off by a variable, see `quietLibraries`.
 */
export async function stopConfigurationRequests(): Promise<void> {
  const exporter = import.meta.resolve('@azure/monitor-opentelemetry-exporter')
  const file = new URL('./_configuration/configurationManager.js', exporter)
  const { ConfigurationManager } = await import(file.href)
  ConfigurationManager.getInstance().shutdown()
}
