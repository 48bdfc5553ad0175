import { mayRead } from '../reading.ts'
import { holds } from '../rights.ts'
import type { PersonWho } from '../who.ts'
import { dayOf, type Vacation, workingDaysAfter } from '../workingDays.ts'
import { groepOf } from './groep.ts'
import { isRevealed, openCorrecties, reactionOf, silentIn } from './reactions.ts'
import { wordsRemoved } from './retention.ts'
import { hasVerslaggever } from './role.ts'
import type { Gesprek, RondeState } from './state.ts'
import { isShared, type Verslag, verslagOf } from './verslag.ts'
import { isClosed, wantedBy } from './verslagDays.ts'

/**
 * What waits for a person: a verslag to read, to agree with again after it changed, to write, to check and send, to handle
 * correcties of, or to settle.
 */
export type ForYouKind = 'read' | 'changed' | 'write' | 'check' | 'handle' | 'settle'

export interface ForYouItem {
  kind: ForYouKind
  rondeId: string
  ronde: string
  gesprekId: string
  groep: { nummer: number; kort: string }
  /** The last day, as YYYY-MM-DD; null for what has none. */
  until: string | null
  /** How many working days the last day is past; 0 when it is not. */
  late: number
  /** How many correcties or changes it is about; 0 where that says nothing. */
  count: number
}

/** What waits for one person, and what that person did; the answer to `GET /api/for-you`. */
export interface ForYouView {
  /** Late ones first, then by date, then those without a date. */
  items: ForYouItem[]
  /** Verslagen that this person reacted to and can still read. */
  done: ForYouItem[]
}

const leads = holds<void>('gespreksleider')
const notes = holds<void>('verslaggever')

/**
 * What waits for this person in one ronde, from its state alone (O7.a). Nothing of a closed ronde, or of one whose words are
 * gone.
 * @param now epoch ms
 */
export function forYouIn(
  state: RondeState,
  who: PersonWho,
  now: number,
  vacations: readonly Vacation[] = [],
): ForYouView {
  if (!mayRead.ronde.allows(who, state) || state.phase === 'afgesloten' || wordsRemoved(state))
    return { items: [], done: [] }
  const items: ForYouItem[] = []
  const done: ForYouItem[] = []
  const today = dayOf(now)
  for (const gesprek of state.gesprekken.values()) {
    if (state.omitted.has(gesprek.groepId)) continue
    const verslag = verslagOf(state, gesprek.id)
    const { nummer = 0, kort = '' } = groepOf(state, gesprek) ?? {}
    const waiting = [
      ...ofReader(state, verslag, who, now),
      ...ofWriters(state, gesprek, verslag, who, { now, vacations }),
    ]
    for (const { kind, until, count = 0, isDone = false } of waiting) {
      const late = until === null || until >= today ? 0 : workingDaysAfter(until, today, vacations)
      ;(isDone ? done : items).push({
        ...{ kind, rondeId: state.id, ronde: state.title, gesprekId: gesprek.id, groep: { nummer, kort } },
        ...{ until, late, count },
      })
    }
  }
  return { items, done }
}

interface Waiting {
  kind: ForYouKind
  until: string | null
  count?: number
  /** This person reacted already. */
  isDone?: true
}

/** What a deelnemer who has the verslag can do with it. */
function ofReader(state: RondeState, verslag: Verslag, { oid }: PersonWho, now: number): Waiting[] {
  const { sent, status, agreed, changes } = verslag
  if (!isShared(status) || sent === null || !sent.to.includes(oid)) return []
  const { until } = sent
  const reacted = reactionOf(state, verslag, oid) !== 'nog-niets'
  const isOver = status === 'vastgesteld' || isClosed(verslag, now)
  if (isOver) return reacted ? [{ kind: 'read', until: null, isDone: true }] : []
  if (!reacted) return [{ kind: 'read', until }]
  const since = changes - (agreed.get(oid)?.changes ?? changes)
  return since > 0 ? [{ kind: 'changed', until, count: since }] : [{ kind: 'read', until, isDone: true }]
}

interface Days {
  now: number
  vacations: readonly Vacation[]
}

/** What those who write the verslag can do with it. */
function ofWriters(
  state: RondeState,
  gesprek: Gesprek,
  verslag: Verslag,
  who: PersonWho,
  { now, vacations }: Days,
): Waiting[] {
  const isLeader = leads.allows(who, state)
  const isNoter = notes.allows(who, state)
  if (!(isLeader || isNoter) || gesprek.status !== 'klaar') return []
  const wanted = wantedBy(gesprek, vacations)
  switch (verslag.status) {
    case 'werkdocument':
      return isNoter || !hasVerslaggever(state) ? [{ kind: 'write', until: wanted }] : []
    case 'nakijken':
      return isLeader ? [{ kind: 'check', until: verslag.round > 0 ? null : wanted }] : []
    case 'bij-de-groep': {
      const { sent, handedOver } = verslag
      const isOver = handedOver !== null || isClosed(verslag, now)
      const allReacted = sent !== null && silentIn(state, verslag).length === 0
      const open = openCorrecties(state, verslag).filter((one) => isRevealed(verslag, one)).length
      if (open > 0) return [{ kind: 'handle', until: null, count: open }]
      return isLeader && (isOver || allReacted) ? [{ kind: 'settle', until: null }] : []
    }
    default:
      return []
  }
}

/** Late ones first, then by date, then those without one (O7.c). */
export function inOrderOfDate(items: readonly ForYouItem[]): ForYouItem[] {
  const never = '9999-12-31'
  return items.toSorted(
    (one, other) => other.late - one.late || (one.until ?? never).localeCompare(other.until ?? never),
  )
}
