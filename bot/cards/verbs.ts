import { readBases } from './base.ts'

/** The verbs of card buttons. */
export const verbs = {
  linkGesprek: 'gesprek.link',
  giveAntwoord: 'antwoord.give',
  /** In the personal chat: asks for the card of the open thema. Changes nothing. */
  openThema: 'thema.open',
  agreeVerslag: 'verslag.agree',
  /** A correctie about the whole verslag; runs `correctie.give`. */
  correctVerslag: 'verslag.correct',
} as const

export type Verb = (typeof verbs)[keyof typeof verbs]

/** Keeps a school's own vraag id from overwriting another key when the fields merge into the data. */
export const vraagPrefix = 'vraag:'

export interface TypedAnswer {
  readonly vraagId: string
  readonly text: string
  /** The mark of the text that the field held when the card was made. */
  readonly base?: string
}

export interface ReadAnswers {
  readonly gesprekId?: string
  readonly themaId?: string
  /** Signed reference; only used in a personal chat with the bot. */
  readonly reference?: string
  /** The fields held the earlier answers, so the new words replace them; otherwise they are added. */
  readonly edits: boolean
  readonly answers: readonly TypedAnswer[]
}

/** The verb that older clients send inside the data of Action.Submit. */
export function readVerb(data: unknown): Verb | undefined {
  const verb = stringOf(data, 'verb')
  return Object.values(verbs).find((known) => known === verb)
}

/**
 * Reads the answers from the data of a card. Ignores unknown keys; lengths are checked by the action (X5.a). Leaves out
 * empty fields, which never change or withdraw an answer (G4.c).
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

/** The signed reference on a personal card; `References.read` verifies it. */
export const readReference = (data: unknown): string | undefined => stringOf(data, 'ref')

/** The gesprek chosen for this chat. The chat itself comes from the activity, never from the card. */
export function readLink(data: unknown): { readonly gesprekId?: string } {
  const gesprekId = stringOf(data, 'gesprekId')
  return gesprekId === undefined ? {} : { gesprekId }
}

/** What the buttons of a verslag send. Which verslag and whose press it is, the activity decides. */
export function readVerslag(data: unknown): {
  readonly verslagId?: string
  readonly version?: number
  readonly reference?: string
  readonly correctie?: string
} {
  const verslagId = stringOf(data, 'verslagId')
  const reference = readReference(data)
  const typed = stringOf(data, 'correctie')
  const version = isRecord(data) && Object.hasOwn(data, 'version') ? data.version : undefined
  return {
    ...(verslagId === undefined ? {} : { verslagId }),
    ...(reference === undefined ? {} : { reference }),
    ...(typed === undefined || !isWritten(typed) ? {} : { correctie: typed.trim() }),
    ...(typeof version === 'number' && Number.isSafeInteger(version) && version > 0 ? { version } : {}),
  }
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
