import type { Change } from '../change.ts'

/** Counts the notities and antwoorden of a ronde in the order of its journal. */
export interface PlaceSlice {
  places: number
}

export const noPlaces = (): PlaceSlice => ({ places: 0 })

/** The place of a new notitie or antwoord. Clocks of instances differ, so times give no order. */
export function takePlace(state: PlaceSlice, change: Change): number {
  change.put(state, 'places', state.places + 1)
  return state.places
}
