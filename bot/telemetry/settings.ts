/** Where measurements are sent. */
export interface TelemetrySettings {
  /** Of an Application Insights; an address, not a key. */
  connectionString: string
  /** Whether to authenticate with the managed identity, without which our own Application Insights refuses data. */
  identity: boolean
}
