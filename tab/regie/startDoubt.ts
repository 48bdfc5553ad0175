import type { GesprekView } from '../../bot/protocol/view.ts'

/** A start more than this before the plan is asked about, as by a word in the chat (G2.j), ms. */
const EARLY_MS = 30 * 60_000

type Known = Pick<GesprekView, 'id' | 'groepId' | 'start' | 'status'>

/** What speaks against starting this gesprek now: the gesprek that still goes on, or its plan (G2.j). Null when nothing does. */
export function startDoubt(
  gesprek: Known,
  gesprekken: Iterable<Known>,
  now: number,
): { beside: string } | { planned: string } | null {
  for (const { id, groepId, status } of gesprekken) {
    if (id !== gesprek.id && status === 'bezig') return { beside: groepId }
  }
  const { start } = gesprek
  return start !== null && now < Date.parse(start) - EARLY_MS ? { planned: start } : null
}
