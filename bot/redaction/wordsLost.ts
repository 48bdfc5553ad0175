import { fieldOf, richWordsOf, sourcesOf, wordsOf } from '../domain/people.ts'
import { plainText } from '../domain/richText.ts'
import type { Act } from '../domain/stream.ts'
import { type AnyEvent, privacyOf } from '../domain/streams.ts'
import { wordDiff } from '../domain/wordDiff.ts'

/**
 * Which words an event loses because notities, antwoorden or correcties that it rests on lose theirs (X3.d): all of them
 * when every source of the event loses its words, else what it repeats of the lost texts; null when it rests on none of
 * them. Of a correctie only what it adds to its paragraph counts: the other words are not by the person who gave it.
 */
export function wordsLost<E extends AnyEvent>(
  acts: readonly Act<E>[],
  loses: (event: E, item: string) => boolean,
): (event: E) => 'all' | string[] | null {
  const gone = new Map<string, string[]>()
  const restsOn = new Map<string, Set<string>>()
  /** The correcties of every paragraph, and its texts until now. */
  const corrected = new Map<string, Set<string>>()
  const texts = new Map<string, string[]>()
  /** The paragraph of every remark and correctie, for the answers to them. */
  const paragraphOf = new Map<string, string>()
  for (const event of acts.flatMap(({ events }) => events)) {
    const item = fieldOf(event, privacyOf(event).versionOf)
    const paragraphId = fieldOf(event, 'paragraphId')
    const rich = richWordsOf(event).map(plainText)
    if (item !== null && loses(event, item)) {
      const known = texts.get(paragraphId ?? '') ?? []
      const words = [...wordsOf(event), ...rich.flatMap((text) => addedTo(known, text))]
      gone.set(item, [...(gone.get(item) ?? []), ...words])
    }
    const remark = remarkOf(event)
    if (remark !== null && paragraphId !== null) paragraphOf.set(remark, paragraphId)
    const sources = sourcesOf(event)
    for (const place of placesOf(event)) {
      if (sources.length > 0) addTo(restsOn, place, sources)
      addTo(corrected, place, correctiesIn(event, corrected))
      if (item === null) texts.set(place, [...(texts.get(place) ?? []), ...rich])
    }
  }
  return (event) => {
    if (gone.size === 0) return null
    const own = sourcesOf(event)
    const place = fieldOf(event, 'paragraphId') ?? paragraphOf.get(remarkOf(event) ?? '') ?? ''
    const sources = own.length > 0 ? own : [...(restsOn.get(place) ?? [])]
    const lost = sources.filter((id) => gone.has(id))
    if (own.length > 0 && lost.length === own.length) return 'all'
    const correcties = [...correctiesIn(event, corrected), ...(corrected.get(place) ?? [])]
    const words = [...lost, ...correcties].flatMap((id) => gone.get(id) ?? [])
    return lost.length === 0 && words.length === 0 ? null : words
  }
}

/** The remark or correctie that an event is about. */
const remarkOf = (event: AnyEvent): string | null =>
  fieldOf(event, 'opmerkingId') ?? fieldOf(event, 'correctieId')

/** The paragraphs that an event gives something to. */
const placesOf = (event: AnyEvent): string[] =>
  ['paragraphId', 'newId'].flatMap((name) => fieldOf(event, name) ?? [])

/** The correctie that an event is about, and those of its paragraphs, also where it joins or splits them. */
function correctiesIn(event: AnyEvent, corrected: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const places = [...placesOf(event), fieldOf(event, 'fromId') ?? '']
  const ofPlaces = places.flatMap((place) => [...(corrected.get(place) ?? [])])
  const own = fieldOf(event, 'correctieId')
  return [...new Set(own === null ? ofPlaces : [...ofPlaces, own])]
}

/** What a text adds to the one of these that is most like it. */
function addedTo(known: readonly string[], text: string): string[] {
  const all = known.map((former) =>
    wordDiff(former, text).flatMap((part) => (part.kind === 'added' ? [part.text] : [])),
  )
  const least = (one: string[], other: string[]) =>
    one.join('').length < other.join('').length ? one : other
  return all.reduce(least, [text])
}

function addTo(sets: Map<string, Set<string>>, key: string, items: readonly string[]): void {
  sets.set(key, new Set([...(sets.get(key) ?? []), ...items]))
}
