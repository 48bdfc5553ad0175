import type { EntityChange, PersonRef } from '../../bot/protocol/view.ts'

/** Prefix of the id that replaces the id of an erased person (X3.d). */
const ERASED = /^gewist-/

const called: Readonly<Record<string, string>> = { nl: 'Gewist', en: 'Erased' }

/** The same entity, with the word for "erased" as the name of every erased person. */
export function withNames(change: EntityChange, lang: string): EntityChange {
  const { kind, value } = change
  if (value === null) return change
  const named = <P extends PersonRef>(person: P): P =>
    person.name === '' && ERASED.test(person.id)
      ? { ...person, name: called[lang] ?? called.en ?? '' }
      : person
  switch (kind) {
    case 'person':
      return { ...change, value: named(value) }
    case 'gesprek':
      return { ...change, value: { ...value, deelnemers: value.deelnemers.map(named) } }
    case 'antwoord':
      return value.person === null ? change : { ...change, value: { ...value, person: named(value.person) } }
    case 'notitie':
      return { ...change, value: { ...value, author: named(value.author) } }
    default:
      return change
  }
}
