import { readBases } from './base.ts'

/** What a button of a card can ask of the bot. */
export const verbs = {
  linkGesprek: 'gesprek.link',
  giveAntwoord: 'antwoord.give',
  /** Shows the card of what is on the table; it changes nothing. */
  openThema: 'thema.open',
} as const

export type Verb = (typeof verbs)[keyof typeof verbs]

/** Keeps a school's own vraag id from overwriting another key when the fields merge into the data. */
export const vraagPrefix = 'vraag:'

export interface TypedAnswer {
  readonly vraagId: string
  readonly text: string
  /** The mark of what stood in the field before, where something did. */
  readonly base?: string
}

export interface ReadAnswers {
  readonly gesprekId?: string
  readonly themaId?: string
  /** Signed; only of meaning outside the chat of a gesprek. */
  readonly reference?: string
  /** The earlier answers stood in the fields, so the new words replace them; otherwise they are added. */
  readonly edits: boolean
  readonly answers: readonly TypedAnswer[]
}

/** The verb that older clients send inside the data of Action.Submit. */
export function readVerb(data: unknown): Verb | undefined {
  const verb = stringOf(data, 'verb')
  return Object.values(verbs).find((known) => known === verb)
}

/**
 * The answers in what a card sent. Reads only what it knows, as it came: bounds are judged at the door (spec X5).
 * An empty field never changes or withdraws an answer, so it is left out here.
 */
export function readAnswers(data: unknown): ReadAnswers {
  const answers: TypedAnswer[] = []
  if (!isRecord(data)) return { edits: false, answers }
  const bases = readBases(Object.hasOwn(data, 'base') ? data.base : undefined)
  for (const key of Object.keys(data)) {
    if (!key.startsWith(vraagPrefix) || key.length === vraagPrefix.length) continue
    const text = data[key]
    if (typeof text !== 'string' || !isWritten(text)) continue
    const vraagId = key.slice(vraagPrefix.length)
    const base = bases.get(vraagId)
    answers.push(base === undefined ? { vraagId, text } : { vraagId, text, base })
  }
  const gesprekId = stringOf(data, 'gesprekId')
  const themaId = stringOf(data, 'themaId')
  const reference = readReference(data)
  return {
    ...(gesprekId === undefined ? {} : { gesprekId }),
    ...(themaId === undefined ? {} : { themaId }),
    ...(reference === undefined ? {} : { reference }),
    edits: Object.hasOwn(data, 'edits') && data.edits === true,
    answers,
  }
}

/** What a personal card is about, signed; whether that is genuine is judged elsewhere. */
export const readReference = (data: unknown): string | undefined => stringOf(data, 'ref')

/** The gesprek that was chosen for this chat. Which chat it is, the activity says and the card does not. */
export function readLink(data: unknown): { readonly gesprekId?: string } {
  const gesprekId = stringOf(data, 'gesprekId')
  return gesprekId === undefined ? {} : { gesprekId }
}

const visible = /[^\s\p{Cc}\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069]/u

function isWritten(text: string): boolean {
  return visible.test(text)
}

function stringOf(data: unknown, key: string): string | undefined {
  if (!isRecord(data) || !Object.hasOwn(data, key)) return undefined
  const value = data[key]
  return typeof value === 'string' && value !== '' ? value : undefined
}

function isRecord(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null && !Array.isArray(data)
}
