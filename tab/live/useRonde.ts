import { createContext, useCallback, useContext, useSyncExternalStore } from 'react'
import type { LensName } from '../../bot/protocol/view.ts'
import { type OpenRonde, type RondeStatus, rondeById } from './openRondes.ts'

/** Id of the ronde that the screen is about. The app provides it around every screen. */
export const RondeContext = createContext<string | null>(null)

/** Keeps a ronde open through the lens of a screen while the component is mounted. Returns its status. */
export function useRonde(rondeId: string, lens: LensName): RondeStatus {
  const ronde = rondeById(rondeId)
  const subscribe = useCallback((notify: () => void) => ronde.subscribe(lens, notify), [ronde, lens])
  return useSyncExternalStore(subscribe, () => ronde.status(lens))
}

export function useCurrentRonde(): OpenRonde {
  const rondeId = useContext(RondeContext)
  if (rondeId === null) throw new Error('This screen is not about a ronde.')
  return rondeById(rondeId)
}
