import { createContext, useCallback, useContext, useSyncExternalStore } from 'react'
import type { LensName } from '../../bot/protocol/view.ts'
import { type OpenRonde, type RondeStatus, rondeById } from './openRondes.ts'

/** The ronde that the screen is about; set by the app around every screen of a ronde. */
export const RondeContext = createContext<string | null>(null)

/** Opens a ronde through the lens of a screen for as long as the screen is shown. */
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
