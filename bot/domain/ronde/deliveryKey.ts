import type { RondeState } from './state.ts'

/** Keys name their gesprek second, but for a summary, which names its notitie. */
export function isKeyOf(state: RondeState, key: string, gesprekId: string): boolean {
  const [kind, second = ''] = key.split(':')
  return kind === 'samenvatting' ? state.notities.get(second)?.gesprekId === gesprekId : second === gesprekId
}

/** What somebody puts in the chat at this moment. */
export function isUnderWay({ takenUntil }: { readonly takenUntil: number | null }, now: number): boolean {
  return takenUntil !== null && takenUntil > now
}
