/** Waits `ms` plus up to a quarter of jitter, so that instances do not retry in step. */
export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms * (1 + Math.random() / 4)))
}
