import type { Change } from '../change.ts'
import { VRAAG_VERVOLG } from '../leidraad.ts'
import type { RondeEvents } from './events.ts'
import type { Folds, Moment } from './fold.ts'
import { type Antwoord, answerKey, personThemaKey, type RondeState, runKey } from './state.ts'

type Nouns = 'antwoord.given' | 'antwoord.included' | 'antwoord.setAside' | 'antwoord.withdrawn'

export const foldAntwoord: Pick<Folds, Nouns> = {
  'antwoord.given'(state, event, moment, change) {
    const former = state.antwoorden.get(event.antwoordId)
    if (former !== undefined) {
      const { text, status } = event
      const version = former.version + 1
      const changedAt = moment.at
      putAntwoord(state, { ...former, text, status, version, changedAt, withdrawn: false }, change)
      return
    }
    putAntwoord(state, newAntwoord(event, moment), change)
    const late = event.status === 'nagekomen'
    const key = answerKey(event.gesprekId, event.vraagId, event.personId, late)
    change.set(state.answerOf, key, event.antwoordId)
  },
  'antwoord.included'(state, event, _moment, change) {
    const antwoord = state.antwoorden.get(event.antwoordId)
    if (antwoord !== undefined) putAntwoord(state, { ...antwoord, status: 'geldig' }, change)
  },
  'antwoord.setAside'(state, event, _moment, change) {
    const antwoord = state.antwoorden.get(event.antwoordId)
    if (antwoord !== undefined) putAntwoord(state, { ...antwoord, aside: event.aside }, change)
  },
  'antwoord.withdrawn'(state, event, _moment, change) {
    const antwoord = state.antwoorden.get(event.antwoordId)
    if (antwoord !== undefined) putAntwoord(state, { ...antwoord, withdrawn: true }, change)
  },
}

function newAntwoord(event: RondeEvents['antwoord.given'], moment: Moment): Antwoord {
  return {
    id: event.antwoordId,
    gesprekId: event.gesprekId,
    themaId: event.themaId,
    vraagId: event.vraagId,
    personId: event.personId,
    text: event.text,
    status: event.status,
    aside: false,
    withdrawn: false,
    at: moment.at,
    changedAt: moment.at,
    version: 1,
    tags: [event.themaId],
    labels: event.vraagId === VRAAG_VERVOLG ? ['actie'] : [],
  }
}

/**
 * Sets an antwoord and keeps "how many people wrote something" beside its thema: it is asked at every answer, so it
 * must not be counted anew.
 */
export function putAntwoord(state: RondeState, next: Antwoord, change: Change): void {
  const former = state.antwoorden.get(next.id)
  change.set(state.antwoorden, next.id, next)
  const by = Number(counts(next)) - Number(former !== undefined && counts(former))
  if (by === 0) return
  const key = personThemaKey(next.gesprekId, next.themaId, next.personId)
  const before = state.answerCount.get(key) ?? 0
  const after = before + by
  change.set(state.answerCount, key, after)
  const people = Number(after > 0) - Number(before > 0)
  const runId = runKey(next.gesprekId, next.themaId)
  const run = state.runs.get(runId)
  if (people !== 0 && run !== undefined) {
    change.set(state.runs, runId, { ...run, answered: run.answered + people })
  }
}

const counts = (antwoord: Antwoord): boolean => antwoord.status === 'geldig' && !antwoord.withdrawn
