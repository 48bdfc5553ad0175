import type { DraftGrant, DraftGroep, DraftSlot } from './rondeDraft.ts'

const length = 90
const pause = 15
const lunch = 45
const noon = 12 * 60

function clock(minutes: number): string {
  const inDay = minutes % (24 * 60)
  return `${String(Math.floor(inDay / 60)).padStart(2, '0')}:${String(inDay % 60).padStart(2, '0')}`
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}

/** Proposes gesprekken one after another, with short breaks and a longer one at noon. */
export function proposeDay(groepen: readonly DraftGroep[], day: string, start: string): DraftSlot[] {
  let at = minutesOf(start)
  let eaten = at >= noon
  return groepen
    .filter((groep) => groep.on)
    .map(({ sleutel }) => {
      const slot = { sleutel, day, start: clock(at), minutes: length, room: '' }
      at += length
      const midday = !eaten && at >= noon
      at += midday ? lunch : pause
      eaten ||= midday
      return slot
    })
}

/** A slot for every groep that takes part, in order; an empty slot for a groep that was added later. */
export function slotsFor(groepen: readonly DraftGroep[], slots: readonly DraftSlot[] | null): DraftSlot[] {
  return groepen
    .filter((groep) => groep.on)
    .map(
      ({ sleutel }) =>
        slots?.find((slot) => slot.sleutel === sleutel) ?? {
          sleutel,
          day: '',
          start: '',
          minutes: length,
          room: '',
        },
    )
}

export function isPlanned(slot: DraftSlot): boolean {
  return slot.day !== '' && slot.start !== ''
}

export function endOf(slot: DraftSlot): string {
  return slot.start === '' ? '' : clock(minutesOf(slot.start) + slot.minutes)
}

/** A weekday about two weeks from now. */
export function likelyDay(now: Date): string {
  const day = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 14, 12)
  while (day.getDay() === 0 || day.getDay() === 6) day.setDate(day.getDate() + 1)
  return `${day.getFullYear()}-${String(day.getMonth() + 1).padStart(2, '0')}-${String(day.getDate()).padStart(2, '0')}`
}

export interface Clash {
  one: string
  other: string
  /** Name of a person who is needed in both; null when only the room clashes. */
  who: string | null
  room: string
}

function overlap(one: DraftSlot, other: DraftSlot): boolean {
  if (!isPlanned(one) || !isPlanned(other) || one.day !== other.day) return false
  const from = minutesOf(one.start)
  const then = minutesOf(other.start)
  return from < then + other.minutes && then < from + one.minutes
}

/** Gesprekken at the same time that need the same person or room (V4.b). */
export function clashes(slots: readonly DraftSlot[], grants: readonly DraftGrant[], leader: string): Clash[] {
  const leaders = grants.filter((grant) => grant.role === 'gespreksleider')
  const noters = grants.filter((grant) => grant.role === 'verslaggever')
  const alone = [leaders.length === 0 ? leader : null, noters.length === 1 ? noters[0]?.name : null]
  const found: Clash[] = []
  for (const [index, one] of slots.entries())
    for (const other of slots.slice(index + 1)) {
      if (!overlap(one, other)) continue
      const inBoth = grants.filter(
        (grant) =>
          grant.sleutel === one.sleutel &&
          grants.some((also) => also.personId === grant.personId && also.sleutel === other.sleutel),
      )
      const pair = { one: one.sleutel, other: other.sleutel, room: one.room.trim() }
      for (const who of new Set([...alone, ...inBoth.map((grant) => grant.name)]))
        if (who) found.push({ ...pair, who })
      if (pair.room !== '' && pair.room.toLowerCase() === other.room.trim().toLowerCase())
        found.push({ ...pair, who: null })
    }
  return found
}

const week = 7 * 24 * 60 * 60 * 1000

export function spansLong(slots: readonly DraftSlot[]): boolean {
  const days = slots.filter(isPlanned).map((slot) => Date.parse(slot.day))
  return days.length > 1 && Math.max(...days) - Math.min(...days) > week
}

/** The slot of a gesprek; a likely day and time when it is not planned yet. */
export function slotAt(
  gesprek: { groepId: string; start: string | null; minutes: number; room: string },
  day: string,
): DraftSlot {
  const { groepId: sleutel, minutes, room } = gesprek
  if (gesprek.start === null) return { sleutel, day, start: '09:00', minutes, room }
  const at = new Date(gesprek.start)
  const two = (number: number) => String(number).padStart(2, '0')
  return {
    sleutel,
    day: `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`,
    start: clock(at.getHours() * 60 + at.getMinutes()),
    minutes,
    room,
  }
}
