import type { Drafts } from './drafts.ts'
import type { Outbox } from './outbox.ts'

/**
 * What loading the page again would lose, where the device stores nothing: acts that wait to be sent, or half-typed words
 * on another screen. Null where everything is stored.
 */
export function reloadLoss(
  outbox: Pick<Outbox, 'durable' | 'items'>,
  drafts: readonly Pick<Drafts, 'unstored'>[],
): 'waiting' | 'typed' | null {
  if (!outbox.durable() && outbox.items().some(({ state }) => state !== 'confirmed')) return 'waiting'
  return drafts.some((one) => one.unstored()) ? 'typed' : null
}
