import type { NotitieMarks, RondeEvent, RondeEventType } from '../domain/ronde/events.ts'
import type { Act } from '../domain/stream.ts'
import { type ErasureCounts, NO_COUNTS } from '../domain/tenant/erasure.ts'
import { nameEraser } from './names.ts'
import { type Erased, factsOf } from './rondeFacts.ts'
import { holdsWords, idReplacer, mapStrings } from './walk.ts'

/**
 * What is kept of somebody who is gone, without name and words: that a deelnemer was there and answered, so that counts
 * stay. Any other event about the person goes, and so does what a later release may come to note of people.
 */
const KEPT: ReadonlySet<RondeEventType> = new Set<RondeEventType>([
  ...(['role.granted', 'role.revoked', 'deelnemer.proposed', 'deelnemer.accepted'] as const),
  ...(['deelnemer.markedHeard', 'antwoord.given'] as const),
])

/** Acts that are rewritten in one go. */
const AT_ONCE = 200

type RondeActs = readonly Act<RondeEvent>[]

/**
 * Erases a person from a ronde (spec X3). The identity goes everywhere. The own antwoorden lose their text: in a groep of
 * five they would point to their author by elimination. What others noted of what the person said stays without speaker,
 * unless too few took part. Names go from every text. Others get their turn in between: a ronde may hold thousands of
 * texts.
 * @param acts all acts of the ronde; may be half done already
 * @returns the acts as they are to be, in the same order; what does not change is the same object
 */
export async function eraseFromRonde(
  acts: RondeActs,
  erased: Erased,
): Promise<{ acts: Act<RondeEvent>[]; counts: ErasureCounts }> {
  const facts = factsOf(acts, erased)
  const replaceId = idReplacer(erased.tokens)
  const mark = [...erased.tokens.values()][0] ?? ''
  const eraseWhole = nameEraser(erased.names, [])
  const eraseAll = nameEraser(erased.names, facts.short)
  const spoken = new Set<string>()
  const silent = new Set<string>()
  const own = new Set<string>()
  let namen = 0

  /** Whether the person is the speaker, by id or by name. */
  function speaks({ speaker }: NotitieMarks, erase: (text: string) => string): boolean {
    if (speaker === undefined) return false
    return 'personId' in speaker ? facts.isErased(speaker.personId) : erase(speaker.name) !== speaker.name
  }
  const eraserFor = (event: RondeEvent) => (facts.tookPart(facts.gesprekOf(event)) ? eraseAll : eraseWhole)

  for (const event of acts.flatMap((act) => act.events)) {
    if (event.type !== 'notitie.added' && event.type !== 'notitie.edited') continue
    const small = facts.isSmall(facts.gesprekOf(event))
    const said = speaks(event.marks, eraserFor(event))
    if (said) spoken.add(event.notitieId)
    // A version of which the text went before, when this was broken off, takes the others along.
    if (small && (said || event.text === '')) silent.add(event.notitieId)
  }

  function rewritten(event: RondeEvent): RondeEvent | null {
    const erase = eraserFor(event)
    if ('personId' in event && facts.isErased(event.personId)) {
      const isRole = event.type === 'role.granted' || event.type === 'role.revoked'
      if (!KEPT.has(event.type) || (isRole && event.role !== 'deelnemer')) return null
      if (event.type === 'antwoord.given') own.add(event.antwoordId)
      return mapStrings(event, (text, field) => (holdsWords(field) ? '' : replaceId(text)))
    }
    const unspoken = withoutSpeaker(event, (marks) => speaks(marks, erase))
    const isSilent = 'notitieId' in unspoken && silent.has(unspoken.notitieId)
    return mapStrings(unspoken, (text, field) => {
      if (isSilent && field === 'text') return ''
      // Of somebody else, who may well be called the same.
      if (field === 'name' && isNamed(event)) return text
      const anonymous = replaceId(text)
      const nameless = holdsWords(field) ? erase(anonymous) : anonymous
      if (nameless !== anonymous) namen += 1
      return nameless
    })
  }

  function rewrittenAct(act: Act<RondeEvent>): Act<RondeEvent> {
    const byPerson = facts.isErased(act.by)
    const events = act.events.flatMap((event) => rewritten(event) ?? [])
    const same = events.length === act.events.length && events.every((event, at) => event === act.events[at])
    const by = replaceId(act.by)
    // Of a card it is Teams' own number of what somebody pressed.
    const others = byPerson ? '' : replaceId(act.requestId)
    // Where all of it went, this says to who comes after a crash that something stood here.
    const requestId = events.length < act.events.length ? mark : others
    if (same && by === act.by && requestId === act.requestId) return act
    return { ...act, by, requestId, events }
  }

  const next: Act<RondeEvent>[] = []
  for (const act of acts) {
    next.push(rewrittenAct(act))
    if (next.length % AT_ONCE === 0) await new Promise((resolve) => setImmediate(resolve))
  }
  const notities = [...spoken].filter((id) => silent.has(id)).length
  return { acts: next, counts: { ...NO_COUNTS, antwoorden: own.size, genoemd: spoken.size, notities, namen } }
}

/** Whether it says what one person is called. */
const isNamed = ({ type }: RondeEvent): boolean => type === 'role.granted' || type === 'deelnemer.proposed'

function withoutSpeaker(event: RondeEvent, speaks: (marks: NotitieMarks) => boolean): RondeEvent {
  if (event.type !== 'notitie.added' && event.type !== 'notitie.edited') return event
  if (!speaks(event.marks)) return event
  const { speaker: _gone, ...marks } = event.marks
  return { ...event, marks }
}
