import { type RondeState, runKey } from '../domain/ronde/state.ts'
import type { AntwoordView } from '../protocol/view.ts'
import { personRef } from './personRef.ts'
import type { Viewer } from './viewer.ts'

/**
 * An antwoord for its author and for readers of words; a withdrawn one only for its author (X1.e, G17.c). An anonymous one
 * has no person, and its author is recognised only while the gesprek is under way (G15.d).
 */
export function viewAntwoord(state: RondeState, viewer: Viewer, id: string): AntwoordView | null | undefined {
  const antwoord = state.antwoorden.get(id)
  if (antwoord === undefined) return undefined
  const { personId } = antwoord
  const anonymous = state.runs.get(runKey(antwoord.gesprekId, antwoord.themaId))?.anonymous === true
  const isAuthor = anonymous ? viewer.pseudonyms.has(personId) : personId === viewer.who.oid
  const mine = isAuthor && viewer.own.has(antwoord.gesprekId)
  if (!mine && !viewer.words) return undefined
  if (!mine && antwoord.withdrawn) return null
  return {
    id,
    gesprekId: antwoord.gesprekId,
    themaId: antwoord.themaId,
    vraagId: antwoord.vraagId,
    person: anonymous ? null : personRef(state, state.gesprekken.get(antwoord.gesprekId), personId),
    mine,
    text: antwoord.text,
    status: antwoord.status,
    // Its author must not learn that it was set aside (G17.b).
    aside: viewer.words && antwoord.aside,
    withdrawn: antwoord.withdrawn,
    at: antwoord.at,
    changedAt: antwoord.changedAt,
    place: viewer.words ? antwoord.place : 0,
    version: antwoord.version,
    tags: viewer.words ? [...antwoord.tags] : [antwoord.themaId],
    labels: viewer.words ? [...antwoord.labels] : [],
  }
}
