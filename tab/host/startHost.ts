import type { Host } from './host.ts'
import { startLocalHost } from './localHost.ts'

/** @param onSilence the frame around us has not said yet what it is; it may still do so */
export async function startHost(onSilence: () => void): Promise<Host> {
  const alone = !isFramed() || new URLSearchParams(window.location.search).has('als')
  if (alone) return startLocalHost()
  const { startTeamsHost } = await import('./teamsHost.ts')
  return startTeamsHost(onSilence)
}

/** Whether another page shows this one, as Teams does. */
export const isFramed = (): boolean => window.parent !== window
