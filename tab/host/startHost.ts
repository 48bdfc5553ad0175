import { loadPart } from '../live/parts.ts'
import type { Host } from './host.ts'
import { startLocalHost } from './localHost.ts'

/** @param onSilence called when the surrounding frame has not answered yet; it may still do so */
export async function startHost(onSilence: () => void): Promise<Host> {
  const alone = !isFramed() || new URLSearchParams(window.location.search).has('als')
  if (alone) return startLocalHost()
  const { startTeamsHost } = await loadPart(() => import('./teamsHost.ts'))
  return startTeamsHost(onSilence)
}

/** Whether this page runs in a frame of another page, as in Teams. */
export const isFramed = (): boolean => window.parent !== window
