import { fieldOf, isKind } from '../domain/people.ts'
import { isPersonId } from '../domain/personId.ts'
import type { RichText } from '../domain/richText.ts'
import type { Speaker } from '../domain/speaker.ts'
import { type AnyEvent, type AnyFieldKind, type AnyFields, privacyOf } from '../domain/streams.ts'
import type { Quote } from '../domain/wordDiff.ts'
import { replacePlain } from './nameForms.ts'
import { rewriteRichText } from './rewriteRichText.ts'

/** What to do with the contents of declared fields. Fields of kind `plain`, and object keys, are never touched. */
export interface Rewrite {
  person(id: string): string
  /** Of text with paragraphs and marks all words at once; an empty text takes everything out. */
  words(text: string): string
  /** Of a quote, with what is around it. */
  quote(quote: Quote): Quote
  /** @param ofPerson the id of the person whose name it is */
  name(name: string, ofPerson: string | null): string
  /** Null takes the speaker out. */
  speaker(speaker: Speaker): Speaker | null
  salt(salt: string): string
  personNames(names: readonly string[]): readonly string[]
}

/**
 * The event with its declared fields rewritten; the event itself when nothing changes.
 * @param by who did the act of this event
 * @throws UnknownEvent
 */
export function mapFields<E extends AnyEvent>(event: E, by: string, rewrite: Rewrite): E {
  const ofPerson = (nameOf: string): string | null => (nameOf === 'by' ? by : fieldOf(event, nameOf))

  function field(value: unknown, kind: AnyFieldKind): unknown {
    if (kind === 'plain' || kind === 'source') return value
    if (kind === 'quote') return rewrite.quote(value as Quote)
    if (kind === 'speaker') return rewrite.speaker(value as Speaker) ?? undefined
    if (kind === 'richWords') return rewriteRichText(value as RichText, rewrite.words)
    if (kind === 'personNames') return rewrite.personNames(value as readonly string[])
    if (Array.isArray(value)) return list(value, (item) => field(item, kind))
    if (typeof value !== 'string') return value
    return typeof kind === 'object' ? rewrite.name(value, ofPerson(kind.nameOf)) : rewrite[kind](value)
  }

  function mapped(value: unknown, declared: AnyFieldKind | AnyFields): unknown {
    if (value === null || value === undefined) return value
    if (isKind(declared)) return field(value, declared)
    if (Array.isArray(value)) return list(value, (item) => mapped(item, declared))
    if (typeof value !== 'object') return value
    let changed = false
    const fields = Object.entries(value).flatMap(([name, inner]) => {
      const own = declared[name]
      const next = own === undefined ? inner : mapped(inner, own)
      changed ||= next !== inner
      return next === undefined ? [] : [[name, next] as const]
    })
    return changed ? Object.fromEntries(fields) : value
  }

  // Strings become other strings, so the event keeps its shape.
  return mapped(event, privacyOf(event).fields) as E
}

/** The list with every item replaced; the list itself when no item changes. */
function list(items: readonly unknown[], replace: (item: unknown) => unknown): readonly unknown[] {
  const next = items.map(replace)
  return next.some((item, index) => item !== items[index]) ? next : items
}

const DIGITS_OF_A_GUID = 32

/** Replaces full GUIDs of people in a text, in any case, with or without hyphens; never a part of a longer word. */
export function idReplacer(tokens: ReadonlyMap<string, string>): (text: string) => string {
  const guids = [...tokens].filter(([id]) => isPersonId(id.toLowerCase()))
  if (guids.length === 0) return (text) => text
  const digits = (id: string): string => id.toLowerCase().replaceAll('-', '')
  const byDigits = new Map(guids.map(([id, token]) => [digits(id), token]))
  const spellings = guids.map(([id]) => id.toLowerCase().replaceAll('-', '-?'))
  const pattern = new RegExp(`(?<![a-z0-9])(?:${spellings.join('|')})(?![a-z0-9])`, 'g')
  return (text) =>
    text.length < DIGITS_OF_A_GUID
      ? text
      : replacePlain(text, pattern, (id) => byDigits.get(digits(id)) ?? null)
}
