import type { GesprekView } from '../../../bot/protocol/view.ts'
import type { PhasePart } from '../../ui/PhaseStrip.tsx'
import { type Course, wasHeld } from './gesprekCourse.ts'

const minute = 60_000

/** Whole minutes left; negative when over time. */
export type MinutesLeft = number

export interface GesprekClock {
  parts: PhasePart[]
  /** Number of the open thema, from 1; null during the opening, the afsluiting and between thema's. */
  nth: number | null
  themaLeft: MinutesLeft | null
  gesprekLeft: MinutesLeft
  inOpening: boolean
}

/** Rounds time left up and time over down, so that nobody is hurried by half a minute. */
function minutesLeft(wished: number, since: number, now: number): MinutesLeft {
  // Adding 0 turns -0 into 0.
  return Math.ceil(wished - Math.max(0, now - since) / minute) + 0
}

/** Minutes for the opening: the length of the gesprek minus the wished minutes of thema's and afsluiting, at least 5. */
export function openingMinutes({ themas, afsluiting }: Course, minutes: number): number {
  const wished = themas.reduce((sum, thema) => sum + thema.minuten, afsluiting.minuten)
  return Math.max(5, minutes - wished)
}

export function gesprekClock(course: Course, gesprek: GesprekView, now: number): GesprekClock {
  const { themas, afsluiting, runs } = course
  const startedAt = gesprek.startedAt ?? now
  const opening = openingMinutes(course, gesprek.minutes)
  const inOpening = gesprek.status === 'bezig' && runs.size === 0
  const open = gesprek.openThemaId === null ? undefined : runs.get(gesprek.openThemaId)
  const openThema = [...themas, afsluiting].find((thema) => thema.id === gesprek.openThemaId)
  const progress = (since: number, wished: number): number => (now - since) / minute / wished

  const parts: PhasePart[] = [
    {
      id: 'opening',
      weight: opening,
      state: gesprek.status === 'gepland' ? 'todo' : inOpening ? 'now' : 'done',
      progress: progress(startedAt, opening),
    },
    ...[...themas, afsluiting].map((thema): PhasePart => {
      const run = runs.get(thema.id)
      if (run !== undefined && run === open)
        return {
          id: thema.id,
          weight: thema.minuten,
          state: 'now',
          progress: progress(run.openedAt, thema.minuten),
        }
      return { id: thema.id, weight: thema.minuten, state: wasHeld(run) ? 'done' : 'todo' }
    }),
  ]
  const themaLeft =
    open && openThema
      ? minutesLeft(openThema.minuten, open.openedAt, now)
      : inOpening
        ? minutesLeft(opening, startedAt, now)
        : null
  const place = themas.findIndex((thema) => thema.id === gesprek.openThemaId)
  return {
    parts,
    nth: place === -1 ? null : place + 1,
    themaLeft,
    gesprekLeft: minutesLeft(gesprek.minutes, startedAt, now),
    inOpening,
  }
}
