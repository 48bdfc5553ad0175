import type { CSSProperties } from 'react'

/** How many groepen stand beside each other, for styles that are written before that is known. */
export function columnTemplate(groepen: number): CSSProperties {
  const counted: Record<string, string> = { '--groepen': String(groepen) }
  return counted
}
