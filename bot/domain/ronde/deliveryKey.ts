import type { Gesprek, RondeState } from './state.ts'

/** The gesprek that a delivery is for: keys name it second, but for a summary, which names its notitie. */
export function gesprekOfKey(state: RondeState, key: string): Gesprek | undefined {
  const [kind, second = ''] = key.split(':')
  const id = kind === 'samenvatting' ? state.notities.get(second)?.gesprekId : second
  return id === undefined ? undefined : state.gesprekken.get(id)
}

/** A message that asked which gesprek this is, by the gesprek that was chosen. */
export const linkKey = (gesprekId: string, activityId: string): string =>
  `koppelen:${gesprekId}:${activityId}`

export function isKeyOf(state: RondeState, key: string, gesprekId: string): boolean {
  return gesprekOfKey(state, key)?.id === gesprekId
}

/** What somebody puts in the chat at this moment. */
export function isUnderWay({ takenUntil }: { readonly takenUntil: number | null }, now: number): boolean {
  return takenUntil !== null && takenUntil > now
}
