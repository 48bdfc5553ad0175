import type { Change } from '../change.ts'
import type { EventContext } from '../eventContext.ts'
import { VRAAG_VERVOLG } from '../leidraad.ts'
import { nothingOfPeople } from '../privacy.ts'
import { textMark } from '../textMark.ts'
import { type GesprekSlice, sittingNr } from './gesprek.ts'
import { type PlaceSlice, takePlace } from './place.ts'
import { editRun, runKey, type ThemaSlice } from './thema.ts'
import { ALL, all, one, type RondeEventDefinitions, wordsOnly } from './touch.ts'
import type { AntwoordStatus } from './values.ts'

export interface AntwoordEvents {
  'antwoord.given': {
    v: 1
    antwoordId: string
    gesprekId: string
    themaId: string
    vraagId: string
    personId: string
    text: string
    status: AntwoordStatus
  }
  'antwoord.included': { v: 1; antwoordId: string }
  'antwoord.setAside': { v: 1; antwoordId: string; aside: boolean }
  'antwoord.withdrawn': { v: 1; antwoordId: string }
}

export interface Antwoord {
  readonly id: string
  readonly gesprekId: string
  readonly themaId: string
  readonly vraagId: string
  /** In an anonymous thema a pseudonym (G15). */
  readonly personId: string
  readonly text: string
  readonly status: AntwoordStatus
  readonly aside: boolean
  readonly withdrawn: boolean
  readonly at: number
  readonly changedAt: number
  /** See `takePlace`. Of an anonymous one it is that of the thema's opening: its own would tell when it was written. */
  readonly place: number
  /** Counts from 1; former texts are in the journal. */
  readonly version: number
  readonly tags: readonly string[]
  readonly labels: readonly string[]
}

export interface AntwoordSlice {
  readonly antwoorden: Map<string, Antwoord>
  /** The one antwoord of a person to a vraag, by `answerKey`; late ones have a key of their own. */
  readonly answerOf: Map<string, string>
  /** How many antwoorden that count a person has in a thema, by `personThemaKey`. */
  readonly answerCount: Map<string, number>
  /**
   * By `anonymousTextKey`: in which sitting a text was first given anonymously, as `sittingNr`. A repeat that comes in a
   * later one is recognised by its text: the key that would recognise its author is destroyed (G15.o).
   */
  readonly anonymousTexts: Map<string, string>
}

export const noAntwoorden = (): AntwoordSlice => ({
  antwoorden: new Map(),
  answerOf: new Map(),
  answerCount: new Map(),
  anonymousTexts: new Map(),
})

export const personThemaKey = (gesprekId: string, themaId: string, personId: string): string =>
  `${gesprekId}/${themaId}/${personId}`
export const answerKey = (gesprekId: string, vraagId: string, personId: string, late: boolean): string =>
  `${gesprekId}/${vraagId}/${personId}${late ? '/nagekomen' : ''}`

export const anonymousTextKey = (gesprekId: string, vraagId: string, text: string): string =>
  `${gesprekId}/${vraagId}/${textMark(text)}`

/** Whether this person has an antwoord in this thema that counts. */
export const hasAnswered = (
  { answerCount }: Pick<AntwoordSlice, 'answerCount'>,
  ...key: [gesprekId: string, themaId: string, personId: string]
): boolean => (answerCount.get(personThemaKey(...key)) ?? 0) > 0

export const antwoordEvents: RondeEventDefinitions<
  AntwoordSlice & ThemaSlice & GesprekSlice & PlaceSlice,
  AntwoordEvents
> = {
  'antwoord.given': {
    fold(state, event, context, change) {
      const { antwoordId, text, status } = event
      const former = state.antwoorden.get(antwoordId)
      noteAnonymousText(state, event, former, change)
      if (status === 'geldig') editRun(state, event, { wrote: true }, change)
      if (former !== undefined) {
        const { at: changedAt } = context
        const version = former.version + 1
        putAntwoord(state, { ...former, text, status, version, changedAt, withdrawn: false }, change)
        return
      }
      const run = state.runs.get(runKey(event.gesprekId, event.themaId))
      const place = run?.anonymous ? run.place : takePlace(state, change)
      putAntwoord(state, newAntwoord(event, context, place), change)
      const key = answerKey(event.gesprekId, event.vraagId, event.personId, status === 'nagekomen')
      change.set(state.answerOf, key, antwoordId)
    },
    touched: (event) => [
      one('antwoord', event.antwoordId),
      one('run', runKey(event.gesprekId, event.themaId)),
      wordsOnly('verslag', event.gesprekId),
    ],
    privacy: {
      fields: {
        ...{ antwoordId: 'plain', gesprekId: 'plain', themaId: 'plain', vraagId: 'plain' },
        personId: 'person',
        text: 'words',
      },
      about: 'personId',
      versionOf: 'antwoordId',
      byAuthor: true,
      // The text goes even in a large groep: by elimination it could point to its author.
      onErasure: 'drop-words',
      afterRetention: 'drop-words',
      accepted: (event) => (event.status === 'onbevestigd' ? { ...event, status: 'geldig' } : event),
      audited: null,
      exported: ({ gesprekId, themaId, vraagId, status, text }) => ({
        ...{ part: 'antwoord', gesprekId, themaId, vraagId, status, text },
      }),
    },
  },
  'antwoord.included': {
    fold(state, event, _context, change) {
      editAntwoord(state, event.antwoordId, { status: 'geldig' }, change)
    },
    touched: (event) => [one('antwoord', event.antwoordId), all('run'), wordsOnly('verslag', ALL)],
    privacy: { ...nothingOfPeople, fields: { antwoordId: 'plain' } },
  },
  'antwoord.setAside': {
    fold(state, event, _context, change) {
      editAntwoord(state, event.antwoordId, { aside: event.aside }, change)
    },
    touched: (event) => [wordsOnly('antwoord', event.antwoordId), wordsOnly('verslag', ALL)],
    privacy: { ...nothingOfPeople, fields: { antwoordId: 'plain' } },
  },
  'antwoord.withdrawn': {
    fold(state, event, _context, change) {
      editAntwoord(state, event.antwoordId, { withdrawn: true }, change)
    },
    touched: (event) => [one('antwoord', event.antwoordId), all('run'), wordsOnly('verslag', ALL)],
    privacy: { ...nothingOfPeople, fields: { antwoordId: 'plain' }, byAuthor: true },
  },
}

/** Remembers a text, and the part of it that was added to the former one. */
function noteAnonymousText(
  state: AntwoordSlice & ThemaSlice & GesprekSlice,
  { gesprekId, themaId, vraagId, text }: AntwoordEvents['antwoord.given'],
  former: Antwoord | undefined,
  change: Change,
): void {
  const gesprek = state.gesprekken.get(gesprekId)
  if (gesprek === undefined || state.runs.get(runKey(gesprekId, themaId))?.anonymous !== true) return
  const isAdded = former !== undefined && text.startsWith(`${former.text}\n`)
  for (const given of isAdded ? [text, text.slice(former.text.length + 1)] : [text]) {
    const key = anonymousTextKey(gesprekId, vraagId, given)
    if (!state.anonymousTexts.has(key)) change.set(state.anonymousTexts, key, sittingNr(gesprek))
  }
}

function editAntwoord(
  state: AntwoordSlice & ThemaSlice,
  id: string,
  fields: Partial<Antwoord>,
  change: Change,
) {
  const antwoord = state.antwoorden.get(id)
  if (antwoord !== undefined) putAntwoord(state, { ...antwoord, ...fields }, change)
}

function newAntwoord(event: AntwoordEvents['antwoord.given'], { at }: EventContext, place: number): Antwoord {
  const { antwoordId: id, gesprekId, themaId, vraagId, personId, text, status } = event
  return {
    ...{ id, gesprekId, themaId, vraagId, personId, text, status },
    ...{ aside: false, withdrawn: false, at, changedAt: at, place, version: 1 },
    tags: [themaId],
    labels: vraagId === VRAAG_VERVOLG ? ['actie'] : [],
  }
}

/** Sets an antwoord and the counts that depend on it: they are read at every answer, so they are kept up to date here. */
export function putAntwoord(state: AntwoordSlice & ThemaSlice, next: Antwoord, change: Change): void {
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
