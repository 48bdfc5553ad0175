import { aboutOf, fieldOf } from '../domain/people.ts'
import { ERASED } from '../domain/personId.ts'
import type { RondeEvent } from '../domain/ronde/events.ts'
import type { Act } from '../domain/stream.ts'
import { type AnyEvent, privacyOf } from '../domain/streams.ts'
import { ANONYMOUS, isSystem } from '../domain/who.ts'
import { mapFields, type Rewrite } from './mapFields.ts'
import { tokenFor } from './tokens.ts'

/**
 * Removes the words of a ronde at the end of their term (X4), as its events declare: every text that people wrote or
 * said, who said it, and whose an antwoord was. That there was one stays, with its thema and labels, so that counts stay.
 * @param acts those before the removal started, and the one that started it; may be half done already
 */
export function removeWords(
  acts: readonly Act<RondeEvent>[],
  stream: string,
  salt: string,
): Act<RondeEvent>[] {
  const token = (id: string): string =>
    id.startsWith(ERASED) || id === ANONYMOUS ? id : tokenFor(salt, stream, id)
  const acceptedAt = whenAccepted(acts, token)
  const rewrite: Rewrite = {
    person: token,
    words: () => '',
    quote: () => ({ text: '', before: '', after: '' }),
    name: () => '',
    speaker: () => null,
    salt: () => '',
    personNames: () => [],
  }

  function rewritten(event: RondeEvent, by: string, at: number): RondeEvent | null {
    const { accepted, afterRetention } = privacyOf(event)
    const isAccepted = at < (acceptedAt.get(placeOf(event, token)) ?? 0)
    const next = isAccepted && typeof accepted === 'function' ? accepted(event) : event
    if (next === null || afterRetention === 'drop') return null
    // Acceptance changes a field of the event, never its type.
    return afterRetention === 'keep' ? (next as RondeEvent) : mapFields(next as RondeEvent, by, rewrite)
  }

  return acts.map(({ inputHash: _, ...act }, at) => {
    const events = act.events.flatMap((event) => rewritten(event, act.by, at) ?? [])
    const byAuthor = act.events.some((event) => privacyOf(event).byAuthor)
    // A request that changed nothing may have been an author's as well.
    const isEmptyOfPerson = events.length === 0 && !isSystem(act.by)
    if (!byAuthor && !isEmptyOfPerson) return { ...act, events }
    return { ...act, by: token(act.by), requestId: '', events }
  })
}

/** Names one person in one gesprek. */
const placeOf = (event: AnyEvent, token: (id: string) => string): string =>
  `${fieldOf(event, 'gesprekId')} ${token(aboutOf(event) ?? '')}`

/** The index of the act in which a person was last accepted, by `placeOf`. */
function whenAccepted(acts: readonly Act<RondeEvent>[], token: (id: string) => string): Map<string, number> {
  const places = new Map<string, number>()
  for (const [at, { events }] of acts.entries()) {
    for (const event of events) {
      if (privacyOf(event).accepted === true) places.set(placeOf(event, token), at)
    }
  }
  return places
}
