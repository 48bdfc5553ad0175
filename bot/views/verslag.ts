import { mayReadGesprek, mayReadVerslag } from '../domain/reading.ts'
import { isHandled } from '../domain/ronde/correctie.ts'
import { correctiesBy, isRevealed, openCorrecties, reactionOf } from '../domain/ronde/reactions.ts'
import type { Gesprek, RondeState } from '../domain/ronde/state.ts'
import { isShared, type Verslag, verslagOf } from '../domain/ronde/verslag.ts'
import { wantedBy } from '../domain/ronde/verslagDays.ts'
import { layOut, type VerslagLayout } from '../domain/ronde/verslagLayout.ts'
import type { Quote } from '../domain/wordDiff.ts'
import type {
  CorrectieView,
  OpmerkingView,
  ParagraphView,
  ReactionView,
  VerslagProgress,
  VerslagView,
} from '../protocol/verslag.ts'
import { nameOf, personRef } from './personRef.ts'
import type { Viewer } from './viewer.ts'

/** How far a verslag is, for everyone who may read the gesprek (R1.c). */
export function viewVerslagProgress(state: RondeState, gesprek: Gesprek): VerslagProgress {
  const { status, version, submitted, sent, closed, handedOver, settled } = verslagOf(state, gesprek.id)
  return {
    status,
    version,
    wantedBy: wantedBy(gesprek, []),
    submittedAt: submitted?.at ?? null,
    sentAt: sent?.at ?? null,
    until: sent?.until ?? null,
    closed,
    handedOverOn: handedOver?.on ?? null,
    settledAt: settled?.at ?? null,
  }
}

/**
 * The verslag of a gesprek: how far it is, for everyone who may read the gesprek; its outline for those who may read its
 * text; who reacted for those who write it only (R3.b).
 */
export function viewVerslag(state: RondeState, viewer: Viewer, gesprekId: string): VerslagView | undefined {
  const gesprek = state.gesprekken.get(gesprekId)
  if (gesprek === undefined || !mayReadGesprek.allows(viewer.who, state, { gesprekId })) return undefined
  const verslag = verslagOf(state, gesprekId)
  const reads = mayReadVerslag.allows(viewer.who, state, { gesprekId })
  const layout = reads ? layOut(state, gesprek) : null
  const { sent, settled, handedOver, submitted } = verslag
  const isListed = sent?.to.includes(viewer.who.oid) ?? false
  return {
    id: gesprekId,
    status: verslag.status,
    version: verslag.version,
    reason: reads ? verslag.reason : '',
    fixed: verslag.fixed,
    submitted: submitted === null ? null : { at: submitted.at, name: nameOf(state, submitted.by) },
    checkedThemas: viewer.words ? [...verslag.checkedThemas] : [],
    sent:
      sent === null
        ? null
        : { at: sent.at, name: nameOf(state, sent.by), until: sent.until, count: sent.to.length },
    closed: verslag.closed,
    withdrawnAt: verslag.withdrawnAt,
    handedOver: handedOver === null || !reads ? null : { on: handedOver.on, said: handedOver.said },
    settled:
      settled === null
        ? null
        : {
            at: settled.at,
            name: nameOf(state, settled.by),
            silent: reads ? settled.silent.map((id) => personRef(state, gesprek, id)) : [],
          },
    themas: layout === null ? [] : themasOf(layout, viewer),
    drawer: layout === null || !viewer.words ? [] : layout.drawer.map(({ kind, id }) => ({ kind, id })),
    openCorrecties: viewer.words
      ? openCorrecties(state, verslag).filter((one) => isRevealed(verslag, one)).length
      : 0,
    reactions:
      viewer.words && sent !== null ? sent.to.map((id) => viewReaction(state, gesprek, verslag, id)) : [],
    mine: isListed && isShared(verslag.status) ? viewReaction(state, gesprek, verslag, viewer.who.oid) : null,
  }
}

function themasOf({ themas }: VerslagLayout, { words }: Viewer): VerslagView['themas'] {
  return themas.map(({ themaId, discussed, paragraphs }) => ({
    themaId,
    discussed,
    paragraphs: paragraphs.map(({ id, sort, sources }) => ({
      id,
      sort,
      sources: words ? sources.map(({ kind, id }) => ({ kind, id })) : [],
    })),
  }))
}

function viewReaction(state: RondeState, gesprek: Gesprek, verslag: Verslag, personId: string): ReactionView {
  const agreed = verslag.agreed.get(personId)
  const own = correctiesBy(state, verslag, personId)
  return {
    person: personRef(state, gesprek, personId),
    state: reactionOf(state, verslag, personId),
    correcties: own.length,
    handled: own.filter(isHandled).length,
    changesSince: agreed === undefined ? 0 : verslag.changes - agreed.changes,
  }
}

/** A paragraph with events: touched by a person, or fixed by sending. Only those who write read its sources and rivals. */
export function viewParagraph(
  state: RondeState,
  viewer: Viewer,
  id: string,
): ParagraphView | null | undefined {
  const paragraph = state.paragraphs.get(id)
  if (paragraph === undefined) return undefined
  const { gesprekId } = paragraph
  if (!mayReadVerslag.allows(viewer.who, state, { gesprekId })) return hadVerslag(state, viewer, gesprekId)
  if (paragraph.joinedInto !== null || (paragraph.leftOut && !viewer.words)) return null
  const { round } = verslagOf(state, gesprekId)
  const { writing } = paragraph
  const changedSinceSent = round > 0 && paragraph.changedInRound === round
  return {
    id,
    gesprekId,
    themaId: paragraph.themaId,
    sort: paragraph.sort,
    sources: viewer.words ? paragraph.sources.map(({ kind, id, version }) => ({ kind, id, version })) : [],
    text: paragraph.text,
    version: paragraph.version,
    by: paragraph.by === null || !viewer.words ? null : personRef(state, undefined, paragraph.by),
    at: paragraph.at,
    changedSinceSent,
    asSent: changedSinceSent ? paragraph.asSent : null,
    leftOut: paragraph.leftOut,
    rivals: viewer.words
      ? paragraph.rivals.map(({ id, by, at, base, text }) => ({
          id,
          name: nameOf(state, by),
          at,
          base,
          text,
        }))
      : [],
    writing:
      writing === null || !viewer.words
        ? null
        : { person: personRef(state, undefined, writing.by), until: writing.until },
  }
}

/** A correctie: for who gave it and for those who write the verslag, never for others of the groep (R2.d). */
export function viewCorrectie(
  state: RondeState,
  viewer: Viewer,
  id: string,
): CorrectieView | null | undefined {
  const correctie = state.correcties.get(id)
  const gesprek = correctie && state.gesprekken.get(correctie.gesprekId)
  if (correctie === undefined || gesprek === undefined) return undefined
  const verslag = verslagOf(state, gesprek.id)
  const mine = correctie.personId === viewer.who.oid
  if (!mine && !(viewer.words && isRevealed(verslag, correctie))) return undefined
  if (!viewer.words && !mayReadVerslag.allows(viewer.who, state, { gesprekId: gesprek.id })) {
    return hadVerslag(state, viewer, gesprek.id)
  }
  if (correctie.takenBack) return null
  const { takenOver, answer, handled } = correctie
  return {
    id,
    gesprekId: gesprek.id,
    person: correctie.personId === null ? null : personRef(state, gesprek, correctie.personId),
    mine,
    themaId: correctie.themaId,
    paragraphId: correctie.paragraphId,
    kind: correctie.kind,
    base: correctie.base,
    text: correctie.text,
    quote: viewQuote(correctie.quote),
    reason: correctie.reason,
    at: correctie.at,
    takenOver: takenOver === null ? null : { at: takenOver.at, name: nameOf(state, takenOver.by) },
    answer: answer === null ? null : { at: answer.at, name: nameOf(state, answer.by), text: answer.text },
    handled: handled === null ? null : { at: handled.at, name: nameOf(state, handled.by) },
  }
}

/** A remark between those who write the verslag. */
export function viewOpmerking(state: RondeState, viewer: Viewer, id: string): OpmerkingView | undefined {
  const opmerking = state.opmerkingen.get(id)
  if (opmerking === undefined || !viewer.words) return undefined
  return {
    id,
    gesprekId: opmerking.gesprekId,
    paragraphId: opmerking.paragraphId,
    quote: viewQuote(opmerking.quote),
    text: opmerking.text,
    person: personRef(state, undefined, opmerking.by),
    mine: opmerking.by === viewer.who.oid,
    at: opmerking.at,
    answers: opmerking.answers.map(({ id, by, at, text }) => ({ id, name: nameOf(state, by), at, text })),
    resolved: opmerking.resolved,
  }
}

const viewQuote = (quote: Quote | null): Quote | null =>
  quote === null ? null : { text: quote.text, before: quote.before, after: quote.after }

/** Null, which removes it from the screen, for a deelnemer who could read the verslag before and cannot now. */
function hadVerslag(state: RondeState, { who, own }: Viewer, gesprekId: string): null | undefined {
  const wasSent = verslagOf(state, gesprekId).sent?.to.includes(who.oid) ?? false
  return wasSent && own.has(gesprekId) ? null : undefined
}
