import { createContext, useContext } from 'react'
import type { ThemeName } from '../host/host.ts'

export const ThemeNameContext = createContext<ThemeName>('default')

/** For the few looks that need another form, not another colour, in high contrast. */
export function useThemeName(): ThemeName {
  return useContext(ThemeNameContext)
}
