import { useMemo } from 'react'
import type { GesprekView, GroepView } from '../../bot/protocol/view.ts'
import { useEntities } from '../live/useEntities.ts'

export interface GesprekLine {
  gesprek: GesprekView
  groep: GroepView
}

export interface GesprekDay {
  /** Midnight of that day here, or null for what is not planned yet. */
  day: number | null
  lines: GesprekLine[]
}

function dayOf(start: string | null): number | null {
  return start === null ? null : new Date(start).setHours(0, 0, 0, 0)
}

/** The gesprekken by day and time; unplanned ones come last, in the order of the groepen. */
export function useGesprekken(): GesprekDay[] {
  const gesprekken = useEntities('gesprek')
  const groepen = useEntities('groep')
  return useMemo(() => {
    const lines: GesprekLine[] = []
    for (const groep of groepen.values()) {
      const gesprek = gesprekken.get(groep.gesprekId)
      if (gesprek && !groep.omitted) lines.push({ gesprek, groep })
    }
    const time = ({ gesprek }: GesprekLine) =>
      gesprek.start === null ? Number.MAX_VALUE : Date.parse(gesprek.start)
    lines.sort((a, b) => time(a) - time(b) || a.groep.nummer - b.groep.nummer)
    const days: GesprekDay[] = []
    for (const line of lines) {
      const day = dayOf(line.gesprek.start)
      const last = days.at(-1)
      if (last && last.day === day) last.lines.push(line)
      else days.push({ day, lines: [line] })
    }
    return days
  }, [gesprekken, groepen])
}
