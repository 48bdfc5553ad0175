import type { Change } from '../change.ts'
import { nothingOfPeople } from '../privacy.ts'
import type { Quote } from '../wordDiff.ts'
import { one, type RondeEventDefinitions } from './touch.ts'

/** Remarks of gespreksleider and verslaggever to each other about a paragraph, before the groep reads it. */
export interface OpmerkingEvents {
  'opmerking.made': {
    v: 1
    opmerkingId: string
    gesprekId: string
    paragraphId: string
    /** The words of the paragraph that it is about; null for all of it. */
    quote: Quote | null
    text: string
  }
  'opmerking.answered': { v: 1; opmerkingId: string; gesprekId: string; answerId: string; text: string }
  'opmerking.resolved': { v: 1; opmerkingId: string; gesprekId: string; resolved: boolean }
}

export interface Opmerking {
  readonly id: string
  readonly gesprekId: string
  readonly paragraphId: string
  readonly quote: Quote | null
  readonly text: string
  readonly by: string
  readonly at: number
  readonly answers: readonly OpmerkingAnswer[]
  readonly resolved: boolean
}

export interface OpmerkingAnswer {
  readonly id: string
  readonly by: string
  readonly at: number
  readonly text: string
}

export interface OpmerkingSlice {
  readonly opmerkingen: Map<string, Opmerking>
}

export const noOpmerkingen = (): OpmerkingSlice => ({ opmerkingen: new Map() })

const opmerking = ({ opmerkingId, gesprekId }: { opmerkingId: string; gesprekId: string }) => [
  one('opmerking', opmerkingId),
  one('verslag', gesprekId),
]
const fields = { opmerkingId: 'plain', gesprekId: 'plain' } as const
const words = { ...nothingOfPeople, afterRetention: 'drop-words' } as const

export const opmerkingEvents: RondeEventDefinitions<OpmerkingSlice, OpmerkingEvents> = {
  'opmerking.made': {
    fold(state, { opmerkingId: id, gesprekId, paragraphId, quote, text }, { at, by }, change) {
      const made = { id, gesprekId, paragraphId, quote, text, by, at, answers: [], resolved: false }
      change.set(state.opmerkingen, id, made)
    },
    touched: opmerking,
    privacy: { ...words, fields: { ...fields, paragraphId: 'plain', quote: 'quote', text: 'words' } },
  },
  'opmerking.answered': {
    fold(state, { opmerkingId, answerId: id, text }, { at, by }, change) {
      const former = state.opmerkingen.get(opmerkingId)
      if (former === undefined) return
      const answers = [...former.answers, { id, by, at, text }]
      edit(state, opmerkingId, { answers }, change)
    },
    touched: opmerking,
    privacy: { ...words, fields: { ...fields, answerId: 'plain', text: 'words' } },
  },
  'opmerking.resolved': {
    fold(state, { opmerkingId, resolved }, _context, change) {
      edit(state, opmerkingId, { resolved }, change)
    },
    touched: opmerking,
    privacy: { ...nothingOfPeople, fields },
  },
}

function edit(state: OpmerkingSlice, id: string, fields: Partial<Opmerking>, change: Change): void {
  const former = state.opmerkingen.get(id)
  if (former !== undefined) change.set(state.opmerkingen, id, { ...former, ...fields })
}
