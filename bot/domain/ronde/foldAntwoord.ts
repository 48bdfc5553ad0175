import type { Change } from '../change.ts'
import { VRAAG_VERVOLG } from '../leidraad.ts'
import type { Folds } from './fold.ts'
import { type Antwoord, answerKey, personThemaKey, type RondeState, runKey } from './state.ts'

type Nouns = 'antwoord.given' | 'antwoord.included' | 'antwoord.setAside' | 'antwoord.withdrawn'

export const foldAntwoord: Pick<Folds, Nouns> = {
  'antwoord.given'(state, event, moment, change) {
    const former = state.antwoorden.get(event.antwoordId)
    if (former !== undefined) {
      change.set(state.antwoorden, former.id, {
        ...former,
        text: event.text,
        status: event.status,
        withdrawn: false,
        changedAt: moment.at,
        version: former.version + 1,
      })
      if (former.withdrawn && event.status === 'geldig') countAnswer(state, former, 1, change)
      return
    }
    const antwoord: Antwoord = {
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
    change.set(state.antwoorden, antwoord.id, antwoord)
    const late = event.status === 'nagekomen'
    const key = answerKey(event.gesprekId, event.vraagId, event.personId, late)
    change.set(state.answerOf, key, antwoord.id)
    if (event.status === 'geldig') countAnswer(state, antwoord, 1, change)
  },
  'antwoord.included'(state, event, _moment, change) {
    const antwoord = state.antwoorden.get(event.antwoordId)
    if (antwoord?.status !== 'nagekomen') return
    change.set(state.antwoorden, antwoord.id, { ...antwoord, status: 'geldig' })
    if (!antwoord.withdrawn) countAnswer(state, antwoord, 1, change)
  },
  'antwoord.setAside'(state, event, _moment, change) {
    const antwoord = state.antwoorden.get(event.antwoordId)
    if (antwoord !== undefined) change.set(state.antwoorden, antwoord.id, { ...antwoord, aside: event.aside })
  },
  'antwoord.withdrawn'(state, event, _moment, change) {
    const antwoord = state.antwoorden.get(event.antwoordId)
    if (antwoord === undefined || antwoord.withdrawn) return
    change.set(state.antwoorden, antwoord.id, { ...antwoord, withdrawn: true })
    if (antwoord.status === 'geldig') countAnswer(state, antwoord, -1, change)
  },
}

/** Keeps "how many people wrote something" next to the thema: asked at every answer, so it must not be counted anew. */
export function countAnswer(state: RondeState, antwoord: Antwoord, by: 1 | -1, change: Change): void {
  const key = personThemaKey(antwoord.gesprekId, antwoord.themaId, antwoord.personId)
  const before = state.answerCount.get(key) ?? 0
  change.set(state.answerCount, key, before + by)
  const becameOne = before === 0 && by === 1
  const becameNone = before === 1 && by === -1
  if (!becameOne && !becameNone) return
  const runId = runKey(antwoord.gesprekId, antwoord.themaId)
  const run = state.runs.get(runId)
  if (run !== undefined) change.set(state.runs, runId, { ...run, answered: run.answered + by })
}
