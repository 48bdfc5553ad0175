/** In what the people of a groep should differ, by groep of the leidraad: as its "samenstelling" says it (spec V9). */
export const spreadWanted: Readonly<Record<string, readonly SpreadAspect[]>> = {
  'groep-1': ['functie'],
  'groep-2': ['unit', 'year', 'level'],
  'groep-3': ['functie'],
  'groep-4': ['functie', 'unit', 'leerweg'],
  'groep-5': ['unit', 'level'],
}

/** Of a groep of the school's own nothing is known; people from one unit see little of a school in any case. */
export const spreadOfOwnGroep: readonly SpreadAspect[] = ['unit']

type SpreadAspect = 'functie' | 'unit' | 'level' | 'year' | 'leerweg'
