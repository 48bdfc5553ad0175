import type { Change } from '../change.ts'
import { nothingOfPeople } from '../privacy.ts'
import type { RichText } from '../richText.ts'
import type { Quote } from '../wordDiff.ts'
import { all, one, type RondeEventDefinitions } from './touch.ts'
import { editVerslag, noteReaction, type VerslagSlice, verslagOf } from './verslag.ts'

/** What a correctie is about: a paragraph, something that is missing in a thema, or the whole verslag. */
export type CorrectieKind = 'change' | 'missing' | 'whole'

interface Given {
  correctieId: string
  gesprekId: string
  /** Null for the whole verslag. */
  themaId: string | null
  /** Null for something missing, and for the whole verslag. */
  paragraphId: string | null
  kind: CorrectieKind
  /** Version of the paragraph that it was written on; 0 without a paragraph. */
  base: number
  /** How the paragraph, or what is missing, should read; null for a remark without words of its own. */
  text: RichText | null
  /** The words of the paragraph that it is about; null for all of it. */
  quote: Quote | null
  /** Why; may be empty. */
  reason: string
}

export interface CorrectieEvents {
  /** A correctie of a deelnemer; given again under the same id it replaces the former. */
  'correctie.given': { v: 1; personId: string } & Given
  /** The same in an anonymous thema: stored without a person, and with the moment of sending the verslag (R2.g). */
  'correctie.givenAnonymously': { v: 1 } & Given
  'correctie.takenBack': { v: 1; correctieId: string; gesprekId: string }
  /**
   * Its words are in the verslag now, in this paragraph of this version; `former` is the text that they replaced, null for a
   * paragraph that was made for it.
   */
  'correctie.takenOver': {
    v: 1
    correctieId: string
    gesprekId: string
    paragraphId: string
    version: number
    former: RichText | null
  }
  'correctie.takeOverUndone': { v: 1; correctieId: string; gesprekId: string }
  'correctie.answered': { v: 1; correctieId: string; gesprekId: string; text: string }
  'correctie.handled': { v: 1; correctieId: string; gesprekId: string; handled: boolean }
}

export interface Correctie {
  readonly id: string
  readonly gesprekId: string
  /** Null when it was given anonymously. */
  readonly personId: string | null
  /** Of an anonymous one its number among those of its verslag, from 1; 0 for others. */
  readonly anonymousNr: number
  readonly themaId: string | null
  readonly paragraphId: string | null
  readonly kind: CorrectieKind
  readonly base: number
  readonly text: RichText | null
  readonly quote: Quote | null
  readonly reason: string
  /** Of an anonymous one the moment at which the verslag was sent: its own would tell whose it is (R2.g). */
  readonly at: number
  readonly takenBack: boolean
  readonly takenOver: TakenOver | null
  readonly answer: { readonly by: string; readonly at: number; readonly text: string } | null
  readonly handled: { readonly by: string; readonly at: number } | null
}

export interface TakenOver {
  readonly by: string
  readonly at: number
  readonly paragraphId: string
  readonly version: number
  readonly former: RichText | null
}

export interface CorrectieSlice {
  readonly correcties: Map<string, Correctie>
}

export const noCorrecties = (): CorrectieSlice => ({ correcties: new Map() })

/** Whether nothing is left to do about it (R4.b). */
export const isHandled = ({ takenOver, answer, handled }: Correctie): boolean =>
  takenOver !== null || answer !== null || handled !== null

const correctie = ({ correctieId, gesprekId }: { correctieId: string; gesprekId: string }) => [
  one('correctie', correctieId),
  one('verslag', gesprekId),
]

const fields = { correctieId: 'plain', gesprekId: 'plain' } as const
const given = {
  correctieId: 'plain',
  gesprekId: 'plain',
  themaId: 'plain',
  paragraphId: 'plain',
  text: 'richWords',
  quote: 'quote',
  reason: 'words',
} as const

export const correctieEvents: RondeEventDefinitions<CorrectieSlice & VerslagSlice, CorrectieEvents> = {
  'correctie.given': {
    fold(state, event, { at }, change) {
      put(state, event, { personId: event.personId, anonymousNr: 0, at }, change)
      noteReaction(state, event.gesprekId, event.personId, change)
    },
    // The last reaction reveals the anonymous ones.
    touched: ({ gesprekId }) => [all('correctie'), one('verslag', gesprekId)],
    privacy: {
      fields: { ...given, personId: 'person' },
      about: 'personId',
      versionOf: 'correctieId',
      byAuthor: true,
      onErasure: 'drop-words',
      afterRetention: 'drop-words',
      audited: null,
      exported: ({ gesprekId, quote, reason, text }) => ({
        part: 'correctie',
        gesprekId,
        quote: quote?.text ?? '',
        reason,
        text,
      }),
    },
  },
  'correctie.givenAnonymously': {
    fold(state, event, { at }, change) {
      const anonymousNr = verslagOf(state, event.gesprekId).anonymous + 1
      put(state, event, { personId: null, anonymousNr, at }, change)
      editVerslag(state, event.gesprekId, { anonymous: anonymousNr }, change)
    },
    // Hidden until it is revealed: a message without a visible change would reveal when it was given.
    touched: () => [],
    privacy: { ...nothingOfPeople, fields: given, afterRetention: 'drop-words' },
  },
  'correctie.takenBack': {
    fold(state, { correctieId }, _context, change) {
      edit(state, correctieId, { takenBack: true }, change)
    },
    touched: correctie,
    privacy: { ...nothingOfPeople, fields, byAuthor: true },
  },
  'correctie.takenOver': {
    fold(state, { correctieId, paragraphId, version, former }, { at, by }, change) {
      edit(state, correctieId, { takenOver: { at, by, paragraphId, version, former } }, change)
    },
    touched: correctie,
    privacy: {
      ...nothingOfPeople,
      fields: { ...fields, paragraphId: 'plain', former: 'richWords' },
      afterRetention: 'drop-words',
    },
  },
  'correctie.takeOverUndone': {
    fold(state, { correctieId }, _context, change) {
      edit(state, correctieId, { takenOver: null }, change)
    },
    touched: correctie,
    privacy: { ...nothingOfPeople, fields },
  },
  'correctie.answered': {
    fold(state, { correctieId, text }, { at, by }, change) {
      edit(state, correctieId, { answer: { at, by, text } }, change)
    },
    touched: correctie,
    privacy: { ...nothingOfPeople, fields: { ...fields, text: 'words' }, afterRetention: 'drop-words' },
  },
  'correctie.handled': {
    fold(state, { correctieId, handled }, { at, by }, change) {
      edit(state, correctieId, { handled: handled ? { at, by } : null }, change)
    },
    touched: correctie,
    privacy: { ...nothingOfPeople, fields },
  },
}

type GivenBy = Pick<Correctie, 'personId' | 'anonymousNr' | 'at'>

function put(state: CorrectieSlice, event: Given, by: GivenBy, change: Change): void {
  const { correctieId: id, gesprekId, themaId, paragraphId, kind, base, text, quote, reason } = event
  const fresh = { takenBack: false, takenOver: null, answer: null, handled: null }
  change.set(state.correcties, id, {
    ...{ id, gesprekId, themaId, paragraphId, kind, base, text, quote, reason },
    ...by,
    ...fresh,
  })
}

function edit(state: CorrectieSlice, id: string, fields: Partial<Correctie>, change: Change): void {
  const former = state.correcties.get(id)
  if (former !== undefined) change.set(state.correcties, id, { ...former, ...fields })
}

/** Correcties follow their paragraph when it is joined or split. */
export function moveCorrecties(
  state: CorrectieSlice,
  which: (correctie: Correctie) => boolean,
  paragraphId: string,
  change: Change,
): void {
  for (const one of state.correcties.values()) {
    if (which(one)) change.set(state.correcties, one.id, { ...one, paragraphId })
  }
}
