import { Change } from '../domain/change.ts'
import type { RondeEvent } from '../domain/ronde/events.ts'
import { rondeStream } from '../domain/ronde/ronde.ts'
import type { RondeState } from '../domain/ronde/state.ts'
import type { Act } from '../domain/stream.ts'
import { ANONYMOUS } from '../domain/who.ts'
import { shortNames, wordsOf } from './nameForms.ts'

/** From this many on, what was said in a gesprek does not point to one person by itself (spec G15 asks the same). */
const ENOUGH = 4

/** Who is erased, in one stream. */
export interface Erased {
  /** What takes the place of each id of the person. */
  tokens: ReadonlyMap<string, string>
  names: readonly string[]
}

/** Whether an id is one of the person's, in capitals or not. */
export function erasedIn({ tokens }: Erased): (id: string | undefined) => boolean {
  const known = new Set([...tokens].flat().map((id) => id.toLowerCase()))
  return (id) => id !== undefined && known.has(id.toLowerCase())
}

/** What must be known of a whole ronde before anything in it is rewritten. */
export interface RondeFacts {
  isErased(id: string | undefined): boolean
  gesprekOf(event: RondeEvent): string | undefined
  /** Whether the person was in this gesprek, in whatever role. */
  tookPart(gesprekId: string | undefined): boolean
  /** Whether too few took part for words to stay without pointing to one of them. */
  isSmall(gesprekId: string | undefined): boolean
  /** Given name and surname, without those that somebody else in the ronde has too. */
  short: readonly string[]
}

export function factsOf(acts: readonly Act<RondeEvent>[], erased: Erased): RondeFacts {
  const isErased = erasedIn(erased)
  const state = folded(acts)
  const places = new Map<string, string>()
  const own = new Set<string>()
  let everywhere = false
  for (const event of acts.flatMap((act) => act.events)) {
    if ('notitieId' in event && 'gesprekId' in event) places.set(event.notitieId, event.gesprekId)
    if ('antwoordId' in event && 'gesprekId' in event) places.set(event.antwoordId, event.gesprekId)
    if (!('personId' in event) || !isErased(event.personId)) continue
    if ('gesprekId' in event && event.gesprekId !== null) own.add(event.gesprekId)
    else everywhere = true
  }
  const gesprekOf = (event: RondeEvent): string | undefined => {
    if ('gesprekId' in event) return event.gesprekId ?? undefined
    if ('notitieId' in event) return places.get(event.notitieId)
    return 'antwoordId' in event ? places.get(event.antwoordId) : undefined
  }
  return {
    isErased,
    gesprekOf,
    tookPart: (gesprekId) => gesprekId !== undefined && (everywhere || own.has(gesprekId)),
    isSmall: (gesprekId) => gesprekId === undefined || peopleIn(state, gesprekId).size < ENOUGH,
    short: shortOf(state, erased, isErased),
  }
}

function folded(acts: readonly Act<RondeEvent>[]): RondeState {
  const state = rondeStream.empty()
  for (const act of acts) for (const event of act.events) rondeStream.fold(state, event, act, new Change())
  return state
}

/** Deelnemers, and who answered though nobody put them on the list. */
function peopleIn(state: RondeState, gesprekId: string): Set<string> {
  const people = new Set(state.gesprekken.get(gesprekId)?.deelnemers)
  for (const antwoord of state.antwoorden.values()) {
    // Of pseudonyms one person has several.
    if (antwoord.personId.startsWith(`${ANONYMOUS}-`)) continue
    if (antwoord.gesprekId === gesprekId && antwoord.status !== 'onbevestigd') people.add(antwoord.personId)
  }
  return people
}

function shortOf(state: RondeState, { names }: Erased, isErased: (id: string) => boolean): string[] {
  const present = [...state.gesprekken.values()].flatMap(({ proposed }) => [...proposed])
  const people = [...[...state.people.values()].map(({ id, name }) => [id, name] as const), ...present]
  const others = people.filter(([id]) => !isErased(id)).flatMap(([, name]) => wordsOf(name))
  return names.flatMap(shortNames).filter((short) => !others.includes(short))
}
