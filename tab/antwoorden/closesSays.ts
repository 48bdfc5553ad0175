import type { ThemaRunView } from '../../bot/protocol/view.ts'
import type { MinutesLeft } from '../shared/gesprek/gesprekClock.ts'
import type { antwoorden } from './nl.ts'

/** The server warns this long before it expects the gespreksleider to close a thema, ms. */
const WARNED_FOR = 60_000

type Texts = Pick<typeof antwoorden, 'intro' | 'closesSoon' | 'minutesLeft' | 'untilClose'>

/**
 * Until when answers to an open thema can be changed. Only closing the thema ends that, so minutes are those of the
 * schedule and never a promise.
 * @param left minutes left of the schedule, null without one
 * @param now the server's clock, epoch ms
 */
export function closesSays(
  t: Texts,
  { warnedAt }: Pick<ThemaRunView, 'warnedAt'>,
  left: MinutesLeft | null,
  now: number,
): string {
  if (warnedAt !== null && now - warnedAt < WARNED_FOR) return t.closesSoon
  return `${t.intro} ${left !== null && left > 0 ? t.minutesLeft(left) : t.untilClose}`
}
