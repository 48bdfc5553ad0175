import type { ActionInput } from '../../bot/protocol/actions.ts'
import type { ApiError } from './apiError.ts'

/**
 * Acts that the outbox keeps until the server has them: what people wrote, and how they sorted it. Acts that steer a
 * gesprek (open a thema, start, end) are not among them: done an hour late they would do harm.
 */
export type QueuedAction =
  | 'notitie.add'
  | 'notitie.edit'
  | 'bord.tag'
  | 'notitie.remove'
  | 'antwoord.give'
  | 'antwoord.withdraw'
  | 'antwoord.setAside'
  | 'vraag.tick'
  | 'paragraph.write'
  | 'paragraph.move'
  | 'paragraph.join'
  | 'paragraph.split'
  | 'paragraph.leaveOut'
  | 'paragraph.bringIn'

export type QueuedAct = {
  [N in QueuedAction]: {
    action: N
    input: ActionInput<N>
    /** Name of the speaker of a notitie, to show; the server finds it itself. */
    speakerName?: string | null
    /** Never stored on the device: it would say there who answered anonymously. It lives as long as the page. */
    pageOnly?: boolean
  }
}[QueuedAction]

/** What may be stored of an error. */
export type OutboxError = Pick<ApiError, 'code' | 'message' | 'requestId'>

/** One act on its way. It keeps its request id for as long as it exists, so that the server does it once. */
export type OutboxItem = QueuedAct & {
  requestId: string
  ronde: string
  /** When the person did it, epoch ms by the clock of the server. */
  at: number
  /** `waiting` is sent automatically, `refused` needs the person, `confirmed` is stored by the server. */
  state: 'waiting' | 'refused' | 'confirmed'
  /** Why it was refused, or why the last attempt to send it failed. */
  error: OutboxError | null
  /** The entry of the ronde that holds it; null until confirmed. */
  seq: number | null
}

/** Unsent items are deleted from the device after this long, ms (14 days). */
export const KEPT_FOR = 14 * 24 * 60 * 60_000

/** What is sent: the same at every attempt. A note carries the moment of typing. */
export function inputOf(item: OutboxItem): OutboxItem['input'] {
  return item.action === 'notitie.add' ? { ...item.input, typedAt: item.at } : item.input
}

/** Ids of the entities that an act changes; empty for a new antwoord, which has no id yet. */
export function subjectsOf(act: QueuedAct): readonly string[] {
  switch (act.action) {
    case 'notitie.add':
      return act.input.notitieId === undefined ? [] : [act.input.notitieId]
    case 'notitie.edit':
    case 'notitie.remove':
      return [act.input.notitieId]
    case 'bord.tag':
      return act.input.itemIds
    case 'antwoord.withdraw':
    case 'antwoord.setAside':
      return [act.input.antwoordId]
    case 'antwoord.give':
      return []
    case 'vraag.tick':
      return [`${act.input.gesprekId}/${act.input.themaId}`]
    case 'paragraph.write':
    case 'paragraph.move':
    case 'paragraph.join':
    case 'paragraph.split':
    case 'paragraph.leaveOut':
      return [act.input.paragraphId]
    case 'paragraph.bringIn':
      return [act.input.paragraphId ?? act.input.source.id]
  }
}

/**
 * Whether an act that was never sent makes an earlier one, never sent either, needless: only the newest text of a paragraph
 * waits (D25).
 */
export function supersedes(later: QueuedAct, earlier: QueuedAct): boolean {
  if (later.action !== 'paragraph.write' || earlier.action !== 'paragraph.write') return false
  const [own, former] = [later.input, earlier.input]
  return own.paragraphId === former.paragraphId && own.base === former.base && !former.closes?.length
}

/**
 * A waiting act once an earlier one is stored: what this person wrote next on the same paragraph is based on the version
 * that the earlier text made, so that a person never conflicts with their own words.
 * @param result what the server said of the earlier act
 */
export function rebased(waiting: OutboxItem, stored: OutboxItem, result: unknown): OutboxItem {
  if (stored.action !== 'paragraph.write' && stored.action !== 'paragraph.split') return waiting
  if (waiting.action !== 'paragraph.write' && waiting.action !== 'paragraph.split') return waiting
  const { paragraphId, base } = stored.input
  if (waiting.input.paragraphId !== paragraphId || waiting.input.base !== base) return waiting
  if (stored.action === 'paragraph.write' && !wasWritten(result)) return waiting
  return waiting.action === 'paragraph.write'
    ? { ...waiting, input: { ...waiting.input, base: base + 1 } }
    : { ...waiting, input: { ...waiting.input, base: base + 1 } }
}

/** Whether `paragraph.write` became the text of its paragraph: not when it is kept beside a newer one, or said the same. */
export const wasWritten = (result: unknown): boolean =>
  typeof result === 'object' && result !== null && 'kept' in result && result.kept === 'written'
