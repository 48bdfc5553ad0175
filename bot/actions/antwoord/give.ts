import { z } from 'zod'
import { anyoneInTenant } from '../../domain/rights.ts'
import type { AntwoordStatus, RondeEvent } from '../../domain/ronde/events.ts'
import { groepOf, themaIn } from '../../domain/ronde/find.ts'
import { wordsRemoved } from '../../domain/ronde/retention.ts'
import { type Antwoord, answerKey, type RondeState, runKey } from '../../domain/ronde/state.ts'
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
        /** Mark of the words that stood in the field, see `textMark`; from a card that may be older than an edit. */
        base: z.string().max(40).optional(),
      }),
    )
    .min(1)
    .max(40)
    // Of two answers to one vraag in one act, one would be lost or both would stand (spec G5).
    .refine((answers) => new Set(answers.map(({ vraagId }) => vraagId)).size === answers.length),
  /** True only where the earlier answer stood in the field: the new words replace it, else they are added below. */
  edits: z.boolean().default(false),
})

/**
 * Gives or changes the sender's own answers to a thema. An empty field changes nothing; after closing they are kept
 * apart as nagekomen; of who is not deelnemer they wait for the gespreksleider (spec G4, G5). In an anonymous thema
 * nobody but a pseudonym gives them, and nobody is proposed (spec G15).
 */
export default rondeAction({
  name: 'antwoord.give',
  input,
  may: anyoneInTenant(),
  // A colleague without a role may answer; whether that counts is decided later (spec G4).
  visibleTo: anyoneInTenant(),
  inThema: { thema: (_state, { gesprekId, themaId }) => ({ gesprekId, themaId }), onlyDuring: false },
  decide({ state, input, who, newId }) {
    if (wordsRemoved(state)) return refused('words-expired')
    const gesprek = state.gesprekken.get(input.gesprekId)
    if (gesprek === undefined) return refused('unknown-gesprek')
    const groep = groepOf(state, gesprek)
    const thema = themaIn(state, gesprek, input.themaId)
    if (groep === undefined || thema === undefined) return refused('unknown-thema')
    // Where minors may sit, the verslaggever notes unless cards were switched on (spec V2).
    if (groep.anoniem && !groep.kaarten) return refused('no-cards')
    const run = state.runs.get(runKey(gesprek.id, thema.id))
    if (run === undefined) return refused('thema-not-opened')
    const author = authorIn(state, gesprek, run, who)
    if ('refused' in author) return author
    const written = input.answers.filter((answer) => answer.text !== '')
    if (written.length === 0) return refused('nothing-written')
    const open = run.status === 'open' && gesprek.status === 'bezig'
    const status = !open ? 'nagekomen' : author.isDeelnemer ? 'geldig' : 'onbevestigd'
    const events: RondeEvent[] = []
    for (const answer of written) {
      const { vraagId } = answer
      if (!thema.vragen.some((vraag) => vraag.id === vraagId)) return refused('unknown-vraag')
      const former = formerOf(state, gesprek.id, vraagId, author.id, status === 'nagekomen')
      if (isUntouched(answer)) continue
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
        status,
      })
    }
    const { id: personId, name } = author
    const stranger = !author.isDeelnemer && !gesprek.proposed.has(personId)
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

/** Every button sends every field: one in which nobody typed says nothing, also when its answer was withdrawn since. */
const isUntouched = ({ text, base }: { text: string; base?: string | undefined }): boolean =>
  base !== undefined && base === textMark(text)

/** An edit takes the place of the words that its writer saw; what was changed since then is added to, never lost. */
function nextText(
  former: Antwoord | undefined,
  { text, base }: { text: string; base?: string | undefined },
  edits: boolean,
): string {
  if (former === undefined || former.withdrawn) return text
  const saw = base === undefined || base === textMark(former.text)
  return edits && saw ? text : added(former.text, text)
}

/** New words below the earlier ones, unless they stand there already (a chat that was loaded again sends them twice). */
function added(former: string, text: string): string {
  return `\n${former}\n`.includes(`\n${text}\n`) ? former : `${former}\n${text}`
}
