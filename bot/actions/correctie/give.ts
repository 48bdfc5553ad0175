import { z } from 'zod'
import { REASON_MAX } from '../../domain/bounds.ts'
import { AFSLUITING } from '../../domain/leidraad.ts'
import { equalText, type RichText } from '../../domain/richText.ts'
import { hasVerslag, type Right } from '../../domain/rights.ts'
import { anonymousPart } from '../../domain/ronde/anonymous.ts'
import { isHandled } from '../../domain/ronde/correctie.ts'
import type { RondeEvent } from '../../domain/ronde/events.ts'
import { themaIn } from '../../domain/ronde/find.ts'
import type { RondeState } from '../../domain/ronde/state.ts'
import { isStoredUnnamed } from '../../domain/ronde/storedUnnamed.ts'
import { isClosed } from '../../domain/ronde/verslagDays.ts'
import { happens, refused, rondeAction } from '../action.ts'
import { followJoins } from '../paragraph/placed.ts'
import { id, newIdOf, optionalText, quote, richText, themaId } from '../schemas.ts'
import { verslagIn } from '../verslag/editable.ts'

const input = z
  .strictObject({
    gesprekId: id,
    /** Made by the client; the same id again replaces the former words. */
    correctieId: newIdOf('c'),
    kind: z.enum(['change', 'missing', 'whole']),
    /** Of the paragraph, or where something is missing; null for the whole verslag. */
    themaId: themaId.nullable().default(null),
    paragraphId: id.nullable().default(null),
    /** Version of the paragraph as the person read it. */
    base: z.int().min(0).default(0),
    text: richText.nullable().default(null),
    /** The words of the paragraph that it is about. */
    quote: quote.nullable().default(null),
    reason: optionalText(REASON_MAX).default(''),
  })
  .refine(({ text, reason }) => text !== null || reason !== '', 'text or reason')
  .refine(({ kind, paragraphId }) => (kind === 'change') === (paragraphId !== null), 'paragraphId')
  .refine(({ kind, themaId }) => (kind === 'whole') === (themaId === null), 'themaId')

/** Deelnemers to whom the verslag was sent; in an anonymous thema the door has checked that. */
const may: Right<RondeState, { gesprekId: string }> = {
  says: hasVerslag().says,
  allows: (who, state, about) =>
    who.kind === 'anonymous'
      ? who.tid === state.tenantId && who.takesPart
      : hasVerslag().allows(who, state, about),
}

type Input = z.output<typeof input>

/**
 * The anonymous thema that a correctie is about; null when it is about none. The thema that the person saw counts, and that
 * in which the paragraph is now; a correctie of the whole verslag is anonymous where every thema is.
 */
function anonymousThemaOf(state: RondeState, { gesprekId, themaId, paragraphId }: Input): string | null {
  const gesprek = state.gesprekken.get(gesprekId)
  if (gesprek === undefined) return null
  if (themaId === null) return anonymousPart(state, gesprek) === 'all' ? AFSLUITING : null
  const paragraph = paragraphId === null ? undefined : state.paragraphs.get(followJoins(state, paragraphId))
  const themas = [themaId, paragraph?.themaId ?? themaId]
  return themas.find((id) => isStoredUnnamed(state, gesprek, id)) ?? null
}

/**
 * A deelnemer corrects the verslag: a paragraph, something that is missing, or all of it (R2.c). In an anonymous thema it is
 * stored without a person and without its moment, and cannot be replaced or taken back (R2.g).
 */
export default rondeAction({
  name: 'correctie.give',
  input,
  may,
  inThema: {
    thema(state, input) {
      const themaId = anonymousThemaOf(state, input)
      return themaId === null ? null : { gesprekId: input.gesprekId, themaId }
    },
    onlyDuring: false,
    takesPart: hasVerslag(),
  },
  decide({ state, input, who, now }) {
    const at = verslagIn(state, input.gesprekId, ['bij-de-groep'], 'verslag-not-sent')
    if ('refused' in at) return at
    if (isClosed(at.verslag, now)) return refused('correction-closed')
    const { themaId, correctieId } = input
    if (themaId !== null && themaIn(state, at.gesprek, themaId) === undefined) return refused('unknown-thema')
    const paragraphId = input.paragraphId === null ? null : followJoins(state, input.paragraphId)
    const paragraph = paragraphId === null ? undefined : state.paragraphs.get(paragraphId)
    if (paragraphId !== null && paragraph?.gesprekId !== input.gesprekId) return refused('unknown-paragraph')
    const isAnonymous = anonymousThemaOf(state, input) !== null
    if (isAnonymous !== (who.kind === 'anonymous')) return refused('anonymity-differs')
    const former = state.correcties.get(correctieId)
    const { gesprekId, kind, base, text, quote, reason } = input
    const given = {
      v: 1,
      correctieId,
      gesprekId,
      themaId,
      paragraphId,
      kind,
      base,
      text,
      quote,
      reason,
    } as const
    if (who.kind === 'anonymous') {
      // The paragraph moved to an anonymous thema since then. Replacing the named correctie would reveal the author of both.
      if (former !== undefined && former.personId !== null) return refused('exists-already')
      // A second one under the same id is a repeat: an anonymous correctie has no author who could change it.
      const events: RondeEvent[] =
        former === undefined ? [{ type: 'correctie.givenAnonymously', ...given }] : []
      return { events, at: at.verslag.sent?.at ?? 0 }
    }
    if (who.kind === 'system') return refused('no-person')
    if (former !== undefined) {
      if (former.personId !== who.oid) return refused('exists-already')
      if (isHandled(former)) return refused('correctie-handled')
      const isSame =
        !former.takenBack && former.reason === reason && former.base === base && sameText(former.text, text)
      if (isSame) return happens()
    }
    return happens<RondeEvent>({ type: 'correctie.given', ...given, personId: who.oid })
  },
})

type Text = RichText | null

const sameText = (one: Text, other: Text): boolean =>
  one === null || other === null ? one === other : equalText(one, other)
