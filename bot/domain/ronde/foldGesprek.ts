import type { Change } from '../change.ts'
import { isAnonymous } from './anonymous.ts'
import type { Folds } from './fold.ts'
import { putAntwoord } from './foldAntwoord.ts'
import { answerKey, type Gesprek, type RondeState, runKey, type ThemaRun } from './state.ts'

type Nouns =
  | 'gesprek.planned'
  | 'gesprek.linked'
  | 'gesprek.askedEarly'
  | 'gesprek.started'
  | 'gesprek.ended'
  | 'thema.opened'
  | 'thema.warned'
  | 'thema.closed'
  | 'vraag.ticked'
  | 'deelnemer.markedHeard'
  | 'deelnemer.proposed'
  | 'deelnemer.accepted'

export const foldGesprek: Pick<Folds, Nouns> = {
  'gesprek.planned'(state, event, _moment, change) {
    const { start, minutes, room } = event
    editGesprek(state, event.gesprekId, { start, minutes, room }, change)
  },
  'gesprek.linked'(state, event, moment, change) {
    const { chatId, meetingId } = event
    editGesprek(state, event.gesprekId, { chatId, meetingId, linkedAt: moment.at }, change)
  },
  'gesprek.askedEarly'(state, event, _moment, change) {
    editGesprek(state, event.gesprekId, { askedEarly: true }, change)
  },
  'gesprek.started'(state, event, moment, change) {
    const former = state.gesprekken.get(event.gesprekId)
    const startedAt = event.again && former ? former.startedAt : moment.at
    const sittings = (former?.sittings ?? 0) + 1
    editGesprek(state, event.gesprekId, { status: 'bezig', startedAt, endedAt: null, sittings }, change)
  },
  'gesprek.ended'(state, event, moment, change) {
    editGesprek(state, event.gesprekId, { status: 'klaar', endedAt: moment.at }, change)
  },
  'thema.opened'(state, event, moment, change) {
    const key = runKey(event.gesprekId, event.themaId)
    const former = state.runs.get(key)
    const gesprek = state.gesprekken.get(event.gesprekId)
    const run: ThemaRun = {
      gesprekId: event.gesprekId,
      themaId: event.themaId,
      anonymous: former?.anonymous ?? (gesprek !== undefined && isAnonymous(state, gesprek, event.themaId)),
      status: 'open',
      openedAt: moment.at,
      closedAt: null,
      warnedAt: null,
      shown: event.shown ?? former?.shown ?? null,
      ticked: former?.ticked ?? [],
      heard: former?.heard ?? [],
      answered: former?.answered ?? 0,
    }
    change.set(state.runs, key, run)
    editGesprek(state, event.gesprekId, { openThemaId: event.themaId }, change)
  },
  'thema.warned'(state, event, moment, change) {
    editRun(state, event.gesprekId, event.themaId, { warnedAt: moment.at }, change)
  },
  'thema.closed'(state, event, moment, change) {
    editRun(state, event.gesprekId, event.themaId, { status: 'gesloten', closedAt: moment.at }, change)
    editGesprek(state, event.gesprekId, { openThemaId: null }, change)
  },
  'vraag.ticked'(state, event, _moment, change) {
    const run = state.runs.get(runKey(event.gesprekId, event.themaId))
    if (run === undefined) return
    const ticked = withOrWithout(run.ticked, event.vraagId, event.ticked)
    editRun(state, event.gesprekId, event.themaId, { ticked }, change)
  },
  'deelnemer.markedHeard'(state, event, _moment, change) {
    const run = state.runs.get(runKey(event.gesprekId, event.themaId))
    if (run === undefined) return
    const heard = withOrWithout(run.heard, event.personId, event.heard)
    editRun(state, event.gesprekId, event.themaId, { heard }, change)
  },
  'deelnemer.proposed'(state, event, _moment, change) {
    const gesprek = state.gesprekken.get(event.gesprekId)
    if (gesprek === undefined) return
    const proposed = new Map(gesprek.proposed).set(event.personId, event.name)
    editGesprek(state, event.gesprekId, { proposed }, change)
  },
  /** From here on the answers that were kept apart count (spec G4); the role itself is a `role.granted`. */
  'deelnemer.accepted'(state, event, _moment, change) {
    const gesprek = state.gesprekken.get(event.gesprekId)
    if (gesprek === undefined) return
    const proposed = new Map(gesprek.proposed)
    proposed.delete(event.personId)
    editGesprek(state, event.gesprekId, { proposed }, change)
    for (const vraagId of vragenOf(state, gesprek.groepId)) {
      const id = state.answerOf.get(answerKey(gesprek.id, vraagId, event.personId, false))
      const antwoord = id === undefined ? undefined : state.antwoorden.get(id)
      if (antwoord?.status !== 'onbevestigd') continue
      putAntwoord(state, { ...antwoord, status: 'geldig' }, change)
    }
  },
}

function vragenOf(state: RondeState, groepId: string): string[] {
  const themas = [...(state.groepen.get(groepId)?.themas ?? []), state.afsluiting]
  return themas.flatMap((thema) => thema.vragen.map((vraag) => vraag.id))
}

function editGesprek(state: RondeState, id: string, fields: Partial<Gesprek>, change: Change): void {
  const gesprek = state.gesprekken.get(id)
  if (gesprek !== undefined) change.set(state.gesprekken, id, { ...gesprek, ...fields })
}

function editRun(
  state: RondeState,
  gesprekId: string,
  themaId: string,
  fields: Partial<ThemaRun>,
  change: Change,
): void {
  const key = runKey(gesprekId, themaId)
  const run = state.runs.get(key)
  if (run !== undefined) change.set(state.runs, key, { ...run, ...fields })
}

function withOrWithout(list: readonly string[], item: string, wanted: boolean): readonly string[] {
  const without = list.filter((other) => other !== item)
  return wanted ? [...without, item] : without
}
