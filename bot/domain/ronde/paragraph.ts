// Long, because a noun keeps its events, state, folds and declarations in one file.
import type { Change } from '../change.ts'
import type { EventContext } from '../eventContext.ts'
import { nothingOfPeople } from '../privacy.ts'
import type { RichText } from '../richText.ts'
import { type CorrectieSlice, moveCorrecties } from './correctie.ts'
import { all, one, type RondeEventDefinitions } from './touch.ts'
import { countTextChange, type VerslagSlice, verslagOf } from './verslag.ts'

/** A notitie or antwoord that a paragraph rests on, and the version of it that its text was made from. */
export interface ParagraphSource {
  kind: 'notitie' | 'antwoord'
  id: string
  version: number
}

/** Where a paragraph is, and what it rests on. `sort` is an order key, see `paragraphOrder.ts`. */
interface Placed {
  gesprekId: string
  paragraphId: string
  themaId: string
  sort: string
  sources: ParagraphSource[]
}

/**
 * A paragraph without events is untouched: it is laid out from its notitie or antwoord and follows it (R1.g). The first
 * event about a paragraph therefore says everything about its place.
 */
export interface ParagraphEvents {
  /** Its text, by a person. `closes` are the rivals that this text settles. */
  'paragraph.written': { v: 1; text: RichText; closes: string[] } & Placed
  /** Placed, or placed elsewhere; it keeps its text, or goes on following its notes. */
  'paragraph.moved': { v: 1 } & Placed
  /** Left out of the verslag; its notes are in the drawer. */
  'paragraph.leftOut': { v: 1; leftOut: boolean } & Placed
  /** `fromId` became part of this paragraph. `text` is null while all that was joined follows its notes. */
  'paragraph.joined': {
    v: 1
    gesprekId: string
    paragraphId: string
    fromId: string
    text: RichText | null
    sources: ParagraphSource[]
  }
  /** The second half became a paragraph of its own. `correctieIds` are about words in the second half. */
  'paragraph.split': {
    v: 1
    gesprekId: string
    paragraphId: string
    text: RichText
    sources: ParagraphSource[]
    newId: string
    newSort: string
    newText: RichText
    newSources: ParagraphSource[]
    correctieIds: string[]
  }
  /** A text that was written on a version that is not the newest: kept beside the newest (R1.i). */
  'paragraph.rivalled': {
    v: 1
    gesprekId: string
    paragraphId: string
    rivalId: string
    base: number
    text: RichText
  }
  /** The texts of untouched paragraphs as they are at sending. */
  'paragraph.fixed': { v: 1; text: RichText } & Placed
  /** Who is writing here, until when (epoch ms). */
  'paragraph.leased': { v: 1; gesprekId: string; paragraphId: string; until: number }
  'paragraph.unleased': { v: 1; gesprekId: string; paragraphId: string }
}

export interface Paragraph {
  readonly id: string
  readonly gesprekId: string
  readonly themaId: string
  readonly sort: string
  readonly sources: readonly ParagraphSource[]
  /** Null while it follows its notes. */
  readonly text: RichText | null
  /** Counts from 1 with every change of its text; former texts are in the journal. */
  readonly version: number
  /** Who wrote its text last; null while it is as noted. */
  readonly by: string | null
  readonly at: number
  /** The sending after which its text changed last, see `Verslag.round`; 0 for never. */
  readonly changedInRound: number
  /** Its text as it was sent, kept when it first changes at the groep; null when nothing of it was sent. */
  readonly asSent: RichText | null
  readonly leftOut: boolean
  /** The paragraph that it became part of. */
  readonly joinedInto: string | null
  readonly rivals: readonly Rival[]
  readonly writing: { readonly by: string; readonly until: number } | null
}

/** A second text of a paragraph, kept until a person chooses. */
export interface Rival {
  readonly id: string
  readonly by: string
  readonly at: number
  readonly base: number
  readonly text: RichText
}

export interface ParagraphSlice {
  readonly paragraphs: Map<string, Paragraph>
  /** The paragraph that rests on a notitie or antwoord, by its id: it is laid out there and nowhere else. */
  readonly placedSources: Map<string, string>
}

export const noParagraphs = (): ParagraphSlice => ({ paragraphs: new Map(), placedSources: new Map() })

/** Whether a paragraph of this verslag has texts between which no person chose yet (R1.i). */
export const hasRivals = ({ paragraphs }: ParagraphSlice, gesprekId: string): boolean =>
  [...paragraphs.values()].some(
    (one) => one.gesprekId === gesprekId && one.rivals.length > 0 && one.joinedInto === null && !one.leftOut,
  )

/** The id of the paragraph that is laid out from this notitie or antwoord. */
export const paragraphIdOf = (sourceId: string): string => `p-${sourceId}`

const paragraph = ({ gesprekId, paragraphId }: { gesprekId: string; paragraphId: string }) => [
  one('paragraph', paragraphId),
  one('verslag', gesprekId),
]

const sources = { id: 'source' } as const
const placed = { gesprekId: 'plain', paragraphId: 'plain', themaId: 'plain', sort: 'plain', sources } as const

/** Text of people in a verslag: names go at an erasure, all of it at the end of the term. */
const words = { ...nothingOfPeople, afterRetention: 'drop-words' } as const

type Slices = ParagraphSlice & VerslagSlice & CorrectieSlice

export const paragraphEvents: RondeEventDefinitions<Slices, ParagraphEvents> = {
  'paragraph.written': {
    fold(state, event, context, change) {
      const former = place(state, event, context, change)
      const rivals = former.rivals.filter(({ id }) => !event.closes.includes(id))
      const { text, sources } = event
      putText(state, { ...former, text, sources, rivals }, context, change)
    },
    touched: paragraph,
    privacy: { ...words, fields: { ...placed, text: 'richWords', closes: 'plain' } },
  },
  'paragraph.moved': {
    fold(state, event, context, change) {
      const former = place(state, event, context, change)
      const { themaId, sort, sources } = event
      change.set(state.paragraphs, former.id, { ...former, themaId, sort, sources })
      if (former.themaId !== themaId) countTextChange(state, event.gesprekId, change)
    },
    touched: paragraph,
    privacy: { ...nothingOfPeople, fields: placed },
  },
  'paragraph.leftOut': {
    fold(state, event, context, change) {
      const former = place(state, event, context, change)
      change.set(state.paragraphs, former.id, { ...former, leftOut: event.leftOut, writing: null })
      countTextChange(state, event.gesprekId, change)
    },
    touched: paragraph,
    privacy: { ...nothingOfPeople, fields: placed },
  },
  'paragraph.joined': {
    fold(state, { paragraphId, fromId, text, sources }, context, change) {
      const into = state.paragraphs.get(paragraphId)
      const from = state.paragraphs.get(fromId)
      if (into === undefined || from === undefined) return
      const rivals = [...into.rivals, ...from.rivals]
      change.set(state.paragraphs, fromId, { ...from, joinedInto: paragraphId, rivals: [], writing: null })
      moveCorrecties(state, ({ paragraphId: of }) => of === fromId, paragraphId, change)
      putText(state, { ...into, text, sources, rivals }, context, change)
      restOn(state, paragraphId, sources, change)
    },
    touched: (event) => [...paragraph(event), one('paragraph', event.fromId), all('correctie')],
    privacy: {
      ...words,
      fields: { gesprekId: 'plain', paragraphId: 'plain', fromId: 'plain', text: 'richWords', sources },
    },
  },
  'paragraph.split': {
    fold(state, event, context, change) {
      const former = state.paragraphs.get(event.paragraphId)
      if (former === undefined) return
      const { newId: id, newSort: sort, newText, newSources } = event
      const fresh = {
        ...former,
        id,
        sort,
        version: 0,
        changedInRound: 0,
        asSent: null,
        rivals: [],
        writing: null,
      }
      putText(state, { ...fresh, text: newText, sources: newSources }, context, change)
      restOn(state, id, newSources, change)
      moveCorrecties(state, (correctie) => event.correctieIds.includes(correctie.id), id, change)
      putText(state, { ...former, text: event.text, sources: event.sources }, context, change)
      restOn(state, former.id, event.sources, change)
    },
    touched: (event) => [...paragraph(event), one('paragraph', event.newId), all('correctie')],
    privacy: {
      ...words,
      fields: {
        ...{ gesprekId: 'plain', paragraphId: 'plain', text: 'richWords', sources },
        ...{
          newId: 'plain',
          newSort: 'plain',
          newText: 'richWords',
          newSources: sources,
          correctieIds: 'plain',
        },
      },
    },
  },
  'paragraph.rivalled': {
    fold(state, { paragraphId, rivalId: id, base, text }, { at, by }, change) {
      const former = state.paragraphs.get(paragraphId)
      if (former === undefined) return
      const rivals = [...former.rivals, { id, by, at, base, text }]
      change.set(state.paragraphs, paragraphId, { ...former, rivals })
    },
    touched: paragraph,
    privacy: {
      ...words,
      fields: { gesprekId: 'plain', paragraphId: 'plain', rivalId: 'plain', text: 'richWords' },
    },
  },
  'paragraph.fixed': {
    fold(state, event, context, change) {
      const former = place(state, event, context, change)
      const { text, sources } = event
      change.set(state.paragraphs, former.id, { ...former, text, sources, version: former.version + 1 })
    },
    touched: paragraph,
    privacy: { ...words, fields: { ...placed, text: 'richWords' } },
  },
  'paragraph.leased': {
    fold(state, { paragraphId, until }, { by }, change) {
      const former = state.paragraphs.get(paragraphId)
      if (former !== undefined) {
        change.set(state.paragraphs, paragraphId, { ...former, writing: { by, until } })
      }
    },
    touched: ({ paragraphId }) => [one('paragraph', paragraphId)],
    privacy: { ...nothingOfPeople, fields: { gesprekId: 'plain', paragraphId: 'plain' } },
  },
  'paragraph.unleased': {
    fold(state, { paragraphId }, { by }, change) {
      const former = state.paragraphs.get(paragraphId)
      if (former?.writing?.by === by) change.set(state.paragraphs, paragraphId, { ...former, writing: null })
    },
    touched: ({ paragraphId }) => [one('paragraph', paragraphId)],
    privacy: { ...nothingOfPeople, fields: { gesprekId: 'plain', paragraphId: 'plain' } },
  },
}

/** The paragraph that an event is about; makes it where this is the first event about it. */
function place(
  state: ParagraphSlice,
  { gesprekId, paragraphId: id, themaId, sort, sources }: Placed,
  { at }: EventContext,
  change: Change,
): Paragraph {
  const former = state.paragraphs.get(id)
  if (former !== undefined) {
    restOn(state, id, sources, change)
    return former
  }
  const made: Paragraph = {
    ...{ id, gesprekId, themaId, sort, sources, text: null, version: 0, by: null, at },
    ...{ changedInRound: 0, asSent: null, leftOut: false, joinedInto: null, rivals: [], writing: null },
  }
  change.set(state.paragraphs, id, made)
  restOn(state, id, sources, change)
  return made
}

/** Records that these notes are laid out in this paragraph, and in no other. */
function restOn(
  state: ParagraphSlice,
  paragraphId: string,
  sources: readonly ParagraphSource[],
  change: Change,
): void {
  for (const { id } of sources) {
    if (state.placedSources.get(id) !== paragraphId) change.set(state.placedSources, id, paragraphId)
  }
}

function putText(state: Slices, next: Paragraph, { at, by }: EventContext, change: Change): void {
  const { round, status } = verslagOf(state, next.gesprekId)
  const atGroep = status === 'bij-de-groep'
  const changedInRound = atGroep ? round : next.changedInRound
  const isFirst = atGroep && next.changedInRound !== round
  const asSent = isFirst ? (state.paragraphs.get(next.id)?.text ?? null) : next.asSent
  const fields = { at, by, version: next.version + 1, changedInRound, asSent }
  change.set(state.paragraphs, next.id, { ...next, ...fields })
  countTextChange(state, next.gesprekId, change)
}
