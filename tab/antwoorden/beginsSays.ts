import type { GesprekView } from '../../bot/protocol/view.ts'
import type { SharedTexts } from '../ui/texts/index.ts'
import type { antwoorden } from './nl.ts'

/** A gesprek that begins within this time begins soon, ms. */
const SOON = 30 * 60_000

type Texts = Pick<SharedTexts, 'format'> & { antwoorden: typeof antwoorden }

/** Where nothing is asked yet: when the gesprek begins, or that its first thema is still to come. */
export function beginsSays(
  { antwoorden: t, format }: Texts,
  { status, start }: Pick<GesprekView, 'status' | 'start'>,
  now: number,
): string {
  if (status === 'klaar') return t.nothingAsked
  if (status === 'bezig') return t.firstThema
  if (start === null) return t.unplanned
  return Date.parse(start) - now > SOON ? t.beginsAt(format.date(start), format.time(start)) : t.notYet
}
