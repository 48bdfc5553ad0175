/**
 * The words of a name in spoken order: a school may write "Berg, Anne van den (ROC)" in its directory. Brackets hold the
 * given name when only initials stand before it; otherwise an addition of the school.
 */
function spoken(name: string): string[] {
  const bare = name.replace(/\([^)]*\)?|\[[^\]]*\]?/g, ' ').split(/\s[|/-]\s|\|/)[0] ?? ''
  const [last = '', first = ''] = bare.split(',')
  const words = `${first} ${last}`.split(/\s+/).filter((word) => /[^\s.,]/.test(word))
  const called = /\(([^)\s]+)\)/.exec(name)?.[1]
  if (called !== undefined && words[0]?.includes('.')) words[0] = called
  return words.length > 0 ? words : name.split(/\s+/).filter((word) => word !== '')
}

/** First letters of the first and last word: JV for Joke Vermeulen, WG for Wouter de Groot. */
export function initialsOf(name: string): string {
  const words = spoken(name)
  const first = words.at(0)
  const last = words.length > 1 ? words.at(-1) : undefined
  return [first, last]
    .map((word) => (word ? Array.from(word)[0] : ''))
    .join('')
    .toUpperCase()
}

export function firstNameOf(name: string): string {
  return spoken(name)[0] ?? name
}

/** First names; the full name where two people share a first name. */
export function shortNames(names: readonly string[]): ReadonlyMap<string, string> {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(firstNameOf(name), (counts.get(firstNameOf(name)) ?? 0) + 1)
  return new Map(names.map((name) => [name, counts.get(firstNameOf(name)) === 1 ? firstNameOf(name) : name]))
}

/** A short title from the last part of the thema's id: Rollen for "Rollen, taken en benodigde competenties". */
export function shortThema({ id, titel }: { id: string; titel: string }): string {
  const word = id.split('.').at(-1) ?? ''
  if (/^[a-z]{3,20}$/.test(word)) return word.charAt(0).toUpperCase() + word.slice(1)
  return titel.split(/[\s,:]/)[0] ?? titel
}
