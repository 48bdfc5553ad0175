import { createContext, useContext } from 'react'
import type { ThemeName } from '../host/host.ts'

export const ThemeNameContext = createContext<ThemeName>('default')

/** Name of the current theme, for shapes that differ in high contrast. Colours follow the theme by themselves. */
export function useThemeName(): ThemeName {
  return useContext(ThemeNameContext)
}
