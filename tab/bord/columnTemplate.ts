import type { CSSProperties } from 'react'

/** CSS variable with the number of groep columns, since styles are compiled before the number is known. */
export function columnTemplate(groepen: number): CSSProperties {
  const counted: Record<string, string> = { '--groepen': String(groepen) }
  return counted
}
