import { createContext, useContext, useSyncExternalStore } from 'react'
import { type OpenRonde, type RondeStatus, rondeById } from './openRondes.ts'

/** The ronde that the screen is about; set by the app around every screen of a ronde. */
export const RondeContext = createContext<string | null>(null)

/** Opens a ronde with its changes for as long as somebody looks, and tells how that goes. */
export function useRonde(rondeId: string): RondeStatus {
  const ronde = rondeById(rondeId)
  return useSyncExternalStore(ronde.subscribe, ronde.status)
}

export function useCurrentRonde(): OpenRonde {
  const rondeId = useContext(RondeContext)
  if (rondeId === null) throw new Error('This screen is not about a ronde.')
  return rondeById(rondeId)
}
