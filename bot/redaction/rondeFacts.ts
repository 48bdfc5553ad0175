import { aboutOf, fieldOf } from '../domain/people.ts'
import type { RondeEvent } from '../domain/ronde/events.ts'
import { rondeStream } from '../domain/ronde/rondeStream.ts'
import type { RondeState } from '../domain/ronde/state.ts'
import type { Act } from '../domain/stream.ts'
import { type AnyEvent, privacyOf } from '../domain/streams.ts'
import { NOTES_STAY_MIN } from '../domain/thresholds.ts'
import { ANONYMOUS } from '../domain/who.ts'
import { type Erased, erasedIn } from './erased.ts'
import { foldAll } from './foldAll.ts'
import { shortNames, wordsOf } from './nameForms.ts'

/** What must be known of a whole ronde before anything in it is rewritten. */
export interface RondeFacts {
  gesprekOf(event: AnyEvent): string | undefined
  /** Whether the person was in this gesprek, in whatever role. */
  tookPart(gesprekId: string | undefined): boolean
  /** Whether too few took part for words to stay without pointing to one of them. */
  isSmall(gesprekId: string | undefined): boolean
  /** Given name and surname, except those that another person in the ronde has too. */
  short: readonly string[]
}

export function factsOf(acts: readonly Act<RondeEvent>[], erased: Erased): RondeFacts {
  const isErased = erasedIn(erased)
  const state = foldAll(rondeStream, acts)
  /** The gesprek of every antwoord and notitie. */
  const places = new Map<string, string>()
  const own = new Set<string>()
  let everywhere = erased.takesPart === true
  for (const event of acts.flatMap((act) => act.events)) {
    const gesprekId = fieldOf(event, 'gesprekId')
    const item = fieldOf(event, privacyOf(event).versionOf)
    if (item !== null && gesprekId !== null) places.set(item, gesprekId)
    if (!isErased(aboutOf(event))) continue
    if (gesprekId === null) everywhere = true
    else own.add(gesprekId)
  }
  return {
    gesprekOf: (event) =>
      fieldOf(event, 'gesprekId') ?? places.get(fieldOf(event, privacyOf(event).versionOf) ?? ''),
    tookPart: (gesprekId) => gesprekId !== undefined && (everywhere || own.has(gesprekId)),
    isSmall: (gesprekId) => gesprekId === undefined || peopleIn(state, gesprekId).size < NOTES_STAY_MIN,
    short: shortOf(state, erased, isErased),
  }
}

/** Deelnemers, and people who answered without being on the list. */
function peopleIn(state: RondeState, gesprekId: string): Set<string> {
  const people = new Set(state.gesprekken.get(gesprekId)?.deelnemers)
  for (const antwoord of state.antwoorden.values()) {
    // One person may have several pseudonyms.
    if (antwoord.personId.startsWith(`${ANONYMOUS}-`)) continue
    if (antwoord.gesprekId === gesprekId && antwoord.status !== 'onbevestigd') people.add(antwoord.personId)
  }
  return people
}

function shortOf(state: RondeState, { names }: Erased, isErased: (id: string) => boolean): string[] {
  const proposed = [...state.gesprekken.values()].flatMap((gesprek) => [...gesprek.proposed])
  const people = [...[...state.people.values()].map(({ id, name }) => [id, name] as const), ...proposed]
  const others = people.filter(([id]) => !isErased(id)).flatMap(([, name]) => wordsOf(name))
  return names.flatMap(shortNames).filter((short) => !others.includes(short))
}
