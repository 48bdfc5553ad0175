import { z } from 'zod'
import { editedWords } from '../../domain/editedWords.ts'
import { anyoneInTenant } from '../../domain/rights.ts'
import type { AntwoordStatus, RondeEvent } from '../../domain/ronde/events.ts'
import { groepOf, themaIn } from '../../domain/ronde/find.ts'
import { wordsRemoved } from '../../domain/ronde/retention.ts'
import {
  type Antwoord,
  anonymousTextKey,
  answerKey,
  type Gesprek,
  type RondeState,
  runKey,
  sittingNr,
} from '../../domain/ronde/state.ts'
import { textMark } from '../../domain/textMark.ts'
import { refused, rondeAction } from '../action.ts'
import { ANTWOORD_MAX, id, optionalText, themaId } from '../schemas.ts'
import { authorIn } from './author.ts'

const input = z.strictObject({
  gesprekId: id,
  themaId,
  answers: z
    .array(
      z.strictObject({
        vraagId: id,
        text: optionalText(ANTWOORD_MAX),
        /** `textMark` of the text that the field held; the card may be older than the last edit. */
        base: z.string().max(40).optional(),
        /** Version of the antwoord that the field held; 0 when there was none. */
        baseVersion: z.int().min(0).optional(),
      }),
    )
    .min(1)
    .max(40)
    // Two answers to one vraag in one act cannot both be kept (G4.b).
    .refine((answers) => new Set(answers.map(({ vraagId }) => vraagId)).size === answers.length),
  /** True when the field held the earlier answer: the new text replaces it. Otherwise it is added below. */
  edits: z.boolean().default(false),
})

type Answer = z.output<typeof input>['answers'][number]

/**
 * Gives or changes the sender's own answers to a thema. An empty field changes nothing (G4.c). After closing they are
 * nagekomen (G5.b); without being deelnemer they are onbevestigd (G4.f). In an anonymous thema the author is a pseudonym and
 * nobody is proposed as deelnemer (G15.b). There an answer never gets a status that depends on the list: those who do not
 * take part are refused, and an edit keeps the status (G15.n).
 */
export default rondeAction({
  name: 'antwoord.give',
  input,
  may: anyoneInTenant(),
  // A colleague without a role may answer; the gespreksleider decides whether it counts (G4.f).
  visibleTo: anyoneInTenant(),
  inThema: { thema: (_state, { gesprekId, themaId }) => ({ gesprekId, themaId }), onlyDuring: false },
  decide({ state, input, who, newId }) {
    if (wordsRemoved(state)) return refused('words-expired')
    const gesprek = state.gesprekken.get(input.gesprekId)
    if (gesprek === undefined) return refused('unknown-gesprek')
    const groep = groepOf(state, gesprek)
    const thema = themaIn(state, gesprek, input.themaId)
    if (groep === undefined || thema === undefined) return refused('unknown-thema')
    // Where minors may take part, the verslaggever notes unless cards are switched on (V2.d).
    if (groep.anoniem && !groep.kaarten) return refused('no-cards')
    const run = state.runs.get(runKey(gesprek.id, thema.id))
    if (run === undefined) return refused('thema-not-opened')
    const author = authorIn(state, gesprek, run, who)
    if ('refused' in author) return author
    const written = input.answers.filter((answer) => answer.text !== '')
    if (written.length === 0) return refused('nothing-written')
    const open = run.status === 'open' && gesprek.status === 'bezig'
    const status = !open ? 'nagekomen' : author.counts ? 'geldig' : 'onbevestigd'
    const wrote = () =>
      thema.vragen.some(({ id }) => formerOf(state, gesprek.id, id, author.id, !open) !== undefined)
    if (author.anonymous && !author.counts && !wrote()) return refused('not-deelnemer')
    const events: RondeEvent[] = []
    for (const answer of written) {
      const { vraagId } = answer
      if (!thema.vragen.some((vraag) => vraag.id === vraagId)) return refused('unknown-vraag')
      const former = formerOf(state, gesprek.id, vraagId, author.id, status === 'nagekomen')
      if (isUntouched(answer)) continue
      if (author.anonymous && former === undefined && isRepeat(state, gesprek, answer)) continue
      const next = nextText(former, answer, input.edits)
      if (next.length > ANTWOORD_MAX) return refused('too-large')
      if (former !== undefined && former.text === next && !former.withdrawn) continue
      events.push({
        type: 'antwoord.given',
        v: 1,
        antwoordId: former?.id ?? newId('a'),
        gesprekId: gesprek.id,
        themaId: thema.id,
        vraagId,
        personId: author.id,
        text: next,
        status: author.anonymous ? (former?.status ?? status) : status,
      })
    }
    const { id: personId, name } = author
    const stranger = !author.counts && !gesprek.proposed.has(personId)
    if (events.length > 0 && stranger && name !== null) {
      events.push({ type: 'deelnemer.proposed', v: 1, gesprekId: gesprek.id, personId, name })
    }
    return { events, ...author.moment }
  },
  result(events): { status: AntwoordStatus | 'onveranderd'; antwoordIds: string[] } {
    const given = events.filter((event) => event.type === 'antwoord.given')
    return {
      status: given[0]?.status ?? 'onveranderd',
      antwoordIds: given.map((event) => event.antwoordId),
    }
  },
})

function formerOf(state: RondeState, gesprekId: string, vraagId: string, personId: string, late: boolean) {
  const antwoordId = state.answerOf.get(answerKey(gesprekId, vraagId, personId, late))
  return antwoordId === undefined ? undefined : state.antwoorden.get(antwoordId)
}

/** Whether this text was given in an earlier sitting: then this is a late redelivery, and its author is unknown (G15.o). */
function isRepeat(
  { anonymousTexts }: RondeState,
  gesprek: Gesprek,
  { vraagId, text }: { vraagId: string; text: string },
): boolean {
  const given = anonymousTexts.get(anonymousTextKey(gesprek.id, vraagId, text))
  return given !== undefined && given !== sittingNr(gesprek)
}

/** Every button of a card sends every field. An unchanged field changes nothing, also when its answer was withdrawn since. */
const isUntouched = ({ text, base }: Answer): boolean => base !== undefined && base === textMark(text)

/** See `editedWords`. A text that is no edit is added (G5.j). */
function nextText(former: Antwoord | undefined, answer: Answer, edits: boolean): string {
  if (former === undefined || former.withdrawn) return answer.text
  return editedWords(former.text, answer.text, edits && saw(former, answer))
}

function saw(former: Antwoord, { base, baseVersion }: Answer): boolean {
  if (baseVersion !== undefined) return baseVersion === former.version
  return base === undefined || base === textMark(former.text)
}
