import { aboutOf, canNameSpeaker, fieldOf, speakerOf } from '../domain/people.ts'
import type { Effect } from '../domain/privacy.ts'
import type { RondeEvent } from '../domain/ronde/events.ts'
import type { Speaker } from '../domain/speaker.ts'
import type { Act } from '../domain/stream.ts'
import { type AnyEvent, privacyOf } from '../domain/streams.ts'
import { type ErasureCounts, NO_COUNTS } from '../domain/tenant/erasure.ts'
import type { Quote } from '../domain/wordDiff.ts'
import { type Erased, erasedIn } from './erased.ts'
import { idReplacer, mapFields } from './mapFields.ts'
import { edgeEraser, nameEraser } from './names.ts'
import { withoutRepeated } from './repeatedWords.ts'
import { rewriteQuote } from './rewriteQuote.ts'
import { factsOf, type RondeFacts } from './rondeFacts.ts'
import { wordsLost } from './wordsLost.ts'

/** Acts that are rewritten before others get a turn: a ronde may hold thousands of texts. */
const AT_ONCE = 200

type Acts<E extends AnyEvent> = readonly Act<E>[]

/** For streams in which no one speaks: nothing depends on who took part. */
const noFacts: RondeFacts = {
  gesprekOf: () => undefined,
  tookPart: () => false,
  isSmall: () => false,
  short: [],
}

/**
 * Erases a person from a ronde (X3), as its events declare. Words that others noted of the person stay without speaker,
 * unless too few took part.
 * @param acts all acts of the ronde; may be half done already
 * @returns the acts as they become, in the same order; an act that does not change is the same object
 */
export const eraseFromRonde = (acts: Acts<RondeEvent>, erased: Erased) =>
  erase(acts, erased, factsOf(acts, erased))

/** The same for a chat or a directory. Salt and names of the erasure `erasureId` itself are cleared. */
export const eraseFromOther = <E extends AnyEvent>(acts: Acts<E>, erased: Erased, erasureId: string) =>
  erase(acts, erased, noFacts, erasureId)

async function erase<E extends AnyEvent>(
  acts: Acts<E>,
  erased: Erased,
  facts: RondeFacts,
  erasureId?: string,
): Promise<{ acts: Act<E>[]; counts: ErasureCounts }> {
  const isErased = erasedIn(erased)
  const tokens = new Map([...erased.tokens].map(([id, token]) => [id.toLowerCase(), token]))
  const person = (id: string): string => tokens.get(id.toLowerCase()) ?? id
  const replaceIds = idReplacer(erased.tokens)
  const mark = [...tokens.values()][0] ?? ''
  const eraseWhole = nameEraser(erased.names, [])
  const eraseAll = nameEraser(erased.names, facts.short)
  const eraseEdges = edgeEraser(erased.names)
  const eraserFor = (event: AnyEvent) => (facts.tookPart(facts.gesprekOf(event)) ? eraseAll : eraseWhole)
  const own = new Set<string>()
  let namen = 0

  function speaks(speaker: Speaker | null, eraseNames: (text: string) => string): boolean {
    if (speaker === null) return false
    return 'personId' in speaker ? isErased(speaker.personId) : eraseNames(speaker.name) !== speaker.name
  }

  const { spoken, silent } = itemsSpokenBy(acts, facts, (event) => speaks(speakerOf(event), eraserFor(event)))

  function effectOn(event: E): Effect {
    const privacy = privacyOf(event)
    if (!isErased(aboutOf(event, privacy))) return 'keep'
    return typeof privacy.onErasure === 'function' ? privacy.onErasure(event) : privacy.onErasure
  }

  const lostWords = wordsLost(acts, (event, item) => silent.has(item) || effectOn(event) === 'drop-words')

  function rewritten(event: E, by: string): E | null {
    const privacy = privacyOf(event)
    const about = isErased(aboutOf(event, privacy))
    const effect = effectOn(event)
    if (effect === 'drop') return null
    const lost = lostWords(event)
    const item = fieldOf(event, privacy.versionOf)
    if (about && item !== null) own.add(item)
    const wordless = effect === 'drop-words' || (item !== null && silent.has(item)) || lost === 'all'
    const eraseNames = eraserFor(event)
    const isThisErasure = fieldOf(event, 'erasureId') === erasureId
    return mapFields(event, by, {
      person,
      words(text) {
        if (wordless) return ''
        const left = lost === null ? text : withoutRepeated(text, lost)
        const next = eraseNames(replaceIds(left))
        if (next !== left) namen += 1
        return next
      },
      quote(quote) {
        // Where words of a paragraph go, a quote of it may hold a part of them that is too short to be recognised.
        if (wordless || lost !== null) return isEmpty(quote) ? quote : { text: '', before: '', after: '' }
        const next = eraseEdges(rewriteQuote(quote, (text) => eraseNames(replaceIds(text))))
        if (next !== quote) namen += 1
        return next
      },
      name: (name, ofPerson) => (isErased(ofPerson) ? '' : name),
      speaker: (speaker) => (speaks(speaker, eraseNames) ? null : speaker),
      salt: (salt) => (isThisErasure ? '' : salt),
      personNames: (names) => (isThisErasure && names.length > 0 ? [] : names),
    })
  }

  function rewrittenAct(act: Act<E>): Act<E> {
    const events = act.events.flatMap((event) => rewritten(event, act.by) ?? [])
    const same = events.length === act.events.length && events.every((event, at) => event === act.events[at])
    const by = person(act.by)
    // A request id made from a card press is Teams' own number of what the person pressed.
    const kept = isErased(act.by) && act.requestId !== mark ? '' : replaceIds(act.requestId)
    // Where an event is dropped, the token tells the process that continues after a crash that something was here.
    const requestId = events.length < act.events.length ? mark : kept
    if (same && by === act.by && requestId === act.requestId && events.length > 0) return act
    if (same && by === act.by && requestId === act.requestId && act.inputHash === undefined) return act
    // The hash could confirm a guess of the words, or of a name in them.
    const { inputHash: _, ...rest } = act
    return { ...rest, by, requestId, events }
  }

  const next: Act<E>[] = []
  for (const act of acts) {
    next.push(rewrittenAct(act))
    if (next.length % AT_ONCE === 0) await new Promise((resolve) => setImmediate(resolve))
  }
  const notities = [...spoken].filter((id) => silent.has(id)).length
  return { acts: next, counts: { ...NO_COUNTS, antwoorden: own.size, genoemd: spoken.size, notities, namen } }
}

const isEmpty = ({ text, before, after }: Quote): boolean => text + before + after === ''

const isWordless = (value: unknown): boolean => Array.isArray(value) && value.length === 0

/**
 * The items (notities) of which the person speaks in any version, and those of them that lose their words in every
 * version because too few took part.
 */
function itemsSpokenBy(
  acts: Acts<AnyEvent>,
  facts: RondeFacts,
  speaks: (event: AnyEvent) => boolean,
): { spoken: Set<string>; silent: Set<string> } {
  const spoken = new Set<string>()
  const silent = new Set<string>()
  for (const event of acts.flatMap(({ events }) => events)) {
    const privacy = privacyOf(event)
    const item = fieldOf(event, privacy.versionOf)
    if (item === null || !canNameSpeaker(privacy.fields)) continue
    const said = speaks(event)
    if (said) spoken.add(item)
    // A version that lost its text before the work was broken off takes the other versions along.
    const isEmpty = Object.entries(privacy.fields).some(
      ([name, kind]) =>
        (kind === 'words' && fieldOf(event, name) === '') ||
        (kind === 'richWords' && isWordless(Reflect.get(event, name))),
    )
    if (facts.isSmall(facts.gesprekOf(event)) && (said || isEmpty)) silent.add(item)
  }
  return { spoken, silent }
}
