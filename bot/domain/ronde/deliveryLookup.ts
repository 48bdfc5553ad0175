import type { DeliverySlice, DeliveryState } from './delivery.ts'
import { type DeliveryKey, keyText, parseKey } from './deliveryKey.ts'
import type { Gesprek, GesprekSlice } from './gesprek.ts'
import type { NotitieSlice } from './notitie.ts'

/** What is known about the message with this key; undefined when nothing was ever sent for it. */
export const deliveryOf = (state: DeliverySlice, key: DeliveryKey): DeliveryState | undefined =>
  state.deliveries.get(keyText(key))

/** The gesprek that a delivery belongs to. */
export function gesprekOfKey(state: GesprekSlice & NotitieSlice, text: string): Gesprek | undefined {
  const key = parseKey(text)
  if (key === null) return undefined
  const id = 'gesprekId' in key ? key.gesprekId : state.notities.get(key.notitieId)?.gesprekId
  return id === undefined ? undefined : state.gesprekken.get(id)
}

export function isKeyOf(state: GesprekSlice & NotitieSlice, text: string, gesprekId: string): boolean {
  return gesprekOfKey(state, text)?.id === gesprekId
}
