import { isPersonId } from './personId.ts'
import type { RichText } from './richText.ts'
import type { Speaker } from './speaker.ts'
import type { Act } from './stream.ts'
import { type AnyEvent, type AnyFieldKind, type AnyFields, type AnyPrivacy, privacyOf } from './streams.ts'

/** A field of an event that holds something, with its declaration. */
interface Field {
  value: unknown
  kind: AnyFieldKind
}

export const isKind = (declared: AnyFieldKind | AnyFields): declared is AnyFieldKind =>
  typeof declared === 'string' || 'nameOf' in declared

function* fieldsIn(value: unknown, declared: AnyFieldKind | AnyFields): Generator<Field> {
  if (value === null || value === undefined) return
  if (isKind(declared)) yield { value, kind: declared }
  else if (Array.isArray(value)) for (const item of value) yield* fieldsIn(item, declared)
  else if (typeof value === 'object') {
    for (const [name, inner] of Object.entries(value)) {
      const own = declared[name]
      if (own !== undefined) yield* fieldsIn(inner, own)
    }
  }
}

const valuesOf = (event: AnyEvent, wanted: AnyFieldKind): unknown[] =>
  [...fieldsIn(event, privacyOf(event).fields)].flatMap(({ value, kind }) => (kind === wanted ? [value] : []))

/** The ids of the notities and antwoorden that the words of this event rest on. */
export const sourcesOf = (event: AnyEvent): string[] => valuesOf(event, 'source') as string[]

/** The texts of this event that are declared as words. */
export const wordsOf = (event: AnyEvent): string[] =>
  valuesOf(event, 'words').filter((value): value is string => typeof value === 'string' && value !== '')

/** The texts of this event that are declared as words with paragraphs and marks. */
export const richWordsOf = (event: AnyEvent): RichText[] => valuesOf(event, 'richWords') as RichText[]

/** A field of the event itself as text; null when it is not there. */
export function fieldOf(event: AnyEvent, name: string | null | undefined): string | null {
  const value: unknown = typeof name === 'string' ? Reflect.get(event, name) : null
  return typeof value === 'string' ? value : null
}

/** The id of the person that an event is about. */
export const aboutOf = (event: AnyEvent, privacy: AnyPrivacy = privacyOf(event)): string | null =>
  fieldOf(event, privacy.about)

/** Who said the words of this event; null when no one is named. */
export function speakerOf(event: AnyEvent, privacy: AnyPrivacy = privacyOf(event)): Speaker | null {
  for (const { value, kind } of fieldsIn(event, privacy.fields))
    if (kind === 'speaker') return value as Speaker
  return null
}

/** Whether an event can name a speaker at all. */
export const canNameSpeaker = (fields: AnyFields): boolean =>
  Object.values(fields).some((declared) =>
    isKind(declared) ? declared === 'speaker' : canNameSpeaker(declared),
  )

/** The ids in the fields that are declared to hold a person, speakers and the actor included. */
export function personIdsIn({ by, events }: Act<AnyEvent>): Set<string> {
  const ids = [by]
  for (const event of events) {
    for (const { value, kind } of fieldsIn(event, privacyOf(event).fields)) {
      if (kind === 'person') ids.push(...[value].flat().filter((id) => typeof id === 'string'))
      if (kind !== 'speaker') continue
      const speaker = value as Speaker
      if ('personId' in speaker) ids.push(speaker.personId)
    }
  }
  return new Set(ids.filter((id) => isPersonId(id.toLowerCase())))
}

/** Every name in the fields that are declared to hold one, with the id of the person whose name it is. */
export function namedIn({ by, events }: Act<AnyEvent>): [id: string, name: string][] {
  return events.flatMap((event) => {
    const fields = [...fieldsIn(event, privacyOf(event).fields)]
    return fields.flatMap(({ value, kind }): [string, string][] => {
      if (typeof kind !== 'object' || typeof value !== 'string' || value === '') return []
      const id = kind.nameOf === 'by' ? by : fieldOf(event, kind.nameOf)
      return id === null ? [] : [[id, value]]
    })
  })
}

/** The names of one person in the fields that are declared to hold them. */
export const namesIn = (act: Act<AnyEvent>, isOwn: (id: string) => boolean): string[] =>
  namedIn(act).flatMap(([id, name]) => (isOwn(id) ? [name] : []))
