import { createContext, useContext } from 'react'
import type { Host } from './host.ts'

export const HostContext = createContext<Host | null>(null)

/** The host of the tab and the signed-in person. */
export function useHost(): Host {
  const host = useContext(HostContext)
  if (host === null) throw new Error('A screen was drawn before the host was known.')
  return host
}
